using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Demo;

/// <summary>What belongs to no person: freedom of information requests, duty contacts, and partners' figures.</summary>
internal sealed class RegisterJourney(DemoDays days, DemoRates rates, long seed, int council, int openPlans)
{
    private const int ContactsFromYearsAgo = 2;

    // Papers: about 60 information requests about SEND a year in a city of 2,800 plans.
    private const double InformationRequestsADay = 0.24 / 2_800;

    // Papers: 8 to 10 duty contacts a working day.
    private const double ContactsADay = 9.0 / 2_800;

    private static readonly string[] Callers = ["parent", "parent", "parent", "school", "school", "health", "young person", "social worker"];
    private static readonly string[] Subjects = ["progress of an assessment", "annual review", "school place", "transport", "advice on a request", "complaint"];

    private static readonly (string Indicator, int Months, double Level, double Swing, int OutOf, string Source)[] Measures =
    [
        ("asq3-offered", 1, 0.90, 0.03, 260, "Health visiting"),
        ("salt-referrals", 3, 0, 0, 310, "Speech and language therapy"),
        ("camhs-waiting", 1, 0, 0, 240, "Child and adolescent mental health"),
        ("autism-waiting", 3, 0, 0, 620, "Community paediatrics"),
        ("attendance", 1, 0.868, 0.015, 2_300, "Schools"),
        ("ld-employment", 12, 0.035, 0.006, 420, "Adult social care"),
    ];

    /// <summary>Day by day from the day the council went live.</summary>
    public IEnumerable<Entry> Tell()
    {
        for (var day = days.WorkingAfter(days.GoLive); day <= days.Today; day = days.WorkingAfter(day.AddDays(1)))
        {
            var random = new DemoRandom(seed, council, -1, day.DayNumber);
            var journal = new Journal($"REG-{day:yyyyMMdd}", days, rates, random);
            InformationRequest(journal, random, day);
            if (days.YearsAgo(day) <= ContactsFromYearsAgo)
            {
                Contacts(journal, random, day);
            }

            Figures(journal, random, day);
            foreach (var entry in journal.Told())
            {
                yield return entry;
            }
        }
    }

    private void InformationRequest(Journal journal, DemoRandom random, DateOnly day)
    {
        if (!random.Chance(Math.Min(0.9, InformationRequestsADay * openPlans)))
        {
            return;
        }

        var id = $"FOI-{day:yyyyMMdd}";
        var known = journal.Add("foi.received", day, ("request", id));
        var answered = days.Plus(day, random.Chance(0.88) ? random.Int(8, 19) : random.Int(21, 45));
        journal.Add("foi.responded", answered, known, ("request", id));
    }

    private void Contacts(Journal journal, DemoRandom random, DateOnly day)
    {
        var count = (int)(ContactsADay * openPlans * 2 * random.Share());
        for (var index = 0; index < count; index++)
        {
            var answered = random.Chance(0.74) ? day : days.Plus(day, random.Int(1, 3));
            journal.Add(
                "contact.logged",
                day,
                ("from", random.Pick(Callers)),
                ("about", random.Pick(Subjects)),
                ("minutes", (decimal)random.Int(3, 35)),
                ("answeredOn", answered <= days.Today ? answered : null));
        }
    }

    // A period's figures come on the eighth working day or so after it. The mental health service stopped sending in June.
    private void Figures(Journal journal, DemoRandom random, DateOnly day)
    {
        var to = new DateOnly(day.Year, day.Month, 1).AddDays(-1);
        if (days.Plus(days.WorkingAfter(to.AddDays(1)), 8) != day)
        {
            return;
        }

        foreach (var (indicator, months, level, swing, outOf, source) in Measures)
        {
            var endsPeriod = (to.Month - 3) % months == 0;
            if (endsPeriod && !(indicator == "camhs-waiting" && day > LastJune()))
            {
                Figure(journal, random, day, to, months, indicator, level + (swing * ((2 * random.Share()) - 1)), outOf, source);
            }
        }
    }

    private static void Figure(
        Journal journal,
        DemoRandom random,
        DateOnly day,
        DateOnly to,
        int months,
        string indicator,
        double level,
        int outOf,
        string source)
    {
        var from = to.AddDays(1).AddMonths(-months);
        var number = outOf + random.Int(-outOf / 12, outOf / 12);
        journal.Add(
            "measure.received",
            day,
            ("indicator", indicator),
            ("from", from),
            ("to", to),
            ("numerator", level > 0 ? Math.Round((decimal)level * number) : null),
            ("denominator", level > 0 ? (decimal)number : null),
            ("value", level > 0 ? null : (decimal)number),
            ("source", source));
    }

    // The latest end of June at least four months ago, so that the gap shows.
    private DateOnly LastJune()
    {
        var before = days.Today.AddMonths(-4);
        return new DateOnly(before >= new DateOnly(before.Year, 6, 30) ? before.Year : before.Year - 1, 6, 30);
    }
}
