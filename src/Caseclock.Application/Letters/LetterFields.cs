using Caseclock.Domain.Calendar;

namespace Caseclock.Application.Letters;

/// <summary>Every merge field, declared once. A template that asks for another is refused.</summary>
public static class LetterFields
{
    private const string Request = "Record when the request was received";

    /// <summary>Every field, in the order in which they are listed.</summary>
    public static IReadOnlyList<LetterField> All { get; } =
    [
        new("Child_name", "the child’s or young person’s forename and surname", "Alex Child", facts => facts.ChildName) { Fix = "Record the child’s name" },
        new("Child_forename", "the forename alone", "Alex", facts => facts.Person.Details?.Forename) { Fix = "Record the child’s forename" },
        new("Date_of_birth", "the date of birth", "4 March 2018", facts => facts.Person.Details?.Born is { } born ? DateWords.Plain(born) : null) { Fix = "Record the date of birth" },
        new("Case_number", "the number of the case", "R-2025-00193", facts => facts.Case.Id),
        new("School", "the school or setting where the child is placed", "Northside Primary School", facts => facts.School) { Fix = "Record the start of the placement" },
        new("Parents_names", "the parents and carers whom letters go to", "Ms Ana Fernandes and Mr Rui Fernandes", facts => facts.ParentsNames) { Fix = "Record a parent or other contact" },
        new("Parents_address", "the address of the first of them", "12 Mill Lane, Southbridge", facts => facts.Parents.Select(parent => parent.Address).FirstOrDefault(address => address is not null)) { MayBeEmpty = true },
        new("Recipient_name", "the person or place that the letter goes to", "Ms Ana Fernandes", facts => facts.To?.Name) { Fix = "Choose whom the letter goes to" },
        new("Recipient_address", "their address, each part on a line", "12 Mill Lane, Southbridge", facts => facts.To?.Address) { MayBeEmpty = true },
        new("Officer", "the officer of the case", "B. Officer", facts => facts.Case.OfficerOn(facts.Today)) { Fix = "Assign an officer" },
        new("Authority", "the authority’s name", "Southbridge City Council", facts => facts.Authority.Name),
        new("Today", "the day on which the letter is made, with its weekday", "Tuesday 25 November 2025", facts => DateWords.Long(facts.Today)),
        new("Request_received", "the day on which the request was received", "Monday 6 January 2025", facts => Day(facts.Case.Received)) { Fix = Request },
        new("Decide_by", "the last day to decide whether to assess (EHC-01)", "Monday 17 February 2025", facts => Day(facts.Due("EHC-01", "DE-01"))) { Fix = Request },
        new("Plan_due", "the last day to send the final plan (EHC-06)", "Monday 26 May 2025", facts => Day(facts.Due("EHC-06", "DE-03"))) { Fix = Request },
        new("Decision_date", "the day of what the letter tells, such as the decision", "Friday 14 February 2025", facts => Day(facts.Told)),
        new("Appeal_by", "the last day for the family to appeal (TB-01)", "Monday 14 April 2025", facts => Day(facts.AppealDue("TB-01"))),
        new("Mediation_by", "the last day to contact the mediation adviser (ME-01)", "Monday 14 April 2025", facts => Day(facts.AppealDue("ME-01"))),
        new("Views_by", "the last day of the family’s 15 days for views on a draft or an amendment notice (EHC-04, AR-09)", "Thursday 20 March 2025", facts => Day(facts.ViewsDue)),
        new("Final_by", "the last day to send the amended plan after the notice (AR-10)", "Friday 24 January 2025", facts => Day(facts.Due("AR-10"))),
        new("Advice_due", "the last day for the advice of the body written to (EHC-02, RA-04)", "Monday 31 March 2025", facts => Day(facts.DueOf(facts.To?.Subject, "EHC-02", "RA-04"))) { Fix = "Choose a body that was asked for advice" },
        new("Reply_by", "the last day for the reply of the school or college written to (EHC-05)", "Tuesday 18 March 2025", facts => Day(facts.DueOf(facts.To?.Subject, "EHC-05"))) { Fix = "Choose a school or college that was consulted" },
        new("Meeting_date", "the day of the review meeting", "Friday 1 November 2024", facts => Day(facts.Told)),
        new("Reasons", "the reasons for the decision; typed for each letter", "The school meets the needs from what it has.", facts => facts.Typed("Reasons")) { IsTyped = true, Fix = "Write the reasons" },
        new("Decision", "what was decided; typed for each letter", "We agree to direct payments for transport.", facts => facts.Typed("Decision")) { IsTyped = true, Fix = "Write what was decided" },
        new("Time_and_place", "the time and place of a meeting; typed for each letter", "10 am, Northside Primary School", facts => facts.Typed("Time_and_place")) { IsTyped = true, Fix = "Write the time and the place" },
        Detail("Authority_address", "the address of the SEND team", "Civic Centre, Southbridge, SB1 1AA"),
        Detail("Contact", "how to reach the SEND team", "send@southbridge.example, 01234 567890"),
        Detail("Mediation_adviser", "the mediation adviser: name, telephone, e-mail", "Southbridge Mediation, 01234 567891"),
        Detail("Disagreement_resolution", "the disagreement resolution service: name, telephone, e-mail", "Southbridge Mediation, 01234 567891"),
        Detail("SENDIASS", "the information, advice and support service: name, telephone, e-mail", "Southbridge SENDIASS, 01234 567892"),
    ];

    /// <summary>The field of a name; null when there is none.</summary>
    /// <param name="name">The name, without « and ».</param>
    public static LetterField? Of(string name) => All.FirstOrDefault(field => field.Name == name);

    private static LetterField Detail(string name, string meaning, string example) =>
        new(name, meaning, example, facts => facts.Details.GetValueOrDefault(name)) { IsDetail = true, Fix = $"Ask whoever looks after letters to write {meaning.Split(':')[0]} under Administration, Letters" };

    private static string? Day(DateOnly? day) => day is null ? null : DateWords.Long(day.Value);
}
