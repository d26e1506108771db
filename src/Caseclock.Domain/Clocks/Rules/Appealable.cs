using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>A decision that may be appealed, with the appeal and the mediation that belong to it (statutory.md 2.7).</summary>
/// <param name="On">The day its notice was sent.</param>
/// <param name="What">The kind of entry that it is.</param>
/// <param name="Words">What was decided, in words.</param>
/// <param name="About">What an appeal against it is about.</param>
internal sealed record Appealable(DateOnly On, string What, string Words, string[] About)
{
    private static readonly string[] Assess = ["assess"];
    private static readonly string[] Issue = ["issue"];
    private static readonly string[] Plan = ["contents", "school"];
    private static readonly string[] Amend = ["amend", "contents", "school"];
    private static readonly string[] Cease = ["cease"];

    /// <summary>The subject of its clocks.</summary>
    public string Subject => $"{What} {Served.Iso(On)}";

    /// <summary>Every appealable decision of a case, by day.</summary>
    public static IReadOnlyList<Appealable> Of(Case @case)
    {
        var all = new List<Appealable>();
        all.AddRange(@case.AssessmentDecisions.Where(decision => !decision.Yes)
            .Select(decision => new Appealable(decision.On, "assessment.decided", "The decision not to assess was sent on", Assess)));
        all.AddRange(@case.Refusals.Select(day => new Appealable(day, "plan.refused", "The decision not to issue a plan was sent on", Issue)));
        all.AddRange(@case.PlansIssued.Select(day => new Appealable(day, "plan.issued", "The plan was sent on", Plan)));
        all.AddRange(@case.PlansAmended.Select(day => new Appealable(day, "plan.amended", "The amended plan was sent on", Plan)));
        all.AddRange(@case.AmendmentsDeclined
            .Select(day => new Appealable(day, "amendment.declined", "The decision not to amend was sent on", Amend)));
        all.AddRange(@case.ReviewsDecided.Where(decision => decision.Outcome == "maintain")
            .Select(decision => new Appealable(decision.On, "review.decided", "The decision to keep the plan as it is was sent on", Amend)));
        all.AddRange(@case.CeaseDecisions
            .Select(day => new Appealable(day, "plan.ceaseDecided", "The decision to cease the plan was sent on", Cease)));
        return [.. all.OrderBy(decision => decision.On)];
    }

    /// <summary>The decision that an appeal is against; null where none is recorded.</summary>
    public static Appealable? Against(IReadOnlyList<Appealable> decisions, Appeal appeal) =>
        decisions.LastOrDefault(decision => decision.On == appeal.DecisionSentOn && decision.Fits(appeal.About))
        ?? decisions.LastOrDefault(decision => decision.On <= appeal.Registered && decision.Fits(appeal.About));

    /// <summary>The decision that a mediation belongs to; null where none is recorded.</summary>
    public static Appealable? Behind(IReadOnlyList<Appealable> decisions, Mediation mediation)
    {
        // Where the mediation does not say what it is about, the latest decision before the certificate (statutory.md 2.7).
        var day = mediation.About is null ? mediation.Certificate ?? mediation.Requested : mediation.Requested ?? mediation.Certificate;
        return decisions.LastOrDefault(decision => decision.On <= day && decision.Fits(mediation.About));
    }

    /// <summary>The last day for an appeal: r.20(1)(c), rolled by r.12.</summary>
    public DateOnly AppealDue(Case @case, IReadOnlyList<Appealable> decisions)
    {
        var due = Counting.MonthsAfter(On, 2);
        return TribunalCalendar.Roll(Certificate(@case, decisions) is { } issued ? Days.Latest(due, Counting.MonthsAfter(issued, 1)) : due);
    }

    /// <summary>The latest mediation certificate that belongs to this decision; null when there is none.</summary>
    public DateOnly? Certificate(Case @case, IReadOnlyList<Appealable> decisions)
    {
        DateOnly? latest = null;
        foreach (var mediation in @case.Mediations)
        {
            if (mediation.Certificate is { } issued && ReferenceEquals(Behind(decisions, mediation), this) && !(issued < latest))
            {
                latest = issued;
            }
        }

        return latest;
    }

    private bool Fits(string? about) => about is null || Array.IndexOf(About, about) >= 0;
}
