using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>Which meeting or notice a report, a decision or an amended plan belongs to (indicators.md R12, R13).</summary>
internal static class Reviews
{
    /// <summary>The latest meeting on or before a day; null when there is none.</summary>
    public static DateOnly? MeetingBefore(Case @case, DateOnly day)
    {
        DateOnly? latest = null;
        foreach (var meeting in @case.ReviewsMet)
        {
            latest = meeting.On <= day ? meeting.On : latest;
        }

        return latest;
    }

    /// <summary>The meeting of a decision; null when there is none, or when an earlier decision already came of it.</summary>
    public static DateOnly? MeetingOfDecision(Case @case, DateOnly decided)
    {
        var met = MeetingBefore(@case, decided);
        foreach (var other in @case.ReviewsDecided)
        {
            if (other.On >= met && other.On < decided)
            {
                return null;
            }
        }

        return met;
    }

    /// <summary>The meeting that an amended plan follows; null when there is none, or when something else already came of it.</summary>
    public static DateOnly? MeetingOfAmendment(Case @case, DateOnly amended)
    {
        var met = MeetingBefore(@case, amended);
        foreach (var decided in @case.ReviewsDecided)
        {
            if (decided.Outcome != "amend" && decided.On >= met && decided.On < amended)
            {
                return null;
            }
        }

        return IsSettled(@case, met, amended) ? null : met;
    }

    /// <summary>The notice of an amended plan; null when there is none, or when something else already came of it.</summary>
    public static DateOnly? NoticeOfAmendment(Case @case, DateOnly amended)
    {
        DateOnly? notice = null;
        foreach (var sent in @case.AmendmentNotices)
        {
            notice = sent.On <= amended ? sent.On : notice;
        }

        return IsSettled(@case, notice, amended) ? null : notice;
    }

    // By another amended plan, or by the decision not to amend, since then.
    private static bool IsSettled(Case @case, DateOnly? since, DateOnly amended)
    {
        foreach (var other in @case.PlansAmended)
        {
            if (other >= since && other < amended)
            {
                return true;
            }
        }

        foreach (var declined in @case.AmendmentsDeclined)
        {
            if (declined >= since && declined < amended)
            {
                return true;
            }
        }

        return false;
    }
}
