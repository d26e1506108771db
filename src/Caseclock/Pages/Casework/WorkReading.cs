using Caseclock.Application.Casework;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Clocks;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Deadlines;
using Caseclock.Pages.Lists;

namespace Caseclock.Pages.Casework;

/// <summary>A task: a deadline, what work it is, and what can be recorded to meet it.</summary>
/// <param name="Row">The deadline.</param>
/// <param name="Verb">What work it is.</param>
/// <param name="Usual">How long it usually takes here, in words; null where too few were done to tell.</param>
/// <param name="Journeys">What can be recorded.</param>
/// <param name="CoveredFor">For whom it is done and until when, where it is an absent colleague’s; null for one’s own.</param>
internal sealed record TaskRow(DeadlineRow Row, Verb Verb, string? Usual, IReadOnlyList<Journey> Journeys, string? CoveredFor);

/// <summary>Reads the tasks of whoever asks, for the page and for its files.</summary>
/// <param name="reading">Reads deadlines.</param>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="sight">What the caller may see.</param>
/// <param name="usual">How long steps usually take.</param>
/// <param name="absences">Who is away, and who covers.</param>
/// <param name="shown">Tells today.</param>
internal sealed class WorkReading(
    DeadlineReading reading,
    Store store,
    Authority authority,
    Caller caller,
    Sight sight,
    UsualTimes usual,
    Absences absences,
    ShownDay shown)
{
    private readonly Lazy<IReadOnlyList<Absence>> _covering = new(() => absences.CoveredBy(authority.Code, caller.By));

    /// <summary>Every column, in the order of the file.</summary>
    public static IReadOnlyList<ListColumn<TaskRow>> Columns { get; } =
    [
        new("stands", "How it stands", FileCell<TaskRow>.Text("how it stands", task => task.Row.Standing.Text), FileCell<TaskRow>.Number("days late", task => task.Row.DaysLate)),
        new("what", "What to do", FileCell<TaskRow>.Text("work", task => task.Verb.ToString(), 10), FileCell<TaskRow>.Text("what is due", task => task.Row.What, 40), FileCell<TaskRow>.Text("about", task => task.Row.About)),
        new("child", "Child", FileCell<TaskRow>.Text("child", task => task.Row.Child, 26), FileCell<TaskRow>.Text("case", task => task.Row.Case), FileCell<TaskRow>.Text("school", task => task.Row.School, 30), FileCell<TaskRow>.Text("covering", task => task.CoveredFor, 30)),
        new("due", "Due", FileCell<TaskRow>.Day("due", task => task.Row.Due)),
        new("waits", "What it needs next", FileCell<TaskRow>.Text("needs next", task => task.Row.WaitsFor, 40)),
        new("usual", "How long it usually takes", FileCell<TaskRow>.Text("usually takes", task => task.Usual, 24)),
        new("stage", "Stage", FileCell<TaskRow>.Text("stage", task => task.Row.Stage, 24)),
        new("law", "Where it is written", FileCell<TaskRow>.Text("citation", task => task.Row.Citation, 34)),
    ];

    /// <summary>What the page shows where nobody has chosen.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["stands", "what", "child", "due", "waits", "usual"];

    /// <summary>The absences that the caller covers today.</summary>
    public IReadOnlyList<Absence> Covering => _covering.Value;

    /// <summary>Whose work it is: the caller’s own, and that of those covered.</summary>
    public IReadOnlyList<string> Officers => [caller.By, .. Covering.Select(absence => absence.Officer)];

    /// <summary>The deadlines that a query asks for, of the caller’s cases and those covered.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="page">Which part.</param>
    public DeadlinePage Find(MyWorkQuery query, Application.Storage.Page page) => store.Deadlines(authority.Code, query.Filter(Officers, shown.Today), page);

    /// <summary>Tasks as the list shows them.</summary>
    /// <param name="deadlines">The deadlines.</param>
    public IReadOnlyList<TaskRow> Tasks(IReadOnlyList<Deadline> deadlines) =>
        [.. reading.Rows(deadlines, shown.Today).Zip(deadlines, (row, deadline) => new TaskRow(row, Verbs.Of(deadline.Rule), Taken(deadline.Rule), Journeys(deadline), CoveredFor(row)))];

    private string? CoveredFor(DeadlineRow row) =>
        Covering.FirstOrDefault(absence => absence.Officer == row.Officer) is { } absence && row.Officer != caller.By
            ? $"Covering for {absence.Officer} until {DateWords.Short(absence.To)}"
            : null;

    private string? Taken(string rule) => usual.Of(rule) is { } time ? $"{Words.Length(time.Days)} (half of {Words.Count(time.Count, "case")} in a year)" : null;

    private IReadOnlyList<Journey> Journeys(Deadline deadline) => deadline.Case is null || deadline.Binds == Binds.Family || sight.Hides(deadline.Person)
        ? []
        : [.. JourneyBook.For(deadline.Rule).Where(journey => JourneyAccess.May(caller, journey)).Take(2)];
}
