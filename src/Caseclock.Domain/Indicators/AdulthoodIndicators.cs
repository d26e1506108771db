using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>Preparing for adulthood, quality, families' feedback (indicators.md section D).</summary>
internal static class AdulthoodIndicators
{
    private const int From = 16;
    private const int Until = 19;

    private static Indicator Of(string id, string title, string definition, string lists) =>
        new(id, title, definition) { Section = Catalogue.D, Lists = lists, By = Groupings.OfCases };

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Of("neet-16-18", "16 to 18 year olds not in education, employment or training", "The share of young people of 16, 17 or 18 with a plan and a known activity who were in no education, employment or training.", "the young people") with
        {
            Numerator = "those whose latest activity was neet",
            Denominator = "young people aged 16, 17 or 18 on the day, with a plan open, whose latest activity was known",
            LeftOut = "those whose activity was not known or not recorded, or whose date of birth is not recorded",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.DownIsGood,
            Dating = Dating.Snapshot,
            Source = "BCP: 10.8%",
            EachPlan = ShareNeet,
        },
        Of("in-work-route", "Young people on a route into work", "How many young people with a plan were in an apprenticeship, a traineeship or a supported internship.", "the young people") with
        {
            Numerator = "young people with a plan open whose latest activity was one of the three",
            Polarity = Polarity.UpIsGood,
            Dating = Dating.Snapshot,
            Source = "BCP: 26",
            EachPlan = CountWorkRoute,
        },
        Of("looked-after-health", "Children in care whose health assessment is overdue", "The share of children in care with a plan whose health assessment was overdue.", "the children") with
        {
            Numerator = "those whose initial (CSC-09) or review (CSC-10) health assessment was past its limit and not made",
            Denominator = "children and young people looked after, with a plan open",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.DownIsGood,
            Dating = Dating.Snapshot,
            Source = "BCP: 70.7%; SI 2010/959, reg 7",
            EachPlan = LookedAfterHealth.Share,
        },
        Of("audits", "Plan audits", "How many plans were audited for quality, by grade.", "the audits") with
        {
            Numerator = "audits graded",
            Own = Groupings.Grade,
            Source = "Southampton 2023: 42 audits, 5% / 42% / 53%",
            EachCase = CountAudits,
        },
        Of("feedback-positive", "Families' positive feedback", "The share of families' answers that were positive.", "the answers") with
        {
            Numerator = "answers marked positive",
            Denominator = "answers marked positive or not",
            LeftOut = "answers not marked either way",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.UpIsGood,
            Source = "Derby 4.5: POET; Rutland",
            EachCase = ShareFeedback,
        },
    ];

    private static void ShareNeet(PlanSpan plan, Person person, Tally tally)
    {
        if (person.Details?.Born is not { } born)
        {
            return;
        }

        var (from, until) = (Days.Later(plan.From, Days.Birthday(born, From)), Days.Earlier(plan.Until, Days.Birthday(born, Until)));
        for (var index = 0; index < person.Activities.Length; index++)
        {
            var activity = person.Activities[index];
            if (activity.Name is not (null or "notKnown"))
            {
                tally.OpenShare(
                    Days.Later(from, activity.On),
                    Days.Earlier(until, Next(person, index)),
                    activity.Name == "neet",
                    new Why(activity.Name == "neet" ? "not in education, employment or training since {day}" : "activity recorded {day}", activity.On));
            }
        }
    }

    private static void CountWorkRoute(PlanSpan plan, Person person, Tally tally)
    {
        for (var index = 0; index < person.Activities.Length; index++)
        {
            var activity = person.Activities[index];
            if (activity.Name is "apprenticeship" or "traineeship" or "supportedInternship")
            {
                tally.Open(
                    Days.Later(plan.From, activity.On),
                    Days.Earlier(plan.Until, Next(person, index)),
                    new Why("on a route into work since {day}", activity.On));
            }
        }
    }

    private static DateOnly Next(Person person, int index) =>
        index + 1 < person.Activities.Length ? person.Activities[index + 1].On : DateOnly.MaxValue;

    private static void CountAudits(Case @case, Person person, Tally tally)
    {
        foreach (var audit in @case.Audits)
        {
            tally.Count(audit.On, new Why("audited {day}", audit.On), audit.Grade);
        }
    }

    private static void ShareFeedback(Case @case, Person person, Tally tally)
    {
        foreach (var feedback in @case.Feedback)
        {
            if (feedback.Good is { } positive)
            {
                tally.Share(feedback.On, positive, new Why("feedback {day}", feedback.On));
            }
        }
    }
}
