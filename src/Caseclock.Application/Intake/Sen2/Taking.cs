using System.Collections.Immutable;
using System.Globalization;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>
/// Sets the facts of one person against what is held: what is new becomes an entry, what is held is counted, what disagrees is reported
/// and left as it is.
/// </summary>
internal sealed class Taking(Sen2Context context, HeldPerson held, int line)
{
    // Two things of one kind within this many days of each other are the same one, dated differently: reviews are months apart.
    private const int NearDays = 28;

    // The days that the chronology's own file format takes, so that what is loaded here can be exported and loaded again.
    private static readonly DateOnly Earliest = new(1980, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<Sen2Disagreement> _disagreements = [];
    private readonly List<Sen2Problem> _problems = [];
    private int _heldCount;

    public Sen2Context Context => context;

    public HeldPerson Held => held;

    public Sen2Mapped Result() => new(held.Id, _entries, _heldCount, [.. _disagreements], _problems);

    /// <summary>Whether a day is one that the chronology takes.</summary>
    public static bool IsLikely(DateOnly day) => day >= Earliest && day <= Latest;

    /// <summary>A thing that happens once in a case.</summary>
    public void Once(string? caseId, Fact fact) => Take(caseId, fact, [.. held.Of(caseId, fact.Kind)], static (_, _) => true);

    /// <summary>A thing that happens again and again; only one close by is the same one.</summary>
    public void Again(string? caseId, Fact fact) => Take(
        caseId,
        fact,
        [.. held.Of(caseId, fact.Kind)],
        static (stated, other) => Math.Abs(stated.On.DayNumber - other.On.DayNumber) <= NearDays);

    /// <summary>A thing that is new unless one of those held is of the same day.</summary>
    /// <param name="caseId">The case, or null.</param>
    /// <param name="fact">What is stated.</param>
    /// <param name="candidates">The held entries that may be the same thing.</param>
    /// <param name="clashes">Whether a held entry of another day shows that the day is stated differently.</param>
    public void Take(string? caseId, Fact fact, IReadOnlyList<Entry> candidates, Func<Fact, Entry, bool> clashes)
    {
        var entry = Build(caseId, fact, null);
        if (!CanBe(entry, fact.Item) || IsKnown(entry, caseId, fact))
        {
            return;
        }

        if (candidates.Count == 0)
        {
            Append(entry);
            return;
        }

        var sameDay = candidates.Where(other => other.On == fact.On).OrderBy(other => Different(fact, other).Count()).FirstOrDefault();
        if (sameDay is not null)
        {
            Compare(caseId, fact, sameDay);
        }
        else if (candidates.FirstOrDefault(other => clashes(fact, other)) is { } clash)
        {
            Disagree(caseId, fact.Item, clash.On, fact.On);
        }
        else
        {
            Append(entry);
        }
    }

    /// <summary>A state on a day that differs from the one held: new, unless that very day is held otherwise.</summary>
    public void State(string caseId, Fact fact) => Take(caseId, fact, [.. held.Of(caseId, fact.Kind)], static (_, _) => false);

    /// <summary>The same statement with more in it, in the place of the one held.</summary>
    public void Replace(string? caseId, Fact fact, Entry other)
    {
        var entry = Build(caseId, fact, other.Id);
        if (CanBe(entry, fact.Item) && !IsKnown(entry, caseId, fact))
        {
            Append(entry);
        }
    }

    /// <summary>The case as held; null when it is new.</summary>
    public Case? HeldCase(string caseId) => held.Folded.Cases.FirstOrDefault(one => one.Id == caseId);

    /// <summary>The day that a case's state is compared on: that of the caseload, or the plan's first where it began later.</summary>
    public DateOnly StateDay(string caseId) =>
        HeldCase(caseId)?.PlanBegan is { } began && began > context.CaseloadDay ? began : context.CaseloadDay;

    public void CountHeld() => _heldCount++;

    public void Disagree(string? caseId, string item, object? heldValue, object? statedValue) =>
        _disagreements.Add(new Sen2Disagreement(line, held.Id, caseId, item, Show(heldValue), Show(statedValue)));

    public void Refuse(string item, string reason) => _problems.Add(new Sen2Problem(line, line, item, reason));

    private static string Show(object? value) => value switch
    {
        null => "",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        ImmutableArray<string> list => string.Join(' ', list),
        _ => Sen2Value.Write(value),
    };

    private static IEnumerable<Stated> Different(Fact fact, Entry other) =>
        fact.Values.Where(stated => stated is { Item: not null, Value: not null }
            && other[stated.Field] is { } heldValue
            && !Same(heldValue, stated.Value));

    private static bool Same(object one, object other) => (one, other) switch
    {
        (ImmutableArray<string> codes, ImmutableArray<string> others) => codes.SequenceEqual(others),
        _ => Equals(one, other),
    };

    private void Compare(string? caseId, Fact fact, Entry other)
    {
        var differing = Different(fact, other).ToList();
        foreach (var stated in differing)
        {
            Disagree(caseId, stated.Item!, other[stated.Field], stated.Value);
        }

        var isNew = fact.Values.Any(stated => stated is { Item: not null, Value: not null } && other[stated.Field] is null);
        if (differing.Count > 0 || !isNew)
        {
            _heldCount++;
            return;
        }

        // Held without something that the return states: the same entry again with it, in the place of the one held.
        var all = fact with { Values = [.. other.Fields.Select(field => new Stated(field.Field.Name, field.Value)), .. fact.Values] };
        Append(Build(caseId, all, other.Id) with { Note = other.Note });
    }

    private bool IsKnown(Entry entry, string? caseId, Fact fact)
    {
        if (!_ids.Add(entry.Id))
        {
            return true;
        }

        if (held.Known(entry.Id) is not { } known)
        {
            return false;
        }

        // It was taken once and a person has corrected it since. The same return again says nothing new; a later one that still says it does.
        if (held.Counts(known) || known.By == context.By)
        {
            _heldCount++;
        }
        else
        {
            Disagree(caseId, fact.Item, "corrected or withdrawn here", fact.On);
        }

        return true;
    }

    private bool CanBe(Entry entry, string item)
    {
        if (!IsLikely(entry.On))
        {
            Refuse(item, $"{item} is not a likely day. It was kept as stated and no entry was made.");
            return false;
        }

        if (!entry.Kind.MayLieAhead && entry.On > context.Clock.Today)
        {
            Refuse(item, $"{item} is after today. It was kept as stated and no entry was made.");
            return false;
        }

        return true;
    }

    private void Append(Entry entry)
    {
        _ids.Add(entry.Id);
        _entries.Add(entry);
    }

    private Entry Build(string? caseId, Fact fact, string? corrects)
    {
        var kind = Kinds.Of(fact.Kind);
        var entry = new Entry
        {
            Id = "",
            Kind = kind,
            On = fact.On,
            Recorded = default,
            Person = held.Id,
            Case = caseId,
            Corrects = corrects,
            Fields = FieldsOf(kind, fact.Values),
        };
        return Sen2Entries.Signed(entry, context);
    }

    private ImmutableArray<FieldValue> FieldsOf(Kind kind, ImmutableArray<Stated> values)
    {
        var fields = ImmutableArray.CreateBuilder<FieldValue>(kind.Fields.Count);
        foreach (var field in kind.Fields)
        {
            var stated = Of(values, field);
            if (stated.Value is DateOnly day && !IsLikely(day))
            {
                Refuse(stated.Item ?? field.Name, $"{stated.Item ?? field.Name} is not a likely day and was left out.");
            }
            else if (stated.Value is { } value)
            {
                fields.Add(new FieldValue(field, value));
            }
        }

        return fields.DrainToImmutable();
    }

    private static Stated Of(ImmutableArray<Stated> values, Field field)
    {
        foreach (var stated in values)
        {
            if (stated.Value is not null && stated.Field == field.Name)
            {
                return stated;
            }
        }

        return default;
    }
}
