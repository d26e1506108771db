using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Caseclock.Domain.Chronology;

/// <summary>
/// The vocabulary of the chronology: every kind of entry, declared once. The reader, the writer, the fold and <c>docs/chronology.md</c>
/// go by it. A kind is added, never taken away or changed in meaning.
/// </summary>
public static partial class Kinds
{
    private static readonly Kind[] Declared =
    [
        .. Section("Every record", General()),
        .. Section("Person", PersonKinds()),
        .. Section("Request, assessment, plan", RequestKinds()),
        .. Section("Plan in force", PlanKinds()),
        .. Section("Disputes and rights", DisputeKinds()),
        .. Section("Social care", SocialCareKinds()),
        .. Section("Figures from partners", PartnerKinds()),
    ];

    private static readonly FrozenDictionary<string, Kind> ByName =
        Declared.Select((kind, order) => kind with { Order = order }).ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>Every kind, in the order in which things of one day are taken.</summary>
    public static IReadOnlyList<Kind> All { get; } = [.. ByName.Values.OrderBy(kind => kind.Order)];

    /// <summary>The kind of that name.</summary>
    /// <param name="name">Such as <c>request.received</c>.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Kind Of(string name) => ByName[name];

    /// <summary>Finds a kind by name.</summary>
    /// <param name="name">Such as <c>request.received</c>.</param>
    /// <param name="kind">The kind, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryOf(string name, [NotNullWhen(true)] out Kind? kind) => ByName.TryGetValue(name, out kind);

    private static IEnumerable<Kind> Section(string heading, IEnumerable<Kind> kinds) =>
        kinds.Select(kind => kind with { Section = heading });

    private static Kind OnPerson(string name, string meaning, params IReadOnlyList<Field> fields) => new(name, meaning, fields);

    private static Kind OnCase(string name, string meaning, params IReadOnlyList<Field> fields) =>
        new(name, meaning, fields) { Case = Need.Required };

    private static Kind OnRegister(string name, string meaning, params IReadOnlyList<Field> fields) =>
        new(name, meaning, fields) { Person = Need.Optional };

    private static Kind Following(this Kind kind, string field, string openedBy, ReferenceScope scope = ReferenceScope.Case) =>
        kind with { RefersTo = [.. kind.RefersTo, new Reference(field, openedBy, scope)] };

    private static Kind Ahead(this Kind kind) => kind with { MayLieAhead = true };

    private static IEnumerable<Kind> General() =>
    [
        OnRegister("entry.withdrawn", "An earlier entry was withdrawn: the thing never happened"),
        OnRegister("note.added", "Something was noted"),
    ];
}
