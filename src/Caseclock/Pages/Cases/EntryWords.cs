using System.Collections.Immutable;
using System.Globalization;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Chronology;

namespace Caseclock.Pages.Cases;

/// <summary>What an entry of the chronology says, in words: what happened, and the particulars that came with it.</summary>
/// <param name="entries">Every entry of the person, to find what another one opened.</param>
/// <param name="schools">What schools are called.</param>
internal sealed class EntryWords(IReadOnlyList<Entry> entries, SchoolNames schools)
{
    // Ids that mean nothing to a reader, and what the headline has said already.
    private static readonly string[] Unsaid = ["advice", "mediation", "appeal", "complaint", "request"];

    /// <summary>What happened, in one line.</summary>
    public string Headline(Entry entry) => entry.Kind.Name switch
    {
        "assessment.decided" => entry.Text("outcome") == "yes" ? "Decision to assess notified" : "Decision not to assess notified",
        "reassessment.decided" => entry.Text("outcome") == "yes" ? "Decision to re-assess notified" : "Decision not to re-assess notified",
        "review.decided" => "Decision after the review notified: " + Words.Of("outcome", entry.Text("outcome") ?? ""),
        "advice.requested" => "Advice asked for: " + Advice(entry),
        "advice.received" => Words.Sentence(AdviceOf(entry)) + " advice received",
        "advice.chased" => "Advice chased: " + AdviceOf(entry),
        "advice.appointmentMissed" => "Appointment missed: " + AdviceOf(entry),
        "exception.recorded" => "Exception recorded: " + Words.Of("exception", entry.Text("exception") ?? ""),
        "officer.assigned" => "Officer assigned: " + (entry.Text("officer") ?? "name not recorded"),
        "placement.started" => "Placement began: " + Place(entry),
        "placement.ended" => "Placement ended: " + Place(entry),
        "setting.consulted" => "Consulted: " + Place(entry),
        "setting.replied" => $"{Place(entry)} replied" + (entry.Text("answer") is { } answer ? ": " + Words.Of("answer", answer) : ""),
        "person.contact" when entry.Text("name") is { } name => "Contact recorded: " + name,
        "person.status" => Words.Sentence(Words.Of("status", entry.Text("status") ?? "")) + ": began",
        "phaseTransfer.expected" => "Phase transfer expected" + (entry.Text("phase") is { } phase ? ": " + Words.Of("phase", phase) : ""),
        "review.planned" when entry.Date("for") is { } meeting => "Review meeting arranged for " + DateWords.Short(meeting),
        "review.met" => entry.Text("type") is { } type ? $"Review meeting held: {Words.Of("type", type)}" : entry.Kind.Meaning,
        "plan.ceased" when entry.Text("reason") is { } reason => "The plan ceased: " + Words.Of("reason", reason),
        "panel.decided" => string.Join(": ", new[] { entry.Text("panel") ?? "A panel decided", string.Join(", ", new[] { entry.Text("about"), entry.Text("outcome") }.Where(part => part is not null)) }.Where(part => part.Length > 0)),
        "return.stated" => $"The SEN2 return of {entry.Text("collectionYear")} stated something without a date",
        _ => entry.Kind.Meaning,
    };

    /// <summary>The particulars, each as “label: value”.</summary>
    public IReadOnlyList<string> Details(Entry entry) =>
        [.. entry.Fields.Where(field => !IsSaid(entry, field.Field.Name)).Select(field => Detail(entry, field)).Where(detail => detail.Length > 0)];

