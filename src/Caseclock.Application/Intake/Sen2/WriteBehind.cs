using Caseclock.Application.Storage;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>Entries that are written together.</summary>
internal sealed class Batch
{
    /// <summary>The entries, each with the line of its person.</summary>
    public List<(Entry Entry, int Line)> Entries { get; } = [];

    /// <summary>Whose they are; also those of whom nothing is new.</summary>
    public HashSet<string> Persons { get; } = new(StringComparer.Ordinal);
}

/// <summary>
/// Writes batches behind the one who gathers them: one is written while the next is prepared. In a dry run all is in one transaction, which
/// is for one thread, so that each is written at once.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority's code.</param>
/// <param name="dry">The transaction of a dry run; null to write.</param>
internal sealed class WriteBehind(Store store, string authority, Session? dry) : IDisposable
{
    private (Batch Batch, Task<PreparedAppend> Work)? _preparing;
    private (Batch Batch, Task<AppendResult> Work)? _writing;

    /// <summary>Whether something of a person is not written yet.</summary>
    public bool Holds(string person) => _preparing?.Batch.Persons.Contains(person) == true || _writing?.Batch.Persons.Contains(person) == true;

    /// <summary>Takes a batch.</summary>
    /// <returns>Batches that are written now, the eldest first.</returns>
    public IEnumerable<(Batch Batch, AppendResult Result)> Add(Batch batch)
    {
        var entries = batch.Entries.ConvertAll(item => item.Entry);
        return dry is null
            ? MoveOn((batch, Task.Run(() => store.Prepare(authority, entries, AppendMode.OneByOne))))
            : [(batch, store.Append(dry, entries, AppendMode.OneByOne))];
    }

    /// <summary>Writes what is left.</summary>
    /// <returns>The batches that were not given back yet, the eldest first.</returns>
    public IEnumerable<(Batch Batch, AppendResult Result)> Finish() => [.. MoveOn(null), .. MoveOn(null)];

    /// <summary>Waits: what failed must not leave others at work on a store that may be closing.</summary>
    public void Dispose()
    {
        ((IAsyncResult?)_preparing?.Work)?.AsyncWaitHandle.WaitOne();
        ((IAsyncResult?)_writing?.Work)?.AsyncWaitHandle.WaitOne();
    }

    private List<(Batch Batch, AppendResult Result)> MoveOn((Batch Batch, Task<PreparedAppend> Work)? next)
    {
        List<(Batch, AppendResult)> written = _writing is { } done ? [(done.Batch, done.Work.GetAwaiter().GetResult())] : [];
        _writing = null;
        if (_preparing is { } ready)
        {
            _writing = (ready.Batch, Task.Run(() => store.Append(authority, ready.Work.GetAwaiter().GetResult())));
        }

        _preparing = next;
        return written;
    }
}
