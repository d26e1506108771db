namespace Caseclock.Pages.Deadlines;

/// <summary>Rules that a list is narrowed to together, because people ask for them together.</summary>
/// <param name="Id">What the address says.</param>
/// <param name="Text">What the page says.</param>
/// <param name="Rules">The ids of the rules.</param>
internal sealed record RuleGroup(string Id, string Text, IReadOnlyList<string> Rules)
{
    /// <summary>Reviewing a plan: for the first time, again, after a transfer in, after release from custody.</summary>
    public static RuleGroup Reviews { get; } = new("reviews", "Any review of a plan", ["AR-01", "AR-02", "TR-04", "DE-08"]);

    /// <summary>How the store is asked for them.</summary>
    public string Filter => string.Join(',', Rules);

    /// <summary>The rules that an address asks for: a group's, or the one named.</summary>
    public static string? FilterOf(string? asked) => asked == Reviews.Id ? Reviews.Filter : asked;
}
