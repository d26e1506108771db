using System.Collections.Immutable;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>A part of a return that is kept as stated.</summary>
/// <param name="Group">Its group.</param>
/// <param name="Record">The record stated.</param>
/// <param name="Empty">A new record of the same type, to read a held statement into.</param>
internal sealed record StatedPart(Sen2Group Group, object Record, object Empty);

/// <summary>
/// Keeps what a return states, whole and under the return's own tags, so that the year's return can be written back field for field. The
/// same year stated again may add to it; where it states otherwise, that is reported and what is held stays.
/// </summary>
internal static class Statement
{
    private const string Kind = "return.stated";

    /// <summary>Takes a statement on a person or case.</summary>
    /// <param name="taking">Where to.</param>
    /// <param name="caseId">The case; null for the person.</param>
    /// <param name="part">What is stated.</param>
    /// <param name="json">The same as JSON.</param>
    /// <param name="closed">How the request ended, where no day is stated for it; else null.</param>
    /// <returns>The items stated differently from what this year's return stated before.</returns>
    public static IReadOnlySet<string> Take(Taking taking, string? caseId, StatedPart part, string json, string? closed)
    {
        var context = taking.Context;
        var fact = Fact.Of(Kind, context.ActivityDay, part.Group.Tag, ValuesOf(context, json, closed));
        var held = taking.Held.Of(caseId, Kind).LastOrDefault(entry => IsOf(entry, context));
        if (held is null)
        {
            taking.Take(caseId, fact, [], static (_, _) => false);
            return ImmutableHashSet<string>.Empty;
        }

        if (held.Text("stated") == json)
        {
            taking.CountHeld();
            return ImmutableHashSet<string>.Empty;
        }

        var differences = Differences(part, held);
        foreach (var difference in differences)
        {
            taking.Disagree(caseId, difference.Item, difference.Held, difference.Stated);
        }

        if (differences.Count == 0)
        {
            taking.Replace(caseId, fact, held);
        }

        return differences.Select(difference => difference.Item).ToImmutableHashSet();
    }

    /// <summary>Takes a statement on the authority.</summary>
    public static Sen2Mapped OfAuthority(Sen2Group group, Sen2Header header, string json, IReadOnlyList<Entry> register, Sen2Context context)
    {
        const string kind = "return.received";
        var held = register.LastOrDefault(entry => entry.Kind.Name == kind && IsOf(entry, context));
        if (held?.Text("stated") == json)
        {
            return new Sen2Mapped("", [], 1, [], []);
        }

        var differences = held is null ? [] : Differences(new StatedPart(group, header, new Sen2Header()), held);
        if (differences.Count > 0)
        {
            return new Sen2Mapped(
                "",
                [],
                0,
                [.. differences.Select(one => new Sen2Disagreement(0, "", null, one.Item, one.Held, one.Stated))],
                []);
        }

        var declared = Kinds.Of(kind);
        var entry = new Entry
        {
            Id = "",
            Kind = declared,
            On = context.CaseloadDay,
            Recorded = default,
            Corrects = held?.Id,
            Fields = [new FieldValue(declared.Fields[0], YearOf(context)), new FieldValue(declared.Fields[1], json)],
        };
        return new Sen2Mapped("", [Sen2Entries.Signed(entry, context)], 0, [], []);
    }

    private static IReadOnlyList<Sen2Difference> Differences(StatedPart part, Entry held) =>
        Sen2Difference.Of(part.Group, Sen2Json.Read(part.Group, held.Text("stated") ?? "{}", part.Empty), part.Record);

    private static Stated[] ValuesOf(Sen2Context context, string json, string? closed) =>
        [new("collectionYear", YearOf(context)), new("stated", json), new("closed", closed)];

    private static bool IsOf(Entry entry, Sen2Context context) => entry.Text("collectionYear") == YearOf(context);

    private static string YearOf(Sen2Context context) => Sen2Value.Write(context.Return.Year);
}
