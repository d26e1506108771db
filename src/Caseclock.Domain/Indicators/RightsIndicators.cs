using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Indicators;

/// <summary>Information requests and duty contacts (indicators.md section C).</summary>
internal static class RightsIndicators
{
    private const int Thousandths = 1000;

    private static Indicator Answered(string id, string title, string definition) => new(id, title, definition)
    {
        Section = Catalogue.C,
        Form = Form.Share,
        Unit = Unit.Percent,
        Polarity = Polarity.UpIsGood,
        Lists = "the requests",
    };

    private static Indicator Contacts(string id, string title, string definition) => new(id, title, definition)
    {
        Section = Catalogue.C,
        Lists = "the contacts",
        Source = "Rutland 16.3",
    };

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Answered("foi-20wd", "Freedom of information requests answered in time", "The share of freedom of information requests answered that were answered within 20 working days.") with
        {
            Numerator = "requests whose clock reads met: answered by the 20th working day, leaving out bank holidays anywhere in the United Kingdom",
            Denominator = "requests answered in the period",
            LeftOut = "requests not answered yet",
            Source = "Rutland 11.2–11.4; Freedom of Information Act 2000, s.10",
            EachRegister = ShareInformation,
        },
        Answered("sar-1m", "Subject access requests answered in time", "The share of subject access requests answered that were answered within one month, or three where complex.") with
        {
            Numerator = "requests whose clock reads met",
            Denominator = "requests answered in the period",
            LeftOut = "requests not answered yet",
            Source = "Rutland 11.2–11.4; UK GDPR, art.12(3)",
            EachPerson = ShareAccess,
        },
        Contacts("contacts", "Duty contacts", "How many calls and messages came to the duty service.") with
        {
            Numerator = "contacts logged, by the day they came",
            EachPerson = static (person, tally) => CountContacts(person.Contacts, tally),
            EachRegister = static (register, tally) => CountContacts(register.Contacts, tally),
        },
        Contacts("contacts-answered", "Duty contacts answered", "How many calls and messages to the duty service were answered.") with
        {
            Numerator = "contacts answered, by the day of the answer",
            LeftOut = "contacts without a recorded answer",
            EachPerson = static (person, tally) => CountAnswered(person.Contacts, tally),
            EachRegister = static (register, tally) => CountAnswered(register.Contacts, tally),
        },
        Contacts("contact-minutes", "Minutes per duty contact", "How many minutes a duty contact took on average.") with
        {
            Numerator = "minutes spent",
            Denominator = "contacts whose minutes are recorded, by the day they came",
            LeftOut = "contacts without recorded minutes",
            Form = Form.Mean,
            Unit = Unit.Minutes,
            Scale = Thousandths,
            EachPerson = static (person, tally) => MeanMinutes(person.Contacts, tally),
            EachRegister = static (register, tally) => MeanMinutes(register.Contacts, tally),
        },
        Contacts("contacts-same-day", "Duty contacts answered the same working day", "The share of duty contacts that were answered the same working day.") with
        {
            Numerator = "contacts answered on the day they came, or on the next working day where they came on none",
            Denominator = "contacts logged, by the day they came",
            LeftOut = "nothing: a contact not answered is not in time",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.UpIsGood,
            EachPerson = static (person, tally) => ShareSameDay(person.Contacts, tally),
            EachRegister = static (register, tally) => ShareSameDay(register.Contacts, tally),
        },
    ];

    private static void ShareInformation(Register register, Tally tally)
    {
        if (register.InformationRequests.IsEmpty)
        {
            return;
        }

        Share(register.InformationRequests, RuleBook.Clocks(register, tally.Request.Policies), "IR-01", tally);
    }

    private static void ShareAccess(Person person, Tally tally)
    {
        if (!person.AccessRequests.IsEmpty)
        {
            var alone = new Person(person.Id) { AccessRequests = person.AccessRequests };
            Share(person.AccessRequests, RuleBook.Clocks(alone, tally.Request.Policies, tally.LastDay, RuleSection.Rights), "IR-03", tally);
        }
    }

    private static void Share(IReadOnlyList<InformationRequest> requests, IReadOnlyList<Clock> clocks, string rule, Tally tally)
    {
        var byRequest = clocks.Where(clock => clock.Rule.Id == rule).ToLookup(clock => clock.Subject);
        foreach (var request in requests)
        {
            if (request.Responded is { } answered)
            {
                var inTime = byRequest[request.Id].Any(clock => clock.VerdictOn(answered) is Verdict.Met or Verdict.Excepted);
                tally.Share(answered, inTime, new Why(inTime ? "answered {day}, in time" : "answered {day}, not in time", answered));
            }
        }
    }

    private static void CountContacts(IReadOnlyList<DutyContact> contacts, Tally tally)
    {
        foreach (var contact in contacts)
        {
            tally.Count(contact.On, new Why("contact {day}", contact.On));
        }
    }

    private static void CountAnswered(IReadOnlyList<DutyContact> contacts, Tally tally)
    {
        foreach (var contact in contacts)
        {
            if (contact.AnsweredOn is { } answered)
            {
                tally.Count(answered, new Why("contact answered {day}", answered));
            }
        }
    }

    private static void MeanMinutes(IReadOnlyList<DutyContact> contacts, Tally tally)
    {
        foreach (var contact in contacts)
        {
            if (contact.Minutes is { } minutes)
            {
                tally.Mean(contact.On, (long)(minutes * Thousandths), new Why("contact {day}", contact.On));
            }
        }
    }

    private static void ShareSameDay(IReadOnlyList<DutyContact> contacts, Tally tally)
    {
        foreach (var contact in contacts)
        {
            var sameDay = contact.AnsweredOn <= WorkingDays.England.NextOnOrAfter(contact.On);
            tally.Share(contact.On, sameDay, contact.AnsweredOn is { } answered
                ? new Why("contact {day}, answered {other}", contact.On, 0, answered)
                : new Why("contact {day}, not answered", contact.On));
        }
    }
}
