using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>A review meeting with what followed it, up to the next one (indicators.md R12, R13).</summary>
/// <param name="On">The day it was held.</param>
/// <param name="Next">The day of the next meeting; null when there is none.</param>
/// <param name="Reported">The first report; null when none.</param>
/// <param name="Decision">The first decision; null when none.</param>
/// <param name="Notice">The first amendment notice; null when none.</param>
/// <param name="Declined">The day it was decided after all not to amend; null when not.</param>
/// <param name="AmendedAfter">The first amended plan before the next meeting; null when none.</param>
internal sealed record Meeting(
    DateOnly On,
    DateOnly? Next,
    DateOnly? Reported,
    ReviewDecision? Decision,
    DateOnly? Notice,
    DateOnly? Declined,
    DateOnly? AmendedAfter)
{
    /// <summary>The amended plan that came of this meeting; null where something else closed the review first.</summary>
    public DateOnly? Amended => Decision is { Outcome: not "amend" } decision && decision.On <= AmendedAfter ? null
        : Declined <= AmendedAfter ? null
        : AmendedAfter;

    public static IEnumerable<Meeting> Of(Case @case)
    {
        var met = @case.ReviewsMet;
        for (var index = 0; index < met.Length; index++)
        {
            var on = met[index].On;
            if (index + 1 < met.Length && met[index + 1].On == on)
            {
                continue;
            }

            DateOnly? next = index + 1 < met.Length ? met[index + 1].On : null;
            var decided = @case.ReviewsDecided.Where(decision => decision.On >= on && !(decision.On >= next)).ToList();
            yield return new Meeting(
                on,
                next,
                Days.First(@case.ReviewsReported, on, next),
                decided.Count > 0 ? decided[0] : null,
                Days.First(@case.AmendmentNotices, notice => notice.On, on, next),
                Days.First(@case.AmendmentsDeclined, on, next),
                Days.First(@case.PlansAmended, on, next));
        }
    }
}
