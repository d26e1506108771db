using System.Globalization;
using System.Text;
using System.Text.Json;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Indicators;

namespace Caseclock.Domain.Tests.Indicators;

/// <summary>
/// A small chronology told in lines such as <c>ann/1 plan.issued 2025-05-27 needs=ASD,SEMH</c> (person/case, kind, day, fields; a dash for
/// what belongs to nobody), read and folded as a loaded file is. <c>#e3</c> as a field gives the entry's id.
/// </summary>
internal sealed class Story
{
    private static readonly EntryContext Context =
        new(new DateOnly(2030, 1, 1), new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private readonly List<Entry> _entries;

    private Story(List<Entry> entries, Knowledge knowledge)
    {
        _entries = entries;
        People = [.. entries.Where(entry => entry.Person is not null)
            .GroupBy(entry => entry.Person!)
            .Select(group => Fold.Person(group.Key, group, knowledge))];
        Register = Fold.Register(entries.Where(entry => entry.Person is null), knowledge);
    }

    public IReadOnlyList<Person> People { get; }

    public Register Register { get; }

    public FigureRequest Request { get; private init; } = new([], []);

    public static Story Of(string lines) =>
        new([.. lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read)], Knowledge.All);

    /// <summary>The same, asked for with other settings.</summary>
    public Story With(Func<FigureRequest, FigureRequest> change) => new(_entries, Knowledge.All) { Request = change(Request) };

    public Story By(params Grouping[] by) => With(request => request with { By = by });

    public Story AsKnown(string instant) =>
        new(_entries, new Knowledge(null, DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture))) { Request = Request };

    /// <summary>The record as it stood on a day.</summary>
    public Story AsAt(DateOnly day) => new(_entries, new Knowledge(day)) { Request = Request };

    /// <summary>
    /// A figure as "numerator/denominator=value", or "value" for a count; a dash for what is empty. The list behind it is counted too.
    /// </summary>
    /// <param name="id">The indicator.</param>
    /// <param name="period">A day, a month (2025-05), a year (2025), or "day..day".</param>
    /// <param name="group">The group's name.</param>
    public string Row(string id, string period, string group = "all")
    {
        var figure = Figure(id, period, group);
        Behind.Check(this, figure);
        return figure.Denominator is null && figure.Indicator.Form == Form.Count
            ? Word(figure.Value)
            : $"{Word(figure.Numerator)}/{Word(figure.Denominator)}={Word(figure.Value)}";
    }

    public Figure Figure(string id, string period, string group = "all")
    {
        var indicator = Catalogue.With(Register).Single(indicator => indicator.Id == id);
        var request = Request with { Indicators = [indicator], Periods = [Span(period)] };
        return Figures.Compute(People, Register, request).Single(figure => figure.Group.Name == group);
    }

    public IReadOnlyList<Child> Children(string id, string period, string group = "all")
    {
        var figure = Figure(id, period, group);
        return Figures.Children(People, Register, Request, figure.Indicator, figure.Period, figure.Group);
    }

    public static DateSpan Span(string period)
    {
        if (period.Split("..") is [var from, var to])
        {
            return new DateSpan(Day(from), Day(to));
        }

        return period.Length switch
        {
            4 => new DateSpan(Day(period + "-01-01"), Day(period + "-12-31")),
            7 => new DateSpan(Day(period + "-01"), Day(period + "-01").AddMonths(1).AddDays(-1)),
            _ => new DateSpan(Day(period), Day(period)),
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static Entry Read(string line, int index)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kind = Kinds.Of(words[1]);
        var json = new StringBuilder("{");
        var id = Array.Find(words, word => word[0] == '#')?[1..] ?? "e" + index.ToString(CultureInfo.InvariantCulture);
        Write(json, "id", Quote(id));
        Write(json, "kind", Quote(kind.Name));
        Write(json, "on", Quote(words[2]));
        var who = words[0].Split('/');
        if (who[0] != "-")
        {
            Write(json, "person", Quote(who[0]));
        }

        if (who.Length > 1)
        {
            Write(json, "case", Quote(who[1]));
        }

        foreach (var word in words.Skip(3).Where(word => word[0] != '#'))
        {
            var (name, value) = (word.Split('=')[0], word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            Write(json, name, Value(kind.Fields.FirstOrDefault(field => field.Name == name)?.Type ?? FieldType.Text, value));
        }

        json[^1] = '}';
        var reading = EntryReader.Read(Encoding.UTF8.GetBytes(json.ToString()), Context);
        return reading.Entry ?? throw new ArgumentException($"{line}: {reading.Problems[0].Field}: {reading.Problems[0].Reason}");
    }

    private static void Write(StringBuilder json, string name, string value) => json.Append(Quote(name)).Append(':').Append(value).Append(',');

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private static string Value(FieldType type, string text) => type switch
    {
        FieldType.Flag or FieldType.Number => text,
        FieldType.CodeList or FieldType.TextList => "[" + string.Join(',', text.Split(',').Select(Quote)) + "]",
        _ => Quote(text),
    };
}
