using System.Globalization;
using Caseclock.Domain.Chronology;
using CsvHelper;

namespace Caseclock.Application.Schools;

/// <summary>Reads a school from a line, and says what is wrong with the first value that is not right.</summary>
/// <param name="columns">Which column holds what.</param>
/// <param name="held">The schools held: what the file has no column for stays as it is.</param>
/// <param name="today">Today, for files without a column of statuses.</param>
internal sealed class SchoolLine(SchoolColumns columns, IReadOnlyDictionary<string, School> held, DateOnly today)
{
    private const int LongestName = 200;
    private const int LongestWord = 100;
    private const int LongestPostcode = 10;

    // The extract's form, the form of this product, and the form that spreadsheets make of either.
    private static readonly string[] Days = ["dd-MM-yyyy", "yyyy-MM-dd", "dd/MM/yyyy"];

    private static readonly Dictionary<string, SchoolStatus> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["open"] = SchoolStatus.Open,
        ["open, but proposed to close"] = SchoolStatus.Open,
        ["closed"] = SchoolStatus.Closed,
        ["proposed"] = SchoolStatus.Proposed,
        ["proposed to open"] = SchoolStatus.Proposed,
    };

    // The register's words for "nothing to say here".
    private static readonly string[] Nothing = ["Not applicable", "Does not apply"];

    private CsvReader _line = null!;
    private EntryProblem? _problem;

    /// <summary>The school of the line; null when something is wrong.</summary>
    /// <param name="line">A reader that stands on the line.</param>
    /// <param name="problem">What is wrong; null when nothing is.</param>
    public School? Read(CsvReader line, out EntryProblem? problem)
    {
        (_line, _problem) = (line, null);
        if (line.FieldCount != columns.Count)
        {
            problem = new EntryProblem("", $"The line has {line.FieldCount} values and the heading {columns.Count}. Is a comma or a quotation mark missing?");
            return null;
        }

        var school = Read();
        problem = _problem;
        return problem is null ? school : null;
    }

    private School Read()
    {
        var urn = Urn(columns.Urn) ?? Wrong<string>(columns.Urn, "A URN is missing.") ?? "";
        var name = Text(columns.Name, LongestName) ?? Wrong<string>(columns.Name, "A name is missing.") ?? "";
        var before = held.GetValueOrDefault(urn) ?? new School(urn, name);
        var closed = columns.Closed is null ? before.Closed : Day(columns.Closed);
        var opened = columns.Opened is null ? before.Opened : Day(columns.Opened);
        return before with
        {
            Name = name,
            Ukprn = columns.Ukprn is null ? before.Ukprn : Ukprn(columns.Ukprn),
            Kind = columns.Kind is null ? before.Kind : Text(columns.Kind, LongestWord),
            Phase = columns.Phase is null ? before.Phase : Text(columns.Phase, LongestWord),
            Status = Status(before, opened, closed),
            Opened = opened,
            Closed = closed,
            Town = columns.Town is null ? before.Town : Text(columns.Town, LongestWord),
            Postcode = columns.Postcode is null ? before.Postcode : Postcode(columns.Postcode),
            LaCode = columns.LaCode is null ? before.LaCode : LaCode(columns.LaCode),
            LaName = columns.LaName is null ? before.LaName : Text(columns.LaName, LongestWord),
            Successor = columns.Successor is null ? before.Successor : Urn(columns.Successor),
        };
    }

    // Without a word for it the days decide; the day of closing is the last day, and still open.
    private SchoolStatus Status(School before, DateOnly? opened, DateOnly? closed)
    {
        if (columns.Status is { } column && Text(column, LongestWord) is { } word)
        {
            return Statuses.TryGetValue(word, out var status)
                ? status
                : Wrong<SchoolStatus>(column, $"\"{word}\" is not a status. Known are {string.Join("; ", Statuses.Keys)}.");
        }

        if (columns.Status is null && columns.Closed is null)
        {
            return before.Status;
        }

        return closed < today ? SchoolStatus.Closed : opened > today ? SchoolStatus.Proposed : SchoolStatus.Open;
    }

    private string? Urn(SchoolColumn column) => Value(column) is { Length: > 0 } text
        ? Domain.Identifiers.Urn.TryParse(text, out var urn, out var problem) ? urn.Value : Wrong<string>(column, problem)
        : null;

    private string? Ukprn(SchoolColumn column) => Value(column) is { Length: > 0 } text
        ? Domain.Identifiers.Ukprn.TryParse(text, out var ukprn, out var problem) ? ukprn.Value : Wrong<string>(column, problem)
        : null;

    // Spreadsheets drop the noughts in front.
    private string? LaCode(SchoolColumn column) => Value(column) is { Length: > 0 } text
        ? Domain.Identifiers.LaCode.TryParse(text.PadLeft(3, '0'), out var code, out var problem) ? code.Value : Wrong<string>(column, problem)
        : null;

    // Schools abroad and of the forces have other postcodes: they are kept as written.
    private string? Postcode(SchoolColumn column) => Text(column, LongestPostcode) is { } text
        ? Domain.Identifiers.Postcode.TryParse(text, out var postcode, out _) ? postcode.Value : text
        : null;

    private DateOnly? Day(SchoolColumn column)
    {
        var text = Value(column);
        if (text.Length == 0)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Wrong<DateOnly?>(column, $"\"{Shown(text)}\" is not a day of the calendar written as 31-08-2024 or 2024-08-31.");
    }

    private string? Text(SchoolColumn column, int most)
    {
        var text = Value(column);
        if (text.Length == 0 || Nothing.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        if (text.Length > most)
        {
            return Wrong<string>(column, $"{text.Length} characters are too many: at most {most} belong here.");
        }

        if (text.Any(character => char.IsControl(character) || character == '\uFFFD'))
        {
            return Wrong<string>(column, "There is a character in it that no text has. Save the file as CSV in UTF-8.");
        }

        return IsFormula(text) ? Wrong<string>(column, "It is a spreadsheet formula.") : text;
    }

    private static bool IsFormula(string text) =>
        text[0] == '=' || (text[0] is '+' or '-' or '@' && text.AsSpan().ContainsAny('(', '|', '!'));

    private string Value(SchoolColumn column) => _line.GetString(column.Place).Trim();

    private static string Shown(string text) => text.Length <= 20 ? string.Concat(text.Where(character => !char.IsControl(character))) : text.Length + " characters";

    // The first thing wrong is the one said.
    private T? Wrong<T>(SchoolColumn column, string reason)
    {
        _problem ??= new EntryProblem(column.Heading, reason);
        return default;
    }
}
