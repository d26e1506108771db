using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>How the value comes out of numerator and denominator (indicators.md R3).</summary>
public enum Form
{
    /// <summary>The value is the numerator; there is no denominator.</summary>
    Count,

    /// <summary>100 × numerator ÷ denominator.</summary>
    Share,

    /// <summary>Numerator ÷ denominator.</summary>
    Mean,

    /// <summary>Days ÷ cases ÷ 7.</summary>
    MeanWeeks,

    /// <summary>The middle value in days, as the numerator, ÷ 7; the denominator is the number of cases.</summary>
    MedianWeeks,

    /// <summary>Numerator ÷ the number of different officers.</summary>
    PerOfficer,

    /// <summary>100 × numerator ÷ the number of pupils that the caller supplies.</summary>
    PerPupils,

    /// <summary>The number of months in a row, up to the period's end, that reach the target.</summary>
    MonthsInARow,

    /// <summary>As a partner sent it.</summary>
    AsSent,
}

/// <summary>What the value is measured in.</summary>
public enum Unit
{
    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>So many per hundred, where the numerator is no part of the denominator.</summary>
    PerHundred,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Working days.</summary>
    WorkingDays,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Months.</summary>
    Months,

    /// <summary>As the partner that sends it says.</summary>
    AsSent,
}

/// <summary>Which way is good.</summary>
public enum Polarity
{
    /// <summary>Neither way is good or bad in itself.</summary>
    Neither,

    /// <summary>Up is good.</summary>
    UpIsGood,

    /// <summary>Down is good.</summary>
    DownIsGood,
}

/// <summary>Which days a figure looks at.</summary>
public enum Dating
{
    /// <summary>What is dated in the period.</summary>
    Flow,

    /// <summary>What is dated from the start of the reporting year to the period's last day.</summary>
    YearToDate,

    /// <summary>What is dated in the period, and beside it the year to date.</summary>
    FlowAndYearToDate,

    /// <summary>How things stand at the close of the period's last day.</summary>
    Snapshot,

    /// <summary>How things stand at the close of the period's last day, looking back to 1 January of its year, as DfE does.</summary>
    CalendarYear,

    /// <summary>The period that the partner sent it for.</summary>
    AsSent,
}

/// <summary>
/// A measure as declared: what it is, what is counted and out of what. The declaration, the counting and the documentation are one.
/// </summary>
/// <param name="Id">The id, such as <c>plan-20w</c>; stable and public.</param>
/// <param name="Title">What it is called, in a few words.</param>
/// <param name="Definition">What it says, in one plain sentence.</param>
public sealed record Indicator(string Id, string Title, string Definition)
{
    /// <summary>The heading that it stands under.</summary>
    public string Section { get; init; } = "";

    /// <summary>What the numerator counts, in words.</summary>
    public string Numerator { get; init; } = "";

    /// <summary>What the denominator counts, in words; empty for a count.</summary>
    public string Denominator { get; init; } = "";

    /// <summary>What is left out, in words; empty when nothing is.</summary>
    public string LeftOut { get; init; } = "";

    /// <summary>How the value comes out of numerator and denominator.</summary>
    public Form Form { get; init; } = Form.Count;

    /// <summary>What the value is measured in.</summary>
    public Unit Unit { get; init; } = Unit.Count;

    /// <summary>Which way is good.</summary>
    public Polarity Polarity { get; init; } = Polarity.Neither;

    /// <summary>Which days it looks at.</summary>
    public Dating Dating { get; init; } = Dating.Flow;

    /// <summary>The regulation, the DfE data set or the council's paper that it comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>What stands in the list behind the figure, such as "the plans"; empty when nobody can be listed.</summary>
    public string Lists { get; init; } = "";

    /// <summary>The groups that are always shown beside the whole; null when there are none.</summary>
    public Grouping? Own { get; init; }

    /// <summary>The further groupings that can be asked for.</summary>
    public IReadOnlyList<Grouping> By { get; init; } = [];

    /// <summary>Whether a row says how many days the oldest has waited.</summary>
    public bool ShowsOldest { get; init; }

    /// <summary>Whether it looks at how things stand on a day rather than at what is dated in a period.</summary>
    public bool IsSnapshot => Dating is Dating.Snapshot or Dating.CalendarYear;

    /// <summary>Whether the groups can be shown: its own or one that can be asked for.</summary>
    /// <param name="grouping">The grouping's id, such as <c>need</c>.</param>
    public bool Supports(string grouping) => Own?.Id == grouping || By.Any(by => by.Id == grouping);

    // What one unit of the accumulators is worth: minutes are counted in thousandths.
    internal int Scale { get; init; } = 1;

    internal CountCase? EachCase { get; init; }

    internal CountPlan? EachPlan { get; init; }

    internal CountPerson? EachPerson { get; init; }

    internal CountRegister? EachRegister { get; init; }
}

/// <summary>Counts one case, whether or not there is a plan.</summary>
internal delegate void CountCase(Case @case, Person person, Tally tally);

/// <summary>Counts one person's plan over the days on which it is the plan that counts.</summary>
internal delegate void CountPlan(PlanSpan plan, Person person, Tally tally);

/// <summary>Counts what belongs to a person and to no case.</summary>
internal delegate void CountPerson(Person person, Tally tally);

/// <summary>Counts what belongs to no person.</summary>
internal delegate void CountRegister(Register register, Tally tally);
