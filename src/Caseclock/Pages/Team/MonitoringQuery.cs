using System.Globalization;
using Caseclock.Domain.Monitoring;
using Caseclock.Pages.Deadlines;

namespace Caseclock.Pages.Team;

/// <summary>What the monitoring list is asked for, as its address says it.</summary>
internal sealed record MonitoringQuery
{
    private const int Usual = 4;

    /// <summary>How many weeks ahead can be looked at.</summary>
    public static IReadOnlyList<int> Choices { get; } = [2, Usual, 6, 8];

    public int Weeks { get; init; } = Usual;

    public RescueKind? Kind { get; init; }

    public string? Officer { get; init; }

    public string? Team { get; init; }

    /// <summary>The ids of the rules asked for.</summary>
    public IEnumerable<string> Rules => RescueRules.Rules.Where(rule => Kind is null || RescueRules.KindOf(rule) == Kind);

    /// <summary>Reads an address. Values that mean nothing narrow nothing.</summary>
    public static MonitoringQuery Of(IQueryCollection query) => new()
    {
        Weeks = int.TryParse(query["weeks"], NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) && Choices.Contains(weeks) ? weeks : Usual,
        Kind = DeadlineQuery.Value<RescueKind>(query["kind"]),
        Officer = Text(query, "officer"),
        Team = Text(query, "team"),
    };

    /// <summary>The address of the list, or of something else that takes the same query.</summary>
    public string Address(string path = "/team/monitoring", int page = 1) => Addresses.With(
        path,
        ("weeks", Weeks == Usual ? null : Weeks.ToString(CultureInfo.InvariantCulture)),
        ("kind", Kind?.ToString()),
        ("officer", Officer),
        ("team", Team),
        ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A kind of limit, as a filter says it.</summary>
    public static string Words(RescueKind kind) => kind switch
    {
        RescueKind.DecideToAssess => "Decision whether to assess (6 weeks)",
        RescueKind.DecideWhetherToIssue => "Decision not to issue (16 weeks)",
        RescueKind.IssuePlan => "Plan (20 weeks)",
        RescueKind.DecideAfterReview => "Decision after a review (4 weeks)",
        RescueKind.IssueAmendedPlan => "Amended plan (8 and 12 weeks)",
        RescueKind.PhaseTransfer => "Phase transfer",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Words are missing."),
    };

    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
}
