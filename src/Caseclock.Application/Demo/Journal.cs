using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Demo;

/// <summary>
/// One person's chronology in the making. It gives each entry its id and the instant at which it was recorded, and leaves out what has
/// not happened yet or is not known yet.
/// </summary>
internal sealed class Journal(string owner, DemoDays days, DemoRates rates, DemoRandom random)
{
    private const int OpensAt = 9 * 3600;
    private const int OpenFor = 8 * 3600;
    private const int LoadedAt = 7 * 3600;

    // What came more than a year before the system was carried over in brief: these kinds only.
    private static readonly FrozenSet<string> CarriedOver = FrozenSet.Create(
        StringComparer.Ordinal,
        "person.details",
        "person.status",
        "request.received",
        "assessment.decided",
        "plan.issued",
        "plan.transferredIn",
        "needs.recorded",
        "placement.started",
        "placement.ended",
        "review.met",
        "review.decided");

    private readonly List<Entry> _entries = [];
    private readonly List<(DateOnly From, string Officer)> _officers = [];
    private readonly DateOnly _inFullFrom = days.GoLive.AddYears(-1);
    private int _made;

    /// <summary>The person the entries are about; null for the register.</summary>
    public string? Person { get; init; }

    /// <summary>The case that entries belong to from here on.</summary>
    public string? Case { get; set; }

    /// <summary>The last day of which anything is recorded: today, or the day on which the plan ended.</summary>
    public DateOnly LastDay { get; set; } = days.Today;

    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>The officer who keeps the record from a day on.</summary>
    public void Assign(string officer, DateOnly from)
    {
        _officers.Add((from, officer));
        Add("officer.assigned", from, ("officer", officer));
    }

    /// <summary>Records that something happened, on some day near it.</summary>
    /// <returns>When it was recorded: what refers to it cannot be known before.</returns>
    public DateTimeOffset Add(string kind, DateOnly on, params ReadOnlySpan<(string Field, object? Value)> fields) =>
        Add(kind, on, DateTimeOffset.MinValue, fields);

    /// <summary>Records that something happened, not before <paramref name="after"/>.</summary>
    public DateTimeOffset Add(string kind, DateOnly on, DateTimeOffset after, params ReadOnlySpan<(string Field, object? Value)> fields)
    {
        if (on > LastDay || (on < _inFullFrom && !CarriedOver.Contains(kind)))
        {
            return DateTimeOffset.MaxValue;
        }

        var recorded = RecordedAt(on);
        recorded = recorded > after ? recorded : after == DateTimeOffset.MaxValue ? after : after.AddSeconds(1);
        return Keep(kind, on, recorded, fields);
    }

    /// <summary>Records something as the office opens on the working day on which it happened: what all else rests on.</summary>
    public void AddFirst(string kind, DateOnly on, params ReadOnlySpan<(string Field, object? Value)> fields) =>
        Keep(kind, on, on < days.GoLive ? Loaded : days.At(days.WorkingAfter(on), OpensAt), fields);

    /// <summary>Makes an entry bear a wrong day until it is corrected; nothing changes when the correction would lie ahead.</summary>
    /// <param name="index">Which of <see cref="Entries"/>.</param>
    /// <param name="wrongDay">The day it bore at first.</param>
    /// <param name="corrected">When it was put right.</param>
    /// <param name="note">Why.</param>
    public void Mistake(int index, DateOnly wrongDay, DateTimeOffset corrected, string note)
    {
        if (corrected <= days.Now)
        {
            var right = _entries[index];
            _entries[index] = right with { On = wrongDay };
            _entries.Add(right with { Id = NextId(), Recorded = corrected, Corrects = right.Id, Note = note });
        }
    }

    /// <summary>Withdraws an earlier entry: it never happened.</summary>
    public void Withdraw(Entry wrong, DateTimeOffset recorded, string note)
    {
        if (recorded <= days.Now)
        {
            var on = DateOnly.FromDateTime(recorded.UtcDateTime);
            _entries.Add(Make(Kinds.Of("entry.withdrawn"), on, recorded, []) with { Case = wrong.Case, Corrects = wrong.Id, Note = note });
        }
    }

    /// <summary>The entries in the order in which they were recorded.</summary>
    public IReadOnlyList<Entry> Told()
    {
        _entries.Sort(static (one, other) =>
        {
            var byInstant = one.Recorded.UtcTicks.CompareTo(other.Recorded.UtcTicks);
            return byInstant != 0 ? byInstant : string.CompareOrdinal(one.Id, other.Id);
        });
        return _entries;
    }

    private DateTimeOffset Keep(string kind, DateOnly on, DateTimeOffset recorded, ReadOnlySpan<(string Field, object? Value)> fields)
    {
        if (recorded <= days.Now)
        {
            _entries.Add(Make(Kinds.Of(kind), on, recorded, fields));
        }

        return recorded;
    }

    private DateTimeOffset Loaded => days.At(days.GoLive, LoadedAt);

    private DateTimeOffset RecordedAt(DateOnly on)
    {
        if (on < days.GoLive)
        {
            return Loaded;
        }

        var second = OpensAt + random.Int(0, OpenFor);
        var chance = random.Share();
        var day = days.WorkingAfter(on);
        if (chance >= rates.RecordedSameDay)
        {
            day = days.Plus(day, chance >= 1 - rates.BackDated ? random.Int(2, 10) : 1);
        }

        return days.At(day, second);
    }

    private Entry Make(Kind kind, DateOnly on, DateTimeOffset recorded, ReadOnlySpan<(string Field, object? Value)> fields) => new()
    {
        Id = NextId(),
        Kind = kind,
        On = on,
        Recorded = recorded,
        Person = Person,
        Case = kind.Case == Need.Required || kind.Name.StartsWith("complaint.", StringComparison.Ordinal) ? Case : null,
        By = on < days.GoLive ? "migration" : OfficerOn(on),
        Note = on < days.GoLive ? "Loaded from the old system" : null,
        Fields = InOrder(kind, fields),
    };

    private string OfficerOn(DateOnly day)
    {
        var officer = "business.support";
        foreach (var (from, name) in _officers)
        {
            officer = from <= day ? name : officer;
        }

        return officer;
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, stackalloc char[40], $"{owner}-{++_made:D3}");

    // An entry holds its fields in the order in which its kind declares them.
    private static ImmutableArray<FieldValue> InOrder(Kind kind, ReadOnlySpan<(string Field, object? Value)> given)
    {
        var values = new FieldValue[CountOf(given)];
        if (values.Length == 0)
        {
            return [];
        }

        var filled = 0;
        for (var index = 0; index < kind.Fields.Count && filled < values.Length; index++)
        {
            var field = kind.Fields[index];
            foreach (var (name, value) in given)
            {
                if (value is not null && string.Equals(name, field.Name, StringComparison.Ordinal))
                {
                    values[filled++] = new FieldValue(field, value);
                }
            }
        }

        return filled == values.Length
            ? ImmutableCollectionsMarshal.AsImmutableArray(values)
            : throw new ArgumentException($"{kind.Name} does not have all of these fields.", nameof(given));
    }

    private static int CountOf(ReadOnlySpan<(string Field, object? Value)> given)
    {
        var count = 0;
        foreach (var (_, value) in given)
        {
            count += value is null ? 0 : 1;
        }

        return count;
    }
}
