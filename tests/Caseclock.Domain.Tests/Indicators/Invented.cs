using System.Globalization;
using System.Text;

namespace Caseclock.Domain.Tests.Indicators;

/// <summary>
/// Invented chronologies, the same for the same seed: any kind on any day, in no sensible order, so that counting meets what no careful
/// office would record.
/// </summary>
internal static class Invented
{
    private static readonly DateOnly First = new(2022, 1, 1);

    private static readonly string[] OnCase =
    [
        "request.received source=1", "request.withdrawn", "assessment.decided outcome=yes", "assessment.decided outcome=no", "draft.served",
        "plan.refused", "plan.issued needs=ASD", "plan.issued needs=SEMH", "plan.transferredIn madeOn=2021-05-05", "plan.transferredOut",
        "plan.ceased reason=1", "plan.ceased", "needs.recorded needs=SLCN", "officer.assigned officer=kim", "officer.assigned officer=lee",
        "placement.started urn=100000", "placement.started setting=EHE", "placement.ended urn=100000", "review.met type=annual",
        "review.met type=emergency", "review.reported", "review.decided outcome=maintain", "review.decided outcome=amend",
        "amendment.proposed", "amendment.declined", "plan.amended", "audit.graded grade=good", "feedback.received positive=true",
        "feedback.received positive=false", "exception.recorded exception=X-EPC impractical=true", "exception.recorded exception=X-FLAG",
        "advice.requested advice=a agency=health", "advice.received advice=a", "advice.requested advice=b", "complaint.received complaint=c stage=1",
        "complaint.responded complaint=c", "mediation.requested mediation=m about=contents", "mediation.held mediation=m",
        "mediation.certificateIssued mediation=m", "mediation.agreed mediation=m to=contents appealable=true", "appeal.registered appeal=t about=contents",
        "appeal.notOpposed appeal=t", "appeal.heard appeal=t", "appeal.withdrawn appeal=t", "appeal.decided appeal=t outcome=upheld order=contents",
        "appeal.registered appeal=u about=assess", "appeal.decided appeal=u outcome=upheld order=assess", "lookedAfter.started", "lookedAfter.ended",
        "health.assessed type=initial", "health.assessed type=review",
    ];

    private static readonly string[] OnPerson =
    [
        "person.activity activity=neet", "person.activity activity=education", "person.activity activity=notKnown",
        "person.activity activity=apprenticeship", "person.status status=lookedAfter", "contact.logged minutes=2.5", "sar.received request=s",
        "sar.responded request=s", "complaint.received complaint=d",
    ];

    /// <summary>Some people, each with one to three cases.</summary>
    public static Story People(int seed, int people = 12)
    {
        var random = new Random(seed);
        var lines = new StringBuilder();
        for (var person = 0; person < people; person++)
        {
            var born = new DateOnly(2003, 1, 1).AddDays(random.Next(6_000));
            Add(lines, $"p{person} person.details {Iso(new DateOnly(2010, 1, 1))} born={Iso(born)}" + (random.Next(4) == 0 ? " ncYear=5" : ""));
            var cases = random.Next(1, 4);
            for (var entry = random.Next(5, 40); entry > 0; entry--)
            {
                AddCaseEntry(lines, $"p{person}/c{person}-{random.Next(cases)}", random);
            }

            for (var entry = random.Next(4); entry > 0; entry--)
            {
                AddEntry(lines, $"p{person}", OnPerson[random.Next(OnPerson.Length)], Day(random));
            }

            if (random.Next(12) == 0)
            {
                Add(lines, $"p{person} person.died {Iso(Day(random))}");
            }
        }

        Add(lines, "- foi.received 2024-01-05 request=f");
        Add(lines, "- foi.responded 2024-02-02 request=f");
        Add(lines, "- contact.logged 2024-02-03 answeredOn=2024-02-05");
        return Story.Of(lines.ToString());
    }

    /// <summary>Appeals and mediations in a likely order, with what the authority did about them.</summary>
    public static Story Orders(int seed)
    {
        var random = new Random(seed);
        var lines = new StringBuilder();
        string[] about = ["assess", "issue", "contents", "school", "cease"];
        for (var person = 0; person < 20; person++)
        {
            var who = $"p{person}/c{person}";
            var day = First.AddDays(random.Next(400));
            var matter = about[random.Next(about.Length)];
            Add(lines, $"{who} request.received {Iso(day)}");
            AddEntry(lines, who, matter switch { "assess" => "assessment.decided outcome=no", "issue" => "plan.refused", _ => "plan.issued" }, day = Next(day, random));
            AddEntry(lines, who, $"mediation.requested mediation=m about={matter}", day = Next(day, random));
            if (random.Next(3) == 0)
            {
                AddEntry(lines, who, $"mediation.agreed mediation=m to={Agreed(matter)} appealable=true", day = Next(day, random));
            }

            AddEntry(lines, who, $"appeal.registered appeal=t about={matter}", day = Next(day, random));
            if (random.Next(3) == 0)
            {
                AddEntry(lines, who, "appeal.notOpposed appeal=t", day = Next(day, random));
            }

            if (random.Next(3) > 0)
            {
                AddEntry(lines, who, "appeal.decided appeal=t outcome=" + (random.Next(4) == 0 ? "dismissed" : "upheld"), day = Next(day, random));
            }

            string[] acts = matter is "assess" or "issue"
                ? ["order.assessmentNotified appeal=t", "assessment.decided outcome=yes", "draft.served", "plan.refused", "plan.issued", "request.withdrawn"]
                : ["draft.served", "plan.amended", "plan.amended", "amendment.declined", "plan.ceased"];
            for (var act = random.Next(5); act > 0; act--)
            {
                var what = acts[random.Next(acts.Length)];
                AddEntry(lines, who, what, day = Next(day, random));
                act = what is "request.withdrawn" or "plan.ceased" ? 0 : act; // Nothing follows the end.
            }
        }

        return Story.Of(lines.ToString());
    }

    private static DateOnly Next(DateOnly day, Random random) => day.AddDays(1 + random.Next(80));

    private static string Agreed(string about) => about switch
    {
        "assess" => "assess",
        "issue" => "make",
        "school" => "school",
        "cease" => "continueAndAmend",
        _ => "contents",
    };

    private static void AddCaseEntry(StringBuilder lines, string who, Random random)
    {
        var day = Day(random);
        switch (random.Next(12))
        {
            case 0:
                Add(lines, $"{who} plan.issued {Iso(day)}");
                break;
            case 1:
                Add(lines, $"{who} review.planned {Iso(day)} for={Iso(day.AddDays(random.Next(200)))}");
                break;
            case 2:
                Add(lines, $"{who} phaseTransfer.expected {Iso(day)} phase=primaryToSecondary transferOn={day.Year + 1}-09-01");
                break;
            default:
                AddEntry(lines, who, OnCase[random.Next(OnCase.Length)], day);
                break;
        }
    }

    private static void AddEntry(StringBuilder lines, string who, string what, DateOnly day)
    {
        var words = what.Split(' ', 2);
        Add(lines, $"{who} {words[0]} {Iso(day)} {(words.Length > 1 ? words[1] : "")}");
    }

    private static void Add(StringBuilder lines, string line) => lines.Append(line).Append('\n');

    // Month ends and leap days come up often, for it is there that counting goes wrong.
    private static DateOnly Day(Random random)
    {
        var day = First.AddDays(random.Next(4 * 365));
        return random.Next(4) switch
        {
            0 => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1),
            1 => new DateOnly(day.Year, day.Month, 1),
            _ => day,
        };
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
