using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Caseclock.Domain.Chronology;

namespace Caseclock.TestSupport;

/// <summary>Entries without sense but of every kind and with every field, the same for the same seed.</summary>
/// <param name="seed">The seed.</param>
public sealed class RandomChronology(int seed)
{
    private static readonly DateOnly First = new(2023, 1, 1);
    private static readonly DateTimeOffset FirstKnown = new(2023, 1, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly string[] Names = ["O'Brien", "Zoë", "MacDonald", "De la Cruz", "Smith-Jones", "Иванова", "李", "😀", "a\"b\\c\n", "  spaced  "];

#pragma warning disable CA5394 // Seeded on purpose: a test that fails must fail again.
    private readonly Random _random = new(seed);
    private int _next;

    /// <summary>One entry of every kind for a person with one case, each with every field that it may carry, ready to be appended in order.</summary>
    public List<Entry> OfEveryKind(string person, string @case) =>
        [.. Kinds.All.Where(kind => kind.Name != "entry.withdrawn").Select(kind => Entry(kind, person, @case, everyField: true))];

    /// <summary>Some entries for some people, with corrections and withdrawals, in an order that can be appended.</summary>
    public List<Entry> Some(int people, int entries)
    {
        var all = new List<Entry>();
        while (all.Count < entries)
        {
            var number = _random.Next(people);
            var person = "P" + number.ToString(CultureInfo.InvariantCulture);
            var entry = Entry(Kinds.All[_random.Next(Kinds.All.Count)], person, $"C{number}-{_random.Next(3)}", everyField: false);
            var own = all.Where(other => other.Person == entry.Person).ToList();
            if (entry.Kind.Name == "entry.withdrawn" || (own.Count > 0 && _random.Next(8) == 0))
            {
                if (own.Count == 0)
                {
                    continue;
                }

                entry = entry with { Corrects = own[_random.Next(own.Count)].Id };
            }

            if (Opened(entry, own))
            {
                all.Add(entry);
            }
        }

        return all;
    }

    private static bool Opened(Entry entry, List<Entry> own) => entry.Kind.RefersTo.All(reference =>
        entry.Text(reference.Field) is not { } id
        || own.Exists(other => other.Kind.Name == reference.OpenedBy
            && other.Text(reference.Field) == id
            && (reference.Scope != ReferenceScope.Case || other.Case == entry.Case)));

    private Entry Entry(Kind kind, string person, string @case, bool everyField)
    {
        var hasPerson = kind.Person == Need.Required || (kind.Person == Need.Optional && (everyField || _random.Next(2) == 0));
        var hasCase = kind.Case == Need.Required || (kind.Case == Need.Optional && hasPerson && _random.Next(2) == 0);
        return new Entry
        {
            Id = $"e{seed}-{_next++}",
            Kind = kind,
            Person = hasPerson ? person : null,
            Case = hasCase ? @case : null,
            On = Day(),
            Recorded = FirstKnown.AddTicks(_random.NextInt64(TimeSpan.FromDays(1000).Ticks) / 10 * 10),
            By = _random.Next(3) == 0 ? null : "user" + _random.Next(4).ToString(CultureInfo.InvariantCulture),
            Note = everyField || _random.Next(6) == 0 ? Text() : null,
            Fields = [.. kind.Fields.Where(field => everyField || field.Required || _random.Next(2) == 0).Select(field => new FieldValue(field, Value(field)))],
        };
    }

    private object Value(Field field) => field.Type switch
    {
        FieldType.Text when field.Name is "advice" or "appeal" or "mediation" or "complaint" or "request" => "1",
        FieldType.Text => Text(),
        FieldType.Date => Day(),
        FieldType.Flag => _random.Next(2) == 0,
        FieldType.Number when field.Most is { } most => (decimal)_random.NextInt64(1, Math.Min(most, 100_000)),
        FieldType.Number => _random.Next(3) == 0 ? 12.50m : _random.Next(1, 100_000),
        FieldType.Code => field.Codes[_random.Next(field.Codes.Count)],
        FieldType.CodeList => ImmutableArray.Create(field.Codes[_random.Next(field.Codes.Count)], field.Codes[0]),
        FieldType.TextList => ImmutableArray.Create(Text(), Text()),
        FieldType.Placements => ImmutableArray.Create(new Placement("123456", null, 1, true, false), new Placement(null, Text(), 2, null, null)),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "A new type of field needs a value."),
    };

    private DateOnly Day() => First.AddDays(_random.Next(1000));

    private string Text()
    {
        var text = new StringBuilder(Names[_random.Next(Names.Length)]);
        return text.Append(_random.Next(100)).ToString();
    }
#pragma warning restore CA5394
}
