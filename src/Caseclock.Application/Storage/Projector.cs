using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Storage;

/// <summary>The rows that one person's record, or the register, has in each projection.</summary>
internal sealed class ProjectedRows
{
    private readonly List<object?[]>[] _rows = [.. Tables.Projections.Select(_ => new List<object?[]>())];

    /// <summary>The rows of a table.</summary>
    public List<object?[]> Of(Table table)
    {
        for (var index = 0; index < _rows.Length; index++)
        {
            if (ReferenceEquals(Tables.Projections[index], table))
            {
                return _rows[index];
            }
        }

        throw new ArgumentOutOfRangeException(nameof(table), table.Name, "This is no projection.");
    }

    /// <summary>The rows of a table in the order of its key, as far as one text tells it.</summary>
    public List<object?[]> InOrder(Table table)
    {
        var rows = Of(table);
        rows.Sort((one, other) => string.CompareOrdinal((string?)one[1], (string?)other[1]));
        return rows;
    }

    /// <summary>Adds the rows of another record.</summary>
    public void Add(ProjectedRows other)
    {
        for (var index = 0; index < _rows.Length; index++)
        {
            _rows[index].AddRange(other._rows[index]);
        }
    }
}

/// <summary>
/// Works out the projections of a record from its entries: what is so as at a day, as known now. The same code writes them, rebuilds them
/// and proves them.
/// </summary>
/// <param name="authority">The authority's code.</param>
/// <param name="policies">The authority's choices.</param>
internal sealed class Projector(string authority, Policies policies)
{
    // Keys are cut to this length: an index of PostgreSQL takes no more than some 2,700 bytes.
    private const int LongestKey = 200;

    /// <summary>The rows of a person or of the register.</summary>
    /// <param name="owner">The person's id, or <see cref="EntryRows.Register"/>.</param>
    /// <param name="entries">Every entry of the record.</param>
    /// <param name="asAt">The day.</param>
    public ProjectedRows Rows(string owner, IReadOnlyList<Entry> entries, DateOnly asAt) =>
        owner == EntryRows.Register ? RegisterRows(entries) : PersonRows(owner, entries, asAt);

    // What is in the register cannot lie ahead, so its clocks do not go by the day.
    private ProjectedRows RegisterRows(IReadOnlyList<Entry> entries)
    {
        var rows = new ProjectedRows();
        var clocks = RuleBook.Clocks(Fold.Register(entries), policies);
        AddDeadlines(rows, EntryRows.Register, clocks, []);
        return rows;
    }

    private ProjectedRows PersonRows(string id, IReadOnlyList<Entry> entries, DateOnly asAt)
    {
        var counting = new Knowledge(asAt).Of(entries);
        var person = Fold.Counted(id, counting);
        var rows = new ProjectedRows();
        var held = entries.Where(entry => entry.Case is not null).Select(entry => entry.Case!).Distinct(StringComparer.Ordinal).ToList();
        var words = WordsOf(person, held);
        rows.Of(Tables.Person).Add(PersonRow(person, words, asAt));
        rows.Of(Tables.PersonWord).AddRange(words.Select(word => new object?[] { authority, word, id }));
        rows.Of(Tables.CasePerson).AddRange(held.Select(caseId => new object?[] { authority, caseId, id }));
        AddCases(rows, person, counting, asAt);
        return rows;
    }

    private object?[] PersonRow(Person person, IReadOnlyList<string> words, DateOnly asAt)
    {
        var details = person.Details;
        return
        [
            authority,
            person.Id,
            details?.Surname,
            details?.Forename,
            details?.FormerSurname,
            details?.Born,
            person.Died,
            details?.Postcode,
            details?.Upn,
            details?.Uln,
            details?.NhsNumber,
            string.Join(' ', words),
            asAt,
        ];
    }

    private static List<string> WordsOf(Person person, List<string> cases)
    {
        var details = person.Details;
        return [
            .. Words.Of(details?.Surname)
                .Concat(Words.Of(details?.FormerSurname))
                .Concat(Words.Of(details?.Forename))
                .Concat(Words.OfDay(details?.Born))
                .Concat(Words.OfCode(details?.Postcode))
                .Concat(Words.OfCode(details?.Upn))
                .Concat(Words.OfCode(details?.Uln))
                .Concat(Words.OfCode(details?.NhsNumber))
                .Concat(Words.OfCode(person.Id))
                .Concat(cases.SelectMany(Words.OfCode))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private void AddCases(ProjectedRows rows, Person person, IReadOnlyList<Entry> counting, DateOnly asAt)
    {
        var places = new Dictionary<string, CasePlace>(StringComparer.Ordinal);
        foreach (var @case in person.Cases)
        {
            var stage = Stages.Of(@case, person.Died);
            var place = new CasePlace(
                Code(stage),
                Key(@case.OfficerOn(asAt)),
                Key(@case.PlacementOn(asAt)?.Place.Key is { Length: > 0 } school ? school : null));
            places[@case.Id] = place;
            rows.Of(Tables.CaseSummary).Add(
            [
                authority,
                @case.Id,
                person.Id,
                place.Stage,
                stage.IsOpen(),
                place.Officer,
                place.School,
                @case.NeedsOn(asAt) is [var primary, ..] ? primary : null,
                person.NcYearOn(asAt)?.Code,
                @case.Received,
                @case.PlanBegan,
                @case.PlanEnded,
                counting.Where(entry => entry.Case == @case.Id).Max(entry => entry.On),
                Words.NameKey(person.Details?.Surname, person.Details?.Forename),
            ]);
        }

        AddDeadlines(rows, person.Id, RuleBook.Clocks(person, policies, asAt), places);
    }

    private void AddDeadlines(ProjectedRows rows, string owner, IReadOnlyList<Clock> clocks, Dictionary<string, CasePlace> places)
    {
        var deadlines = rows.Of(Tables.Deadline);
        foreach (var clock in clocks)
        {
            if (clock.End != ClockEnd.Open)
            {
                continue;
            }

            var place = clock.Case is not null && places.TryGetValue(clock.Case, out var found) ? found : default;
            deadlines.Add(
            [
                authority,
                owner,
                (long)deadlines.Count,
                clock.Case,
                clock.Rule.Id,
                clock.Id,
                clock.Title,
                Code(clock.Rule.Tier),
                Code(clock.Rule.Binds),
                Code(clock.Rule.Kind),
                clock.Rule.IsWork,
                clock.Subject,
                clock.Started,
                clock.Due,
                clock.Exception,
                place.Stage,
                place.Officer,
                place.School,
            ]);
        }
    }

    // Enums are kept as the words of the code, in camel case, so that a table can be read without the program.
    internal static string Code<T>(T value)
        where T : struct, Enum => EnumCodes<T>.Text[value];

    internal static T FromCode<T>(string code)
        where T : struct, Enum => EnumCodes<T>.Value[code];

    private static string? Key(string? text) => text is { Length: > LongestKey } ? text[..LongestKey] : text;

    private readonly record struct CasePlace(string? Stage, string? Officer, string? School);

    private static class EnumCodes<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Text = Enum.GetValues<T>().ToDictionary(value => value, Camel);
        public static readonly Dictionary<string, T> Value = Text.ToDictionary(item => item.Value, item => item.Key, StringComparer.Ordinal);

        private static string Camel(T value)
        {
            var name = value.ToString();
            return char.ToLowerInvariant(name[0]) + name[1..];
        }
    }
}
