namespace Caseclock.Application.Storage;

/// <summary>Does work on all processors a little ahead of who asks for it, and gives it in order.</summary>
internal static class Pipeline
{
    /// <summary>The work on each item, in the order of the items; no more than a few pieces ahead of the caller.</summary>
    /// <param name="items">The items; taken one by one on the caller's thread.</param>
    /// <param name="work">The work.</param>
    public static IEnumerable<TOut> InOrder<TIn, TOut>(IEnumerable<TIn> items, Func<TIn, TOut> work)
    {
        var ahead = Environment.ProcessorCount + 1;
        var running = new Queue<Task<TOut>>();
        try
        {
            foreach (var item in items)
            {
                running.Enqueue(Task.Run(() => work(item)));
                if (running.Count >= ahead)
                {
                    yield return running.Dequeue().GetAwaiter().GetResult();
                }
            }

            while (running.TryDequeue(out var next))
            {
                yield return next.GetAwaiter().GetResult();
            }
        }
        finally
        {
            // A caller that stops early, or a piece that failed, must not leave others at work on a store that may be closing.
            while (running.TryDequeue(out var left))
            {
                ((IAsyncResult)left).AsyncWaitHandle.WaitOne();
            }
        }
    }
}
