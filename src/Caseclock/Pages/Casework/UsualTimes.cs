using Caseclock.Application.Storage;
using Caseclock.Domain.Clocks;
using Caseclock.Infrastructure;

namespace Caseclock.Pages.Casework;

/// <summary>How long a step usually takes here.</summary>
/// <param name="Days">Half of them took at most so many calendar days from their trigger.</param>
/// <param name="Count">How many were done in the last 12 months.</param>
internal sealed record UsualTime(int Days, int Count);

/// <summary>
/// How long each step has taken this authority in the last 12 months, from the clocks that ended: worked out once a day, when first asked.
/// </summary>
/// <param name="caseload">The people.</param>
/// <param name="authority">The authority served.</param>
/// <param name="shown">Tells today.</param>
internal sealed class UsualTimes(Caseload caseload, Authority authority, ShownDay shown)
{
    /// <summary>Of fewer than so many, no usual time is told.</summary>
    private const int Fewest = 5;

    private readonly Lock _working = new();
    private (DateOnly Day, Dictionary<string, UsualTime> Times)? _kept;

    /// <summary>How long a step usually takes; null where too few were done to tell.</summary>
    /// <param name="rule">The rule's id.</param>
    public UsualTime? Of(string rule)
    {
        lock (_working)
        {
            if (_kept is not { } kept || kept.Day != shown.Today)
            {
                _kept = kept = (shown.Today, Work(shown.Today));
            }

            return kept.Times.GetValueOrDefault(rule);
        }
    }

    private Dictionary<string, UsualTime> Work(DateOnly today)
    {
        var from = today.AddYears(-1);
        var taken = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var clock in caseload.Of(authority.Code).People.Values.SelectMany(person => RuleBook.Clocks(person, authority.Policies, today)))
        {
            if (clock is { End: ClockEnd.Done, Started: { } started, Stopped: { } stopped } && stopped > from && stopped <= today && stopped >= started)
            {
                (taken.TryGetValue(clock.Rule.Id, out var days) ? days : taken[clock.Rule.Id] = []).Add(stopped.DayNumber - started.DayNumber);
            }
        }

        return taken.Where(pair => pair.Value.Count >= Fewest).ToDictionary(pair => pair.Key, pair => new UsualTime(Median(pair.Value), pair.Value.Count), StringComparer.Ordinal);
    }

    private static int Median(List<int> days)
    {
        days.Sort();
        return days[(days.Count - 1) / 2];
    }
}
