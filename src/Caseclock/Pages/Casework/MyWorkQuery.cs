using System.Globalization;
using Caseclock.Application.Storage;
using Caseclock.Pages.Deadlines;

namespace Caseclock.Pages.Casework;

/// <summary>What my work is asked for, as its address says it.</summary>
internal sealed record MyWorkQuery
{
    private const int Week = 7;

    /// <summary>The stretch: <c>overdue</c>, <c>week</c>, <c>later</c>; null for all.</summary>
    public string? When { get; init; }

    /// <summary>The work; null for all.</summary>
    public string? Do { get; init; }

    /// <summary>The columns chosen, as the address carries them; null for the usual ones.</summary>
    public string? Columns { get; init; }

    /// <summary>What was asked for, as the address says it, for the activity and for views that are kept.</summary>
    public string Asked => Address("") is ['?', .. var asked] ? asked : "";

    /// <summary>Reads an address. Values that mean nothing narrow nothing.</summary>
    public static MyWorkQuery Of(IQueryCollection query) => new()
    {
        When = query["when"].ToString() is "overdue" or "week" or "later" ? query["when"].ToString() : null,
        Do = DeadlineQuery.Value<Verb>(query["do"])?.ToString().ToLowerInvariant(),
        Columns = query[Lists.Columns.Name].ToString() is { Length: > 0 } columns ? columns : null,
    };

    /// <summary>The address of my work, or of something else that takes the same query.</summary>
    public string Address(string path = "/my-work", int page = 1) => Addresses.With(
        path,
        ("when", When),
        ("do", Do),
        (Lists.Columns.Name, Columns),
        ("page", page <= 1 ? null : page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What the store is asked for.</summary>
    /// <param name="officers">Whose work.</param>
    /// <param name="today">Today.</param>
    public DeadlineFilter Filter(IReadOnlyList<string> officers, DateOnly today)
    {
        var mine = new DeadlineFilter { AnyOfficer = officers, Rule = DeadlineQuery.Value<Verb>(Do) is { } verb ? Verbs.Filter(verb) : null };
        return When switch
        {
            "overdue" => mine with { DueTo = today.AddDays(-1) },
            "week" => mine with { DueFrom = today, DueTo = today.AddDays(Week) },
            "later" => mine with { DueFrom = today.AddDays(Week + 1) },
            _ => mine,
        };
    }
}
