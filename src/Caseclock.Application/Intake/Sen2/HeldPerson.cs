using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>What is held of one person, to set a return against.</summary>
public sealed class HeldPerson
{
    private readonly IReadOnlyList<Entry> _entries;
    private readonly ILookup<(string? Case, string Kind), Entry> _counting;
    private readonly Dictionary<string, Entry> _byId;

    /// <summary>Takes the entries held.</summary>
    /// <param name="id">The person's id.</param>
    /// <param name="entries">Every entry that names the person, also those corrected since; none for a new person.</param>
    public HeldPerson(string id, IReadOnlyList<Entry> entries)
    {
        Id = id;
        _entries = entries;
        _byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var counting = Knowledge.All.Of(entries);
        _counting = counting.ToLookup(entry => (entry.Case, entry.Kind.Name));
        Folded = Fold.Counted(id, counting);
    }

    /// <summary>The person's id.</summary>
    public string Id { get; }

    /// <summary>The person with their cases, as held.</summary>
    public Person Folded { get; }

    /// <summary>The same with more entries, for a person who stands in a return twice.</summary>
    /// <param name="entries">The entries taken since.</param>
    public HeldPerson With(IEnumerable<Entry> entries) => new(Id, [.. _entries, .. entries]);

    internal Person AsAt(DateOnly day) => _entries.Count == 0 ? Folded : Fold.Person(Id, _entries, new Knowledge(day));

    internal IEnumerable<Entry> Of(string? caseId, string kind) => _counting[(caseId, kind)];

    internal Entry? Known(string entryId) => _byId.GetValueOrDefault(entryId);

    internal bool Counts(Entry entry) => _counting[(entry.Case, entry.Kind.Name)].Any(counting => counting.Id == entry.Id);

    // What earlier returns stated of a case.
    internal IEnumerable<Sen2Request> Stated(string caseId) =>
        Of(caseId, "return.stated")
            .Select(entry => entry.Text("stated"))
            .OfType<string>()
            .Select(json => Sen2Json.Read(Sen2Form.Requests, json, new Sen2Request()));
}
