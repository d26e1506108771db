using Caseclock.Application.Casework;
using Caseclock.Application.Schools;
using Caseclock.Application.Storage;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Letters;

/// <summary>
/// What the fields of a letter are filled from: the case with its clocks as the pages show them, the recipient, and what the authority
/// says of itself. Nothing is counted here; every due date is a clock's.
/// </summary>
/// <param name="Template">The letter.</param>
/// <param name="Authority">The authority.</param>
/// <param name="Now">The case as it stands.</param>
/// <param name="Schools">The register of schools.</param>
/// <param name="Details">What the authority says of itself in letters, by the name of the field.</param>
public sealed record LetterFacts(LetterTemplate Template, Authority Authority, CaseNow Now, SchoolRegister Schools, IReadOnlyDictionary<string, string> Details)
{
    private const int YoungPersonFrom = 16;

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["education"] = "School or education",
        ["educationalPsychology"] = "Educational Psychology Service",
        ["health"] = "Health",
        ["socialCare"] = "Social Care",
        ["earlyYears"] = "Early Years Service",
        ["sensory"] = "Sensory Service",
        ["other"] = "Whoever advises",
    };

    // SEN2 settings without a number: places where nobody can be written to.
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["OLA"] = "education otherwise than at school, arranged by the authority",
        ["OPA"] = "arrangements made by the family",
        ["EHE"] = "elective home education",
        ["EYP"] = "an early years provider",
        ["OTH"] = "other arrangements",
        ["NEET"] = "not in education, employment or training",
        ["NIEC"] = "not in education, notice to cease issued",
        ["NIEO"] = "not in education",
    };

    /// <summary>Whom it goes to; null while nobody is chosen.</summary>
    public Recipient? To { get; init; }

    /// <summary>What was typed for this letter, by the name of the field.</summary>
    public IReadOnlyDictionary<string, string> TypedText { get; init; } = new Dictionary<string, string>();

    /// <summary>The child's record.</summary>
    public Person Person => Now.Person;

    /// <summary>The case.</summary>
    public Case Case => Now.Case;

    /// <summary>Today.</summary>
    public DateOnly Today => Now.Today;

    /// <summary>The day of what the letter tells; null while it is not recorded.</summary>
    public DateOnly? Told => Template.Day?.Invoke(Case);

    /// <summary>Forename and surname; null unless both are recorded.</summary>
    public string? ChildName => Person.Details is { Forename: { Length: > 0 } forename, Surname: { Length: > 0 } surname } ? $"{forename} {surname}" : null;

    /// <summary>Where the child is placed; null when not recorded.</summary>
    public string? School => Case.PlacementOn(Today)?.Place.Key is { Length: > 0 } place ? PlaceName(place) : null;

    /// <summary>Parents and carers to whom letters may go.</summary>
    public IEnumerable<FamilyContact> Parents => Person.Family.Where(contact => contact.MayGetLettersOn(Today) && contact.Name is not null && contact.Relation is not "youngPerson");

    /// <summary>Their names, with "and" before the last; null when none is recorded.</summary>
    public string? ParentsNames => Parents.Select(parent => parent.Name!).ToList() switch
    {
        [] => null,
        [var one] => one,
        var all => string.Join(", ", all[..^1]) + " and " + all[^1],
    };

    /// <summary>The last day of the family's time for views on what the letter sends.</summary>
    public DateOnly? ViewsDue => Template.Id == "amendment-notice" ? Due("AR-09") : Due("EHC-04", "DE-04");

    /// <summary>What was typed for a field; null when nothing was.</summary>
    /// <param name="field">The field's name.</param>
    public string? Typed(string field) => TypedText.TryGetValue(field, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>When a clock of the case is due: of several the one that started last. Null when there is none.</summary>
    /// <param name="rules">The rules, any of which may be the case's.</param>
    public DateOnly? Due(params string[] rules) => Latest(Now.Clocks.Where(clock => rules.Contains(clock.Rule.Id, StringComparer.Ordinal)));

    /// <summary>When a clock about one thing is due, such as one body's advice; null when there is none.</summary>
    /// <param name="subject">What it is about; null for nothing.</param>
    /// <param name="rules">The rules, any of which may be the case's.</param>
    public DateOnly? DueOf(string? subject, params string[] rules) =>
        subject is null ? null : Latest(Now.Clocks.Where(clock => clock.Subject == subject && rules.Contains(clock.Rule.Id, StringComparer.Ordinal)));

    /// <summary>When the family's time ends that begins with the decision of this letter; null when nothing can be appealed or it is not recorded.</summary>
    /// <param name="rule">TB-01 or ME-01.</param>
    public DateOnly? AppealDue(string rule) =>
        Template.Appealable is { } kind && Told is { } day ? DueOf($"{kind} {IsoDay.Text(day)}", rule) : null;

    /// <summary>Everybody on the case whom this letter may go to.</summary>
    public IReadOnlyList<Recipient> Recipients() =>
    [
        .. Template.For.HasFlag(Audience.Family) ? Family() : [],
        .. Template.For.HasFlag(Audience.School) && Case.PlacementOn(Today)?.Place.Key is { Length: > 0 } place && !Settings.ContainsKey(place) ? [Place("school", "School or setting", place, null)] : (IEnumerable<Recipient>)[],
        .. Template.For.HasFlag(Audience.AdviceOutstanding) ? Bodies(advice => advice.Received is null) : [],
        .. Template.For.HasFlag(Audience.AdviceGiven) ? Bodies(advice => advice.Received is not null) : [],
        .. Template.For.HasFlag(Audience.SettingsConsulted) ? Consulted() : [],
    ];

    private IEnumerable<Recipient> Family()
    {
        foreach (var parent in Parents)
        {
            yield return new Recipient("family:" + parent.Id, parent.Relation is "carer" ? "Carer" : parent.Relation is "other" or null ? "Contact of the family" : "Parent", parent.Name!, parent.Address, null);
        }

        var own = Person.Family.FirstOrDefault(contact => contact.Relation == "youngPerson");
        if (ChildName is { } name && Person.Details!.Born is { } born && born.AddYears(YoungPersonFrom) <= Today && own?.MayGetLettersOn(Today) != false)
        {
            yield return new Recipient("young-person", "Young person", own?.Name ?? name, own?.Address, null);
        }
    }

    private IEnumerable<Recipient> Bodies(Func<Advice, bool> which) => Case.Advice
        .Where(advice => advice.Agency != "parent" && which(advice))
        .Select(advice => advice.Body is { Length: > 0 } body
            ? Place("advice:" + advice.Id, Agency(advice), body, advice.Id)
            : new Recipient("advice:" + advice.Id, "Adviser", Agency(advice), null, advice.Id));

    private IEnumerable<Recipient> Consulted() => Case.Consultations
        .Where(consulted => consulted.Replied is null && consulted.Setting.Length > 0)
        .Select(consulted => consulted.Setting)
        .Distinct(StringComparer.Ordinal)
        .Select(setting => Place("setting:" + setting, "School or college consulted", setting, setting));

    private static string Agency(Advice advice) => Words.GetValueOrDefault(advice.Agency ?? "other", Words["other"]);

    private Recipient Place(string key, string role, string place, string? subject)
    {
        var school = Schools.Schools.GetValueOrDefault(place);
        var address = string.Join('\n', new[] { school?.Town, school?.Postcode }.Where(part => !string.IsNullOrEmpty(part)));
        return new Recipient(key, role, PlaceName(place), address.Length == 0 ? null : address, subject);
    }

    private string PlaceName(string place) => Schools.Schools.TryGetValue(place, out var school) ? school.Name : Settings.GetValueOrDefault(place, place);

    private static DateOnly? Latest(IEnumerable<Clock> clocks) => clocks.Where(clock => clock.Due is not null).OrderBy(clock => clock.Started).LastOrDefault()?.Due;
}

/// <summary>Whom a letter goes to.</summary>
/// <param name="Key">What they are on the case, such as <c>family:F1</c>; empty for somebody who was typed in.</param>
/// <param name="Role">The same in words.</param>
/// <param name="Name">The name as the letter writes it.</param>
/// <param name="Address">The postal address, each part on a line; null when not recorded.</param>
/// <param name="Subject">What its clock is about: the advice or the setting; null for none.</param>
public sealed record Recipient(string Key, string Role, string Name, string? Address, string? Subject)
{
    /// <summary>Why it goes to somebody who is not on the case; null for those who are.</summary>
    public string? Why { get; init; }

    /// <summary>Somebody who is not on the case.</summary>
    /// <param name="name">The name.</param>
    /// <param name="address">The address; null for none.</param>
    /// <param name="why">Why the letter goes to them.</param>
    public static Recipient Typed(string name, string? address, string why) => new("", "Not on the case", name, string.IsNullOrWhiteSpace(address) ? null : address.Trim(), null) { Why = why };
}
