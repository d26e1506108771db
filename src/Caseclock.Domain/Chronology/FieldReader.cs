using System.Collections.Immutable;
using System.Text.Json;

namespace Caseclock.Domain.Chronology;

/// <summary>Reads the fields that a kind declares.</summary>
internal static class FieldReader
{
    // The earliest day taken: nobody on a plan was born before it, and a year typed as 0025 is caught.
    private static readonly DateOnly Earliest = new(1980, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);
    private static readonly object True = true;
    private static readonly object False = false;

    public static ImmutableArray<FieldValue> ReadAll(Kind kind, JsonElement line, List<EntryProblem> problems)
    {
        var values = ImmutableArray.CreateBuilder<FieldValue>(kind.Fields.Count);
        foreach (var field in kind.Fields)
        {
            if (line.TryGetProperty(field.Name, out var json) && json.ValueKind != JsonValueKind.Null)
            {
                if (Read(field, json, problems) is { } value)
                {
                    values.Add(new FieldValue(field, value));
                }
            }
            else if (field.Required)
            {
                problems.Add(new EntryProblem(field.Name, $"{kind.Name} needs {field.Name}: {field.Meaning}."));
            }
        }

        return values.DrainToImmutable();
    }

    public static bool IsLikely(DateOnly day) => day >= Earliest && day <= Latest;

    public static bool TryDay(string text, out DateOnly day, out string reason)
    {
        if (!IsoDay.TryParse(text, out day))
        {
            reason = $"\"{text}\" is not a day of the calendar. Write it as YYYY-MM-DD, such as 2025-02-03.";
            return false;
        }

        var likely = IsLikely(day);
        reason = likely ? "" : $"{text} is not a likely day: it lies before {IsoDay.Text(Earliest)} or after {IsoDay.Text(Latest)}.";
        return likely;
    }

    public static string? CleanText(string name, JsonElement json, List<EntryProblem> problems)
    {
        string text;
        try
        {
            text = json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            problems.Add(new EntryProblem(name, $"{name} holds characters that are not text (half of a surrogate pair)."));
            return null;
        }

        if (text.Length > Field.LongestText)
        {
            problems.Add(new EntryProblem(name, $"{name} is longer than {Field.LongestText} characters."));
            return null;
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            problems.Add(new EntryProblem(name, $"{name} holds a NUL character. Take it out."));
            return null;
        }

        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static object? Read(Field field, JsonElement json, List<EntryProblem> problems) => field.Type switch
    {
        FieldType.Text => Text(field, json, problems),
        FieldType.Date => Day(field, json, problems),
        FieldType.Flag => Flag(field, json, problems),
        FieldType.Number => Number(field, json, problems),
        FieldType.Code => Code(field, json, problems),
        FieldType.CodeList => List(field, json, problems, Code),
        FieldType.TextList => List(field, json, problems, Text),
        FieldType.Placements => Placements(field, json, problems),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "A new type of field needs a reader."),
    };

    private static string? Text(Field field, JsonElement json, List<EntryProblem> problems)
    {
        if (json.ValueKind == JsonValueKind.Number)
        {
            return json.GetRawText();
        }

        return json.ValueKind == JsonValueKind.String
            ? CleanText(field.Name, json, problems)
            : Refuse<string>(field, "must be a text between quotation marks", problems);
    }

    private static object? Day(Field field, JsonElement json, List<EntryProblem> problems)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return Refuse<object>(field, "must be a day, written \"YYYY-MM-DD\"", problems);
        }

        var text = CleanText(field.Name, json, problems);
        if (text is null)
        {
            return null;
        }

        if (TryDay(text, out var day, out var reason))
        {
            return day;
        }

        problems.Add(new EntryProblem(field.Name, reason));
        return null;
    }

    private static object? Flag(Field field, JsonElement json, List<EntryProblem> problems) => json.ValueKind switch
    {
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        _ => Refuse<object>(field, "must be true or false", problems),
    };

    private static object? Number(Field field, JsonElement json, List<EntryProblem> problems)
    {
        if (json.ValueKind != JsonValueKind.Number || !json.TryGetDecimal(out var number))
        {
            return Refuse<object>(field, "must be a number", problems);
        }

        return field.Most is { } most && (number < 0 || number > most || number != decimal.Truncate(number))
            ? Refuse<object>(field, $"must be a whole number from 0 to {most}", problems)
            : number;
    }

    private static string? Code(Field field, JsonElement json, List<EntryProblem> problems)
    {
        var text = Text(field, json, problems);
        if (text is null)
        {
            return null;
        }

        foreach (var code in field.Codes)
        {
            if (string.Equals(code, text, StringComparison.Ordinal))
            {
                return code;
            }
        }

        problems.Add(new EntryProblem(field.Name, $"{field.Name} has no code \"{text}\". Use one of: {string.Join(", ", field.Codes)}."));
        return null;
    }

    private static object? List(
        Field field,
        JsonElement json,
        List<EntryProblem> problems,
        Func<Field, JsonElement, List<EntryProblem>, string?> read)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return Refuse<object>(field, "must be a list between [ and ]", problems);
        }

        var values = ImmutableArray.CreateBuilder<string>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
        {
            if (read(field, item, problems) is { } value)
            {
                values.Add(value);
            }
        }

        return values.DrainToImmutable();
    }

    private static object? Placements(Field field, JsonElement json, List<EntryProblem> problems)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return Refuse<object>(field, "must be a list of placements between [ and ]", problems);
        }

        var values = ImmutableArray.CreateBuilder<Placement>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                return Refuse<object>(field, "must hold placements between { and }", problems);
            }

            var values1 = ReadAll(PlacementFields, item, problems);
            RefuseUnknown(field, item, problems);
            values.Add(PlacementOf(values1));
        }

        return values.DrainToImmutable();
    }

    public static Placement PlacementOf(ImmutableArray<FieldValue> fields)
    {
        var placement = new Entry { Id = "", Kind = PlacementFields, On = default, Recorded = default, Fields = fields };
        return new Placement(
            placement.Text("urn"),
            placement.Text("setting"),
            (int?)placement.Number("rank"),
            placement.Flag("senUnit"),
            placement.Flag("resourcedProvision"));
    }

    public static readonly Kind PlacementFields = new(
        "placement",
        "a placement",
        [
            Field.Text("urn", "its URN"),
            Field.Text("setting", "its code or name where it has no URN"),
            Field.Whole("rank", "1 main, 2 second", 99),
            Field.Flag("senUnit", "whether it is in a SEN unit"),
            Field.Flag("resourcedProvision", "whether it is in resourced provision"),
        ]);

    private static void RefuseUnknown(Field field, JsonElement item, List<EntryProblem> problems)
    {
        foreach (var property in item.EnumerateObject())
        {
            if (!PlacementFields.Fields.Any(known => known.Name == property.Name))
            {
                problems.Add(new EntryProblem(field.Name, $"A placement has no field \"{property.Name}\"."));
            }
        }
    }

    private static T? Refuse<T>(Field field, string what, List<EntryProblem> problems)
        where T : class
    {
        problems.Add(new EntryProblem(field.Name, $"{field.Name} {what}."));
        return null;
    }
}
