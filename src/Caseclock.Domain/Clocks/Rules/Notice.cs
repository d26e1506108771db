using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>An amendment notice with what followed it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Index">Which of its notices.</param>
internal sealed record Notice(Case Case, int Index)
{
    public Sent Sent => Case.AmendmentNotices[Index];

    public DateOnly? Next => Index + 1 < Case.AmendmentNotices.Length ? Case.AmendmentNotices[Index + 1].On : null;

    /// <summary>The next review meeting after the notice; what follows that belongs to another round.</summary>
    public DateOnly? NextMeeting => Days.First(Case.ReviewsMet, met => met.On, Sent.On.AddDays(1));

    public DateOnly? Declined => Days.First(Case.AmendmentsDeclined, Sent.On, NextMeeting) is { } declined && !(AmendedOrNull < declined)
        ? declined
        : null;

    /// <summary>The amended plan that came of it; null when it was declined first or there is none.</summary>
    public DateOnly? Amended => Declined is null ? AmendedOrNull : null;

    /// <summary>Whether it came of a review: a meeting was held on or before it, and nothing closed that review in between.</summary>
    public bool InReview
    {
        get
        {
            if (Days.Last(Case.ReviewsMet, met => met.On, Sent.On) is not { } met)
            {
                return false;
            }

            return !Case.PlansAmended.Any(Between)
                && !Case.AmendmentsDeclined.Any(Between)
                && !Case.ReviewsDecided.Any(decision => decision.Outcome != "amend" && decision.On >= met && decision.On <= Sent.On);

            bool Between(DateOnly day) => day >= met && day < Sent.On;
        }
    }

    public Step? DeclinedStep() => Declined is { } day ? new Step("On {0} it was decided not to amend.", day) : null;

    private DateOnly? AmendedOrNull => Days.First(Case.PlansAmended, Sent.On, NextMeeting);
}
