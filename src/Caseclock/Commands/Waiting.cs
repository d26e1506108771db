using Spectre.Console;

namespace Caseclock.Commands;

/// <summary>Shows a progress bar on standard error while something takes longer than two seconds.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Runs work, showing how far it is.</summary>
    /// <param name="what">What is being done, such as "Loading".</param>
    /// <param name="work">The work; it reports how much is done of how much, where it knows.</param>
    public static async Task<T> ForAsync<T>(string what, Func<IProgress<(long Done, long Total)>, T> work)
    {
        var latest = new Latest();
        var running = Task.Run(() => work(latest));
        if (await Task.WhenAny(running, Task.Delay(Patience, TimeProvider.System)) != running && !Console.IsErrorRedirected)
        {
            await ShowAsync(what, latest, running);
        }

        return await running;
    }

    private static Task ShowAsync(string what, Latest latest, Task running)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(what);
                while (!running.IsCompleted)
                {
                    var (done, total) = latest.Value;
                    bar.IsIndeterminate = total == 0;
                    bar.MaxValue = Math.Max(total, 1);
                    bar.Value = done;
                    await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System));
                }
            });
    }

    private sealed class Latest : IProgress<(long Done, long Total)>
    {
        private long _done;
        private long _total;

        public (long Done, long Total) Value => (Interlocked.Read(ref _done), Interlocked.Read(ref _total));

        public void Report((long Done, long Total) value)
        {
            Interlocked.Exchange(ref _done, value.Done);
            Interlocked.Exchange(ref _total, value.Total);
        }
    }
}
