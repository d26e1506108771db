using Caseclock.Pages.Lists;

namespace Caseclock.Pages.Disagreement;

/// <summary>A row of a register: a mediation, an appeal, a stage of a complaint, or a request for information.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Child">The child's name; null for what belongs to nobody.</param>
/// <param name="Case">The case's id; null without one, and of a restricted record.</param>
/// <param name="About">What it is about; null when not recorded.</param>
/// <param name="Stage">Its stage in words.</param>
/// <param name="Received">The day it came; null when not recorded.</param>
/// <param name="What">What is due next; null when nothing is.</param>
/// <param name="Standing">How that stands; null when nothing is due.</param>
/// <param name="Due">The day by which; null when nothing is due or not known.</param>
/// <param name="Hearing">The last day it was held or heard; null when it was not.</param>
/// <param name="Answered">The day it was answered; null while it is not.</param>
/// <param name="Outcome">How it ended, in words; null while it has not.</param>
/// <param name="DaysLate">By how many days the latest of its own limits was or is missed; 0 when none was.</param>
/// <param name="Officer">The case's officer; null when nobody has it.</param>
/// <param name="Missed">The missed limit that it is about, in words; null for none.</param>
/// <param name="IsOpen">Whether it is open.</param>
internal sealed record RegisterRow(
    string Id,
    string? Child,
    string? Case,
    string? About,
    string Stage,
    DateOnly? Received,
    string? What,
    ClockStanding? Standing,
    DateOnly? Due,
    DateOnly? Hearing,
    DateOnly? Answered,
    string? Outcome,
    int DaysLate,
    string? Officer,
    string? Missed,
    bool IsOpen);

/// <summary>The registers.</summary>
/// <param name="Id">Its id, as the address says it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Path">Its page.</param>
internal sealed record RegisterKind(string Id, string Title, string Path)
{
    /// <summary>Mediation.</summary>
    public static RegisterKind Mediation { get; } = new("mediation", "Mediation", "/disagreement/mediation");

    /// <summary>Appeals.</summary>
    public static RegisterKind Appeals { get; } = new("appeals", "Appeals", "/disagreement/appeals");

    /// <summary>Complaints.</summary>
    public static RegisterKind Complaints { get; } = new("complaints", "Complaints", "/disagreement/complaints");

    /// <summary>Requests for information.</summary>
    public static RegisterKind Information { get; } = new("information", "Information requests", "/disagreement/information");

    /// <summary>The columns of its file.</summary>
    public static IReadOnlyList<ListColumn<RegisterRow>> Columns { get; } =
    [
        new("id", "Number", FileCell<RegisterRow>.Text("number", row => row.Id)),
        new("child", "Child", FileCell<RegisterRow>.Text("child", row => row.Child, 26), FileCell<RegisterRow>.Text("case", row => row.Case)),
        new("about", "About", FileCell<RegisterRow>.Text("about", row => row.About, 26), FileCell<RegisterRow>.Text("missed limit that it is about", row => row.Missed, 40)),
        new("stage", "Stage", FileCell<RegisterRow>.Text("stage", row => row.Stage, 24), FileCell<RegisterRow>.Day("received", row => row.Received)),
        new("due", "What is due", FileCell<RegisterRow>.Text("what is due", row => row.What, 40), FileCell<RegisterRow>.Text("how it stands", row => row.Standing?.Text), FileCell<RegisterRow>.Day("due", row => row.Due)),
        new("late", "Late", FileCell<RegisterRow>.Number("days late", row => row.DaysLate)),
        new("outcome", "Outcome", FileCell<RegisterRow>.Day("held or heard", row => row.Hearing), FileCell<RegisterRow>.Day("answered or decided", row => row.Answered), FileCell<RegisterRow>.Text("outcome", row => row.Outcome)),
        new("officer", "Officer", FileCell<RegisterRow>.Text("officer", row => row.Officer)),
    ];
}