    private static bool IsSaid(Entry entry, string field) => Unsaid.Contains(field) || (entry.Kind.Name, field) switch
    {
        ("assessment.decided" or "reassessment.decided" or "review.decided", "outcome") => true,
        ("advice.requested", "agency" or "body") => true,
        ("exception.recorded", "exception") => true,
        ("officer.assigned", "officer") => true,
        ("placement.started" or "placement.ended" or "setting.consulted" or "setting.replied", "urn" or "setting") => true,
        ("setting.replied", "answer") => true,
        ("person.status", "status") => true,
        ("person.contact", "contact" or "name") => true,
        ("phaseTransfer.expected", "phase") => true,
        ("review.planned", "for") => true,
        ("review.met", "type") => true,
        ("plan.ceased", "reason") => true,
        ("return.stated" or "panel.decided", _) => true,
        _ => false,
    };

    private string Detail(Entry entry, FieldValue field)
    {
        var label = Label(field.Field.Meaning);
        return field.Value switch
        {
            bool flag => $"{label}: {(flag ? "yes" : "no")}",
            DateOnly day => $"{label}: {DateWords.Short(day)}",
            decimal pence when field.Field.Name == "annualCost" => "Cost of a year: £" + (pence / 100).ToString("N2", CultureInfo.InvariantCulture),
            decimal rank when field.Field.Name == "rank" => rank == 1 ? "Main place" : "Second place",
            decimal number => $"{label}: {number.ToString("0.##", CultureInfo.InvariantCulture)}",
            ImmutableArray<Placement> places => string.Join("; ", places.Select(Place)),
            ImmutableArray<string> list => $"{label}: {string.Join(", ", list.Select(code => Coded(entry, field.Field, code)))}",
            string text => $"{label}: {Coded(entry, field.Field, text)}",
            var other => $"{label}: {Convert.ToString(other, CultureInfo.InvariantCulture)}",
        };
    }

    // The vocabulary explains its fields ("whether the child was seen"); a label leaves the first words out.
    private static string Label(string meaning)
    {
        if (meaning == "DfE ethnicity code")
        {
            return "Ethnicity";
        }

        foreach (var lead in (string[])["whether ", "the day the ", "the day by which", "which ", "who is ", "SEN2 ", "DfE "])
        {
            if (meaning.StartsWith(lead, StringComparison.Ordinal) && meaning.Length > lead.Length)
            {
                return Words.Sentence(meaning[lead.Length..].Split(',')[0]);
            }
        }

        return Words.Sentence(meaning.Split(',')[0]);
    }

    private string Coded(Entry entry, Field field, string code) => (entry.Kind.Name, field.Name) switch
    {
        (_, "needs") => Words.Need(code),
        (_, "to") => Words.Of("order", code),
        (_, "urn" or "setting") => schools.Of(code),
        ("request.withdrawn" or "delay.explained" or "exception.recorded", "reason") => code,
        ("request.received", "source") => Words.Of("source", code),
        ("panel.decided" or "contact.logged" or "visit.made", _) => code,
        _ => Words.Of(field.Name, code),
    };

    private string Place(Entry entry) => schools.Of(entry.Text("urn") ?? entry.Text("setting"));

    private string Place(Placement place)
    {
        var more = new List<string>();
        if (place.Rank == 2)
        {
            more.Add("second place");
        }

        if (place.SenUnit == true)
        {
            more.Add("SEN unit");
        }

        if (place.ResourcedProvision == true)
        {
            more.Add("resourced provision");
        }

        return "Named: " + schools.Of(place.Key) + (more.Count == 0 ? "" : $" ({string.Join(", ", more)})");
    }

    private string AdviceOf(Entry entry)
    {
        var asked = entries.FirstOrDefault(other =>
            other.Kind.Name == "advice.requested" && other.Case == entry.Case && other.Text("advice") == entry.Text("advice"));
        return asked?.Text("agency") is { } agency ? Words.Of("agency", agency) : "agency not recorded";
    }

    private string Advice(Entry entry)
    {
        var agency = entry.Text("agency") is { } code ? Words.Of("agency", code) : "agency not recorded";
        return entry.Text("body") is { Length: > 0 } body ? $"{agency} ({schools.Of(body)})" : agency;
    }
}
