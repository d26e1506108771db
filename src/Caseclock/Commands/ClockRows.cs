using System.Globalization;
using System.Text.Json;
using Caseclock.Domain.Clocks;

namespace Caseclock.Commands;

/// <summary>A clock as the public command line shows it.</summary>
internal static class ClockRows
{
    public static readonly string[] Columns =
    [
        "case", "person", "rule", "title", "tier", "citation", "started", "due", "stopped", "verdict", "daysLate", "exception", "policy", "subject",
    ];

    /// <summary>The values, in the order of <see cref="Columns"/>.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="asAt">The day asked about.</param>
    public static object?[] Values(Clock clock, DateOnly asAt) =>
    [
        clock.Case,
        clock.Person,
        clock.Id,
        clock.Title,
        Tier(clock.Rule.Tier),
        clock.Rule.Citation,
        Day(clock.Started),
        Day(clock.Due),
        Day(clock.Stopped),
        JsonNamingPolicy.CamelCase.ConvertName(clock.VerdictOn(asAt).ToString()),
        clock.DaysLateOn(asAt),
        clock.Exception,
        string.Join("; ", clock.Policies.Select(policy => $"{policy.Code}: {policy.Choice}")),
        clock.Subject,
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Tier(Tier tier) => tier switch
    {
        Domain.Clocks.Tier.Law => "L",
        Domain.Clocks.Tier.Guidance => "G",
        Domain.Clocks.Tier.Practice => "P",
    };
}
