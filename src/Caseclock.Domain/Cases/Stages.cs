namespace Caseclock.Domain.Cases;

/// <summary>Works out at which stage a case stands.</summary>
public static class Stages
{
    /// <summary>The stage, in words that a page can show.</summary>
    /// <param name="stage">The stage.</param>
    public static string Words(this Stage stage) => stage switch
    {
        Stage.NotRecorded => "Not recorded",
        Stage.RequestReceived => "Request received",
        Stage.DecidingWhetherToAssess => "Deciding whether to assess",
        Stage.GatheringAdvice => "Gathering advice",
        Stage.Drafting => "Drafting",
        Stage.Finalising => "Draft sent, finalising",
        Stage.PlanInForce => "Plan in force",
        Stage.DecidingAfterReview => "Review meeting held, deciding",
        Stage.Amending => "Amending",
        Stage.RefusedToAssess => "Refused to assess",
        Stage.RefusedToIssue => "Refused to issue",
        Stage.Withdrawn => "Withdrawn",
        Stage.Ceased => "Ceased",
        Stage.TransferredOut => "Transferred out",
        Stage.Died => "Died",
        Stage.SocialCareEpisode => "Social care episode",
        Stage.SocialCareEnded => "Social care episode ended",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A new stage needs words."),
    };

    /// <summary>Whether somebody still works on the case: false once it was refused, withdrawn, ceased, transferred out or ended, or the person died.</summary>
    /// <param name="stage">The stage.</param>
    public static bool IsOpen(this Stage stage) => stage switch
    {
        Stage.RefusedToAssess or Stage.RefusedToIssue or Stage.Withdrawn or Stage.Ceased or Stage.TransferredOut or Stage.Died or Stage.SocialCareEnded => false,
        Stage.NotRecorded or Stage.RequestReceived or Stage.DecidingWhetherToAssess or Stage.GatheringAdvice or Stage.Drafting => true,
        Stage.Finalising or Stage.PlanInForce or Stage.DecidingAfterReview or Stage.Amending or Stage.SocialCareEpisode => true,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A new stage is open or it is not."),
    };

    /// <summary>The stage of a case, from everything it is folded from. Fold it as at a day to get the stage on that day.</summary>
    /// <param name="case">The case.</param>
    /// <param name="died">The day the child or young person died; null when not.</param>
    public static Stage Of(Case @case, DateOnly? died)
    {
        if (@case.PlanBegan is not null)
        {
            return @case.PlanEnded is { } ended ? HowEnded(@case, ended, died) : InForce(@case);
        }

        if (died is not null)
        {
            return Stage.Died;
        }

        if (@case.TransferredOut is not null)
        {
            return Stage.TransferredOut;
        }

        if (!@case.Ceased.IsEmpty)
        {
            return Stage.Ceased;
        }

        return @case.Withdrawn is not null ? Stage.Withdrawn : ClosedUndated(@case) ?? BeforePlan(@case);
    }

    private static Stage HowEnded(Case @case, DateOnly ended, DateOnly? died)
    {
        if (died == ended)
        {
            return Stage.Died;
        }

        return @case.TransferredOut?.On == ended ? Stage.TransferredOut : Stage.Ceased;
    }

    // A request that moved out with the family reads withdrawn, as in the SEN2 return (W).
    private static Stage? ClosedUndated(Case @case) => @case.ClosedUndated?.How switch
    {
        null => null,
        "notAssessed" => Stage.RefusedToAssess,
        "notIssued" => Stage.RefusedToIssue,
        _ => Stage.Withdrawn,
    };

    private static Stage InForce(Case @case)
    {
        var settled = Latest(Last(@case.PlansAmended), Last(@case.AmendmentsDeclined));
        var proposed = Last(@case.AmendmentNotices, notice => notice.On);
        var decided = Last(@case.ReviewsDecided, decision => decision.On);
        var met = Last(@case.ReviewsMet, meeting => meeting.On);
        var amend = Last([.. @case.ReviewsDecided.Where(decision => decision.Outcome == "amend")], decision => decision.On);
        if (After(Latest(proposed, amend), settled))
        {
            return Stage.Amending;
        }

        return After(met, Latest(decided, settled)) ? Stage.DecidingAfterReview : Stage.PlanInForce;
    }

    private static Stage BeforePlan(Case @case)
    {
        var refusedToAssess = @case.AssessmentDecisions is [.., { Yes: false } no] ? no.On : (DateOnly?)null;
        var refusedToIssue = Last(@case.Refusals);
        if (refusedToIssue is { } issueDay && !Overturned(@case, issueDay, "make") && !After(Last(@case.Drafts, sent => sent.On), issueDay))
        {
            return Stage.RefusedToIssue;
        }

        if (!@case.Drafts.IsEmpty)
        {
            return Stage.Finalising;
        }

        if (refusedToAssess is { } assessDay && !Overturned(@case, assessDay, "assess"))
        {
            return Stage.RefusedToAssess;
        }

        if (!@case.AssessmentDecisions.IsEmpty || !@case.Advice.IsEmpty || @case.BecameResponsible)
        {
            var allIn = !@case.Advice.IsEmpty && @case.Advice.All(advice => advice.Received is not null);
            return allIn || refusedToIssue is not null ? Stage.Drafting : Stage.GatheringAdvice;
        }

        if (@case.Received is null)
        {
            return @case.SocialCare is not { } care ? Stage.NotRecorded : HasEnded(care) ? Stage.SocialCareEnded : Stage.SocialCareEpisode;
        }

        return @case.Officers.IsEmpty ? Stage.RequestReceived : Stage.DecidingWhetherToAssess;
    }

    private static bool HasEnded(SocialCare care)
    {
        if (care.Plans.IsEmpty && care.LookedAfter.IsEmpty)
        {
            return !care.EarlyHelpReferrals.IsEmpty && care.AssessmentsStarted.IsEmpty && care.Strategies.IsEmpty;
        }

        var ended = Latest(
            care.Plans.Select(plan => plan.Until ?? DateOnly.MaxValue).Cast<DateOnly?>().Max(),
            care.LookedAfter.Select(time => time.Until ?? DateOnly.MaxValue).Cast<DateOnly?>().Max());
        return ended < DateOnly.MaxValue && !After(Last(care.Referrals), ended);
    }

    // An order of the Tribunal, an appeal that is not opposed or a mediation agreement puts the case back on its way.
    private static bool Overturned(Case @case, DateOnly refused, string to)
    {
        var about = to == "make" ? "issue" : "assess";
        return @case.Appeals.Any(appeal =>
                (appeal.Decided is { } decided && decided.Order == to && decided.On >= refused)
                || (appeal.About == about && appeal.NotOpposed >= refused))
            || @case.Mediations.Any(mediation => mediation.Agreed.Any(agreed => agreed.To == to && agreed.On >= refused));
    }

    private static bool After(DateOnly? day, DateOnly? other) => day is not null && (other is null || day > other);

    private static DateOnly? Latest(DateOnly? one, DateOnly? other) => After(one, other) ? one : other;

    private static DateOnly? Last(IReadOnlyList<DateOnly> days) => days.Count == 0 ? null : days[^1];

    private static DateOnly? Last<T>(IReadOnlyList<T> items, Func<T, DateOnly> day) => items.Count == 0 ? null : day(items[^1]);
}
