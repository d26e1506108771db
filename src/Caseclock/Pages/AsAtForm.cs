namespace Caseclock.Pages;

/// <summary>The form with which a page is asked for another day.</summary>
/// <param name="AsAt">The day shown now.</param>
/// <param name="Action">The page's address.</param>
/// <param name="Kept">What else the address carries, by name.</param>
internal sealed record AsAtForm(AsAt AsAt, string Action, IReadOnlyList<(string Name, string Value)>? Kept = null);
