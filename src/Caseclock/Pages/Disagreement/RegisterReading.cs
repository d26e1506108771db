using Caseclock.Application.Casework.Journeys;
using Caseclock.Application.Storage;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;

namespace Caseclock.Pages.Disagreement;

/// <summary>Reads the registers from the people's own records: what is due comes from the clocks. A restricted record keeps its place, without whose it is.</summary>
/// <param name="caseload">The people.</param>
/// <param name="authority">The authority served.</param>
/// <param name="sight">What the reader may see.</param>
/// <param name="shown">Tells today.</param>
internal sealed class RegisterReading(Caseload caseload, Authority authority, Sight sight, ShownDay shown)
{
    /// <summary>Every row of a register, what is due first, then the latest.</summary>
    /// <param name="kind">The register.</param>
    public IReadOnlyList<RegisterRow> All(RegisterKind kind)
    {
        var snapshot = caseload.Of(authority.Code);
        var rows = snapshot.People.Values.SelectMany(person => Of(kind, person));
        return
        [
            .. (kind == RegisterKind.Information ? rows.Concat(Freedom(snapshot.Register)) : rows)
                .OrderBy(row => row.IsOpen ? 0 : 1)
                .ThenBy(row => row.IsOpen ? row.Due ?? DateOnly.MaxValue : DateOnly.MinValue)
                .ThenByDescending(row => row.Answered ?? row.Received)
                .ThenBy(row => row.Id, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<RegisterRow> Of(RegisterKind kind, Person person)
    {
        if (!Has(kind, person))
        {
            return [];
        }

        var clocks = RuleBook.Clocks(person, authority.Policies, shown.Today);
        return kind.Id switch
        {
            "mediation" => person.Cases.SelectMany(@case => @case.Mediations.Select(mediation => Row(person, @case, clocks, mediation))),
            "appeals" => person.Cases.SelectMany(@case => @case.Appeals.Select(appeal => Row(person, @case, clocks, appeal))),
            "complaints" => person.Cases.SelectMany(@case => @case.Complaints.Select(complaint => (Case: (Case?)@case, complaint)))
                .Concat(person.Complaints.Select(complaint => (Case: (Case?)null, complaint)))
                .Select(pair => Row(person, pair.Case, clocks, pair.complaint)),
            _ => person.AccessRequests.Select(request => Row(person, clocks, request)),
        };
    }

    private static bool Has(RegisterKind kind, Person person) => kind.Id switch
    {
        "mediation" => person.Cases.Any(@case => !@case.Mediations.IsEmpty),
        "appeals" => person.Cases.Any(@case => !@case.Appeals.IsEmpty),
        "complaints" => !person.Complaints.IsEmpty || person.Cases.Any(@case => !@case.Complaints.IsEmpty),
        _ => !person.AccessRequests.IsEmpty,
    };

    private RegisterRow Row(Person person, Case @case, IReadOnlyList<Clock> clocks, Mediation mediation)
    {
        var ended = mediation.Certificate ?? mediation.CarriedOut;
        var own = clocks.Where(clock => clock.Case == @case.Id && IsOf(clock, mediation.Id)).ToList();
        var agreed = string.Join("; ", mediation.Agreed.Select(agreement => agreement.To is { } to ? Words.Of("order", to) : "not recorded").Distinct());
        var stage = mediation switch
        {
            { Certificate: not null } => "Certificate issued",
            { Agreed.IsEmpty: false } => "Agreed",
            { Held.IsEmpty: false } => "Held",
            { AdviserToldUnable: not null } => "Cannot be arranged",
            _ => "Asked for",
        };
        return Seen(person, @case, own, new RegisterRow(
            mediation.Id, null, null, About(mediation.About), stage, mediation.Requested, null, null, null, Last(mediation.Held), ended, agreed.Length == 0 ? null : Words.Sentence(agreed), 0, null, null, ended is null || HasOpen(own)));
    }

    private RegisterRow Row(Person person, Case @case, IReadOnlyList<Clock> clocks, Appeal appeal)
    {
        var own = clocks.Where(clock => clock.Case == @case.Id && IsOf(clock, appeal.Id)).ToList();
        var ended = appeal.Decided?.On ?? appeal.Withdrawn;
        var (stage, outcome) = appeal switch
        {
            { Decided: { } decided } => ("Decided", Words.Of("outcome", decided.Outcome) + (decided.Order is { } order ? ": " + Words.Of("order", order) : "")),
            { Withdrawn: not null } => ("Withdrawn", null),
            { NotOpposed: not null } => ("Not opposed", null),
            { Heard.IsEmpty: false } => ("Heard", null),
            { Responded: not null } => ("Responded", null),
            _ => ("Registered", (string?)null),
        };
        return Seen(person, @case, own, new RegisterRow(
            appeal.Id, null, null, About(appeal.About), stage, appeal.ReceivedByAuthority, null, null, null, Last(appeal.Heard), ended, outcome is null ? null : Words.Sentence(outcome), 0, null, Missed(clocks, @case.Id, appeal.MissedLimit), ended is null || HasOpen(own)));
    }

    private RegisterRow Row(Person person, Case? @case, IReadOnlyList<Clock> clocks, Complaint complaint)
    {
        var own = clocks.Where(clock => IsOf(clock, complaint.Id) && clock.Started >= complaint.Received && !(clock.Started > (complaint.Responded ?? shown.Today))).ToList();
        var stage = complaint.Stage is { } code ? Words.Sentence(Words.Of("stage", code)) : "Stage not recorded";
        return Seen(person, @case, own, new RegisterRow(
            complaint.Id,
            null,
            null,
            null,
            stage,
            complaint.Received,
            null,
            null,
            null,
            null,
            complaint.Responded,
            complaint.Outcome is { } outcome ? Words.Sentence(Words.Of("outcome", outcome)) : null,
            0,
            null,
            Missed(clocks, @case?.Id, complaint.MissedLimit),
            complaint.Responded is null));
    }

    private RegisterRow Row(Person person, IReadOnlyList<Clock> clocks, InformationRequest request) => Seen(
        person,
        person.Cases.LastOrDefault(),
        [.. clocks.Where(clock => IsOf(clock, request.Id))],
        new RegisterRow(request.Id, null, null, "Subject access", Stage(request), request.Received, null, null, null, null, request.Responded, null, 0, null, null, request.Responded is null));

    private IEnumerable<RegisterRow> Freedom(Register register)
    {
        var clocks = RuleBook.Clocks(register, authority.Policies);
        return register.InformationRequests.Select(request => Due(
            new RegisterRow(
                request.Id, null, null, "Freedom of information", Stage(request), request.Received, null, null, null, null, request.Responded, null, 0, null, null, request.Responded is null || (request.ReviewRequested is not null && request.Reviewed is null)),
            [.. clocks.Where(clock => IsOf(clock, request.Id))]));
    }

    private static string Stage(InformationRequest request) => request switch
    {
        { Reviewed: not null } => "Internal review answered",
        { ReviewRequested: not null } => "Internal review asked for",
        { Responded: not null } => "Answered",
        { Extended: not null } or { Complex: true } => "More time taken",
        _ => "Received",
    };

    private RegisterRow Seen(Person person, Case? @case, List<Clock> own, RegisterRow row)
    {
        var due = Due(row with { Officer = @case?.OfficerOn(shown.Today) }, own);
        return sight.Hides(person.Id)
            ? due with { Id = "", Child = Sight.Restricted, About = null, Missed = null, Outcome = null }
            : due with { Child = Words.Name(person.Details?.Surname, person.Details?.Forename), Case = @case?.Id };
    }

    // The earliest of its own limits that are somebody's work; of how late, the worst of those of the authority.
    private RegisterRow Due(RegisterRow row, List<Clock> own)
    {
        var late = own.Where(clock => clock.Rule.Binds == Binds.Authority && clock.VerdictOn(shown.Today) is Verdict.Late or Verdict.Overdue).Select(clock => clock.DaysLateOn(shown.Today)).DefaultIfEmpty().Max();
        var next = own.Where(clock => clock.End == ClockEnd.Open && clock.Rule.IsWork).OrderBy(clock => clock.Due ?? DateOnly.MaxValue).FirstOrDefault();
        return row with { DaysLate = late, What = next?.Title, Due = next?.Due, Standing = next is null ? null : ClockStanding.Of(next, shown.Today) };
    }

    private string? Missed(IReadOnlyList<Clock> clocks, string? @case, string? name)
    {
        if (name is null)
        {
            return null;
        }

        return MissedLimits.Find(clocks.Where(clock => clock.Case == @case), name) is { } clock
            ? $"{clock.Title}: {Words.Within(ClockStanding.Of(clock, shown.Today).Text)}, due {(clock.Due is { } due ? DateWords.Short(due) : "not known")}"
            : name;
    }

    private static string About(string? code) => code is null ? "Not recorded" : Words.Sentence(Words.Of("about", code));

    private static bool HasOpen(List<Clock> own) => own.Exists(clock => clock.End == ClockEnd.Open && clock.Rule is { IsWork: true, Binds: Binds.Authority });

    private static DateOnly? Last(IReadOnlyCollection<DateOnly> days) => days.Count == 0 ? null : days.Last();

    private static bool IsOf(Clock clock, string id) => clock.Subject == id || clock.Subject?.StartsWith(id + " ", StringComparison.Ordinal) == true;
}
