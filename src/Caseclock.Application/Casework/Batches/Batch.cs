using System.Globalization;
using System.Text.Json;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework.Batches;

/// <summary>The same thing to be recorded on several cases at once.</summary>
/// <param name="Id">Its id: part of the address, and of the ids of its entries.</param>
/// <param name="Owner">The id of the account that chose the cases; nobody else can open it.</param>
/// <param name="Action">The action's id.</param>
/// <param name="Cases">The ids of the cases chosen, in their order.</param>
/// <param name="Answers">What has been answered.</param>
/// <param name="Made">When it was begun (UTC).</param>
/// <param name="Saved">When it was saved; null while it is not.</param>
/// <param name="Undone">When it was undone; null while it is not.</param>
public sealed record Batch(
    string Id,
    string Owner,
    string Action,
    IReadOnlyList<string> Cases,
    Answers Answers,
    DateTimeOffset Made,
    DateTimeOffset? Saved,
    DateTimeOffset? Undone)
{
    internal const string Columns = "id, owner, action, cases, answers, made_at, saved_at, undone_at";

    /// <summary>The beginning of the ids of the entries that it records on a case.</summary>
    /// <param name="case">The case's id.</param>
    internal string EntriesOf(string @case) => $"b-{Id}-{(Cases.ToList().IndexOf(@case) + 1).ToString(CultureInfo.InvariantCulture)}-";

    /// <summary>Whether it recorded an entry.</summary>
    /// <param name="entry">The entry.</param>
    internal bool Recorded(Entry entry) => entry.Id.StartsWith("b-" + Id + "-", StringComparison.Ordinal);

    internal static Batch Read(System.Data.Common.DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        JsonSerializer.Deserialize<string[]>(row.GetString(3))!,
        new Answers(JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(4))!),
        Storage.Instants.Of(row.GetInt64(5)),
        Storage.Cells.InstantOrNull(row, 6),
        Storage.Cells.InstantOrNull(row, 7));
}

/// <summary>What a batch does to one case.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Now">The case as it stands; null where it cannot be seen.</param>
/// <param name="Problem">Why nothing is recorded on it; null where something is.</param>
/// <param name="Entries">What is recorded on it; empty where nothing is.</param>
/// <param name="Consequences">The clocks that this changes.</param>
public sealed record BatchLine(string Case, CaseNow? Now, string? Problem, IReadOnlyList<Entry> Entries, IReadOnlyList<Consequence> Consequences);

/// <summary>What saving a batch would do, or did.</summary>
/// <param name="Lines">A line for each case, in the order chosen.</param>
/// <param name="Seen">What it takes into account: to be handed over when it is saved, so that nothing unseen is overtaken.</param>
public sealed record BatchPreview(IReadOnlyList<BatchLine> Lines, long Seen)
{
    /// <summary>How many cases something is recorded on.</summary>
    public int Able => Lines.Count(line => line.Problem is null);
}

/// <summary>What came of saving or undoing a batch.</summary>
public abstract record BatchResult
{
    private BatchResult()
    {
    }

    /// <summary>It is on the disk, once.</summary>
    /// <param name="Cases">How many cases were recorded on, or taken back.</param>
    /// <param name="People">Whose records were touched, with the case of each.</param>
    public sealed record Done(int Cases, IReadOnlyList<(string Person, string Case)> People) : BatchResult;

    /// <summary>It was done before, or there is no such batch: nothing is done twice.</summary>
    public sealed record Gone : BatchResult;

    /// <summary>Nothing is saved: somebody has recorded something on these cases since what was seen.</summary>
    /// <param name="Cases">The cases.</param>
    public sealed record Overtaken(IReadOnlyList<string> Cases) : BatchResult;

    /// <summary>Nothing is saved: no case can take it.</summary>
    public sealed record Nothing : BatchResult;
}
