namespace Caseclock.Application.Storage;

/// <summary>What a column holds. Both engines keep each of these in one way, decided here and nowhere else.</summary>
internal enum Holds
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number of up to 64 bits.</summary>
    Whole,

    /// <summary>A calendar day: ISO text on SQLite, <c>date</c> on PostgreSQL.</summary>
    Day,

    /// <summary>Yes or no: 0 or 1 on SQLite.</summary>
    Flag,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>A number with a fraction.</summary>
    Real,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Holds">What it holds.</param>
internal sealed record Column(string Name, Holds Holds);

/// <summary>A table that rows are written to in bulk.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in the order in which rows give their values.</param>
internal sealed record Table(string Name, IReadOnlyList<Column> Columns)
{
    /// <summary>The columns' names with commas between.</summary>
    public string List { get; } = string.Join(", ", Columns.Select(column => column.Name));
}

/// <summary>The tables of the chronology and of its projections, and others that are written in bulk.</summary>
internal static class Tables
{
    public static readonly Table Entry = Of(
        "entry",
        "authority person seq# id kind on_day@ recorded# case_id recorded_by note corrects fields hash*");

    public static readonly Table EntryId = Of("entry_id", "authority id");

    public static readonly Table Person = Of(
        "person",
        "authority person surname forename former_surname born@ died@ postcode upn uln nhs_number words as_at@");

    public static readonly Table PersonWord = Of("person_word", "authority word person");

    public static readonly Table CasePerson = Of("case_person", "authority case_id person");

    public static readonly Table CaseSummary = Of(
        "case_summary",
        "authority case_id person stage is_open? officer school need nc_year received@ plan_began@ plan_ended@ last_day@ name_key");

    public static readonly Table Deadline = Of(
        "deadline",
        "authority person place# case_id rule clock title tier binds kind is_work? subject started@ due@ exception stage officer school");

    public static readonly Table School = Of(
        "school",
        "authority urn ukprn name kind phase status opened@ closed@ town postcode la_code la_name successor");

    /// <summary>What is worked out from the entries and can be made again from them.</summary>
    public static readonly IReadOnlyList<Table> Projections = [Person, PersonWord, CasePerson, CaseSummary, Deadline];

    private static Table Of(string name, string columns) => new(name, [.. columns.Split(' ').Select(Declared)]);

    private static Column Declared(string column) => column[^1] switch
    {
        '#' => new Column(column[..^1], Holds.Whole),
        '@' => new Column(column[..^1], Holds.Day),
        '?' => new Column(column[..^1], Holds.Flag),
        '*' => new Column(column[..^1], Holds.Bytes),
        _ => new Column(column, Holds.Text),
    };
}
