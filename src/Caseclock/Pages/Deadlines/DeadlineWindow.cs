namespace Caseclock.Pages.Deadlines;

/// <summary>A stretch of due days that the list can be narrowed to.</summary>
/// <param name="Id">What the address says.</param>
/// <param name="Text">What the page says.</param>
/// <param name="From">The first due day counted from today, inclusive; null for no first.</param>
/// <param name="To">The last due day counted from today, inclusive; null for no last.</param>
internal sealed record DeadlineWindow(string Id, string Text, int? From, int? To)
{
    /// <summary>Everything that is open.</summary>
    public static DeadlineWindow All { get; } = new("all", "All", null, null);

    /// <summary>Past the due day.</summary>
    public static DeadlineWindow Overdue { get; } = new("overdue", "Overdue", null, -1);

    /// <summary>Due today or in the six days after it.</summary>
    public static DeadlineWindow Next7 { get; } = new("next7", "Next 7 days", 0, Application.Storage.Store.SoonDays - 1);

    /// <summary>Due today or in the 13 days after it.</summary>
    public static DeadlineWindow Next14 { get; } = new("next14", "Next 14 days", 0, 13);

    /// <summary>What the page offers, in order: the usual ones, then how late (the bands of the indicator overdue-20w).</summary>
    public static IReadOnlyList<DeadlineWindow> Each { get; } =
    [
        All,
        Overdue,
        Next7,
        Next14,
        new("late4", "Up to 4 weeks late", -28, -1),
        new("late12", "5 to 12 weeks late", -84, -29),
        new("late26", "13 to 26 weeks late", -182, -85),
        new("late52", "27 to 52 weeks late", -364, -183),
        new("later", "More than 52 weeks late", null, -365),
    ];

    /// <summary>The window of that id; all where there is none.</summary>
    public static DeadlineWindow Of(string? id) => Each.FirstOrDefault(window => window.Id == id) ?? All;

    /// <summary>Whether a due day lies in it.</summary>
    public bool Holds(DateOnly due, DateOnly today) => !(due < FirstDay(today)) && !(due > LastDay(today));

    /// <summary>Its first day; null for no first.</summary>
    public DateOnly? FirstDay(DateOnly today) => From is { } from ? today.AddDays(from) : null;

    /// <summary>Its last day; null for no last.</summary>
    public DateOnly? LastDay(DateOnly today) => To is { } to ? today.AddDays(to) : null;
}
