using System.Collections.Immutable;
using Caseclock.Domain.Chronology;

namespace Caseclock.Domain.Tests.Chronology;

/// <summary>
/// An invented record from a seed: entries of every kind on random days of five years, with random fields. It need not make sense; what
/// holds of every record must hold of these too.
/// </summary>
internal static class InventedRecord
{
    private static readonly DateOnly First = new(2022, 1, 1);
    private static readonly string[] Ids = ["a", "b"];

    public static Entry[] Of(int seed, int size = 90)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, size).Select(number => Any(random, number)),
            .. Kinds.All.Where(kind => kind.RefersTo.Count == 0 && kind.Name != "entry.withdrawn").Select((kind, number) => Make(random, kind, size + number)),
        ];
    }

    /// <summary>The same with entries that correct or withdraw others, some of them corrections themselves.</summary>
    public static Entry[] Corrected(int seed)
    {
        var random = new Random(seed);
        var record = Of(seed, 40).ToList();
        for (var number = 0; number < 30; number++)
        {
            var corrected = record[random.Next(record.Count)];
            var kind = random.Next(3) == 0 ? Kinds.Of("entry.withdrawn") : corrected.Kind;
            record.Add(Make(random, kind, 10_000 + number) with { Corrects = corrected.Id });
        }

        return [.. record];
    }

    /// <summary>One entry of a kind with every field filled.</summary>
    public static Entry Full(Kind kind, int seed) => Make(new Random(seed), kind, seed, _ => true) with { By = "an.officer", Note = "O'Brien & Zoë: “noted”\tøn 3 Märch" };

    public static T[] Shuffled<T>(IEnumerable<T> items, int seed)
    {
        var all = items.ToArray();
        new Random(seed).Shuffle(all);
        return all;
    }

    private static Entry Any(Random random, int number) => Make(random, Kinds.All[random.Next(1, Kinds.All.Count)], number);

    private static Entry Make(Random random, Kind kind, int number, Func<Field, bool>? filled = null)
    {
        filled ??= field => field.Required || field.Name is "part" or "type" or "plan" or "for" or "phase" or "transferOn" or "directPayments" || random.Next(3) > 0;
        return new Entry
        {
            Id = $"e{number:D5}",
            Kind = kind,
            On = Day(random),
            Recorded = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(2_500_000)),
            Person = kind.Person == Need.Never ? null : "P1",
            Case = kind.Case == Need.Required ? "C" + random.Next(1, 3) : null,
            Fields = [.. kind.Fields.Where(filled).Select(field => new FieldValue(field, Value(random, field)))],
        };
    }

    private static object Value(Random random, Field field) => field.Type switch
    {
        FieldType.Date when field.Name == "born" => Day(random).AddYears(-random.Next(27)),
        FieldType.Date => Day(random),
        FieldType.Flag => random.Next(2) == 0,
        FieldType.Number => (decimal)random.Next(1, 3),
        FieldType.Code => field.Codes[random.Next(field.Codes.Count)],
        FieldType.CodeList => ImmutableArray.Create([.. InventedRecord.Shuffled(field.Codes, random.Next()).Take(2)]),
        FieldType.TextList => ImmutableArray.Create("school", "parent"),
        FieldType.Placements => ImmutableArray.Create(
            new Placement("123456", null, 1, true, false),
            new Placement(null, "OLA", 2, null, null)),
        FieldType.Text => Ids[random.Next(Ids.Length)],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "A new type of field needs a value."),
    };

    private static DateOnly Day(Random random) => First.AddDays(random.Next(5 * 365));
}
