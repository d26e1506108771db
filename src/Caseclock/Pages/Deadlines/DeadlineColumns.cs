using Caseclock.Pages.Lists;

namespace Caseclock.Pages.Deadlines;

/// <summary>The columns that a list of deadlines can show, and what they become in a file.</summary>
internal static class DeadlineColumns
{
    /// <summary>Every column, in the order of the file.</summary>
    public static IReadOnlyList<ListColumn<DeadlineRow>> All { get; } =
    [
        new("stands", "How it stands", FileCell<DeadlineRow>.Text("how it stands", row => row.Standing.Text), FileCell<DeadlineRow>.Number("days late", row => row.DaysLate)),
        new("what", "What is due", FileCell<DeadlineRow>.Text("what is due", row => row.What, 40), FileCell<DeadlineRow>.Text("about", row => row.About)),
        new("due", "Due", FileCell<DeadlineRow>.Day("due", row => row.Due)),
        new("child", "Child", FileCell<DeadlineRow>.Text("child", row => row.Child, 26), FileCell<DeadlineRow>.Text("age", row => row.Age, 10), FileCell<DeadlineRow>.Text("case", row => row.Case)),
        new("officer", "Officer", FileCell<DeadlineRow>.Text("officer", row => row.Officer)),
        new("school", "School", FileCell<DeadlineRow>.Text("school", row => row.School, 30), FileCell<DeadlineRow>.Text("school number or setting", row => row.SchoolKey, 14)),
        new("stage", "Stage", FileCell<DeadlineRow>.Text("stage", row => row.Stage, 24)),
        new("waits", "Waits for", FileCell<DeadlineRow>.Text("waits for", row => row.WaitsFor, 40)),
        new("law", "Where it is written", FileCell<DeadlineRow>.Text("citation", row => row.Citation, 34), FileCell<DeadlineRow>.Text("kind of limit", row => row.Tier ?? Words.Tier(Domain.Clocks.Tier.Law))),
    ];

    /// <summary>What a page shows where nobody has chosen.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["stands", "what", "child", "officer", "school", "due", "waits"];
}
