using System.Collections.Immutable;
using Caseclock.Domain.Chronology;

namespace Caseclock.Domain.Cases;

/// <summary>A yes or no that was notified.</summary>
/// <param name="On">The day notified.</param>
/// <param name="Yes">Whether it was yes.</param>
public readonly record struct Decision(DateOnly On, bool Yes);

/// <summary>Advice asked of one body.</summary>
/// <param name="Id">Its id within the case.</param>
/// <param name="Agency">Who was asked; null when not recorded.</param>
/// <param name="Body">The body's name or URN; null when not recorded.</param>
/// <param name="Requested">The day it was asked for.</param>
/// <param name="ReceivedByBody">The day the body received the request: recorded, else the day it was asked for.</param>
/// <param name="Received">The day the advice was received; null when not.</param>
/// <param name="MissedAppointments">The days of missed appointments.</param>
public sealed record Advice(
    string Id,
    string? Agency,
    string? Body,
    DateOnly Requested,
    DateOnly ReceivedByBody,
    DateOnly? Received,
    ImmutableArray<DateOnly> MissedAppointments);

/// <summary>A reason recorded why a limit need not be met; whether it holds is tested, not assumed (statutory.md 1B).</summary>
/// <param name="Code"><c>X-SCH</c> … <c>X-FLAG</c>.</param>
/// <param name="On">The day of the entry.</param>
/// <param name="From">First day of the closure, absence or circumstances; null when not recorded.</param>
/// <param name="To">Re-opening day of a closure, last day of an absence or of circumstances; null when not recorded.</param>
/// <param name="AdviceRequested">The day the closed school or provider was asked; null when not recorded.</param>
/// <param name="Impractical">Whether it made complying impractical; false when not recorded.</param>
/// <param name="Reason">Why; null when not recorded.</param>
/// <param name="AgreedBy">Who agreed; null when not recorded.</param>
public sealed record RecordedException(
    string Code,
    DateOnly On,
    DateOnly? From,
    DateOnly? To,
    DateOnly? AdviceRequested,
    bool Impractical,
    string? Reason,
    string? AgreedBy);

/// <summary>A document sent.</summary>
/// <param name="On">The day sent.</param>
/// <param name="How">How it was sent (a code of <see cref="Codes.How"/>); null when not recorded.</param>
public readonly record struct Sent(DateOnly On, string? How);

/// <summary>A setting consulted.</summary>
/// <param name="Setting">Its URN, else its name; empty when neither is recorded.</param>
/// <param name="On">The day it was asked.</param>
/// <param name="Replied">The day of its reply; null when it has not replied.</param>
/// <param name="Answer">Its answer; null when not recorded.</param>
public readonly record struct Consultation(string Setting, DateOnly On, DateOnly? Replied, string? Answer);

/// <summary>A plan transferred in.</summary>
/// <param name="On">The day of transfer.</param>
/// <param name="DayRecorded">Whether that day is known; a loaded return does not say it.</param>
/// <param name="FromAuthority">The authority it came from, or null.</param>
/// <param name="MadeOn">The day it was first made, or null.</param>
/// <param name="LastReviewedOn">The day it was last reviewed, or null.</param>
public sealed record TransferIn(DateOnly On, bool DayRecorded, string? FromAuthority, DateOnly? MadeOn, DateOnly? LastReviewedOn);

/// <summary>A plan transferred out.</summary>
/// <param name="On">The day of transfer.</param>
/// <param name="ToAuthority">The authority it went to, or null.</param>
/// <param name="AwareOn">The day this authority became aware of the move, or null.</param>
public sealed record TransferOut(DateOnly On, string? ToAuthority, DateOnly? AwareOn);

/// <summary>A plan ceased.</summary>
/// <param name="On">The day.</param>
/// <param name="Reason">SEN2 cease reason; null when not recorded.</param>
public readonly record struct Cease(DateOnly On, string? Reason);

/// <summary>A review meeting arranged, or papers sent round for one.</summary>
/// <param name="On">The day the invitees were told, or the papers were sent.</param>
/// <param name="For">The day of the meeting; null when not recorded.</param>
/// <param name="ArrangedBy"><c>school</c> or <c>authority</c>; null when not recorded.</param>
public readonly record struct PlannedReview(DateOnly On, DateOnly? For, string? ArrangedBy);

/// <summary>A review meeting held.</summary>
/// <param name="On">The day.</param>
/// <param name="Type"><c>annual</c>, <c>phaseTransfer</c> …; null when not recorded.</param>
/// <param name="Adulthood">Whether preparing for adulthood was covered; null when not recorded.</param>
public readonly record struct ReviewMeeting(DateOnly On, string? Type, bool? Adulthood);

/// <summary>A decision after a review.</summary>
/// <param name="On">The day notified.</param>
/// <param name="Outcome"><c>maintain</c>, <c>amend</c> or <c>cease</c>.</param>
public readonly record struct ReviewDecision(DateOnly On, string Outcome);

/// <summary>A move to another phase.</summary>
/// <param name="On">The day of the entry.</param>
/// <param name="Phase">Which move; null when not recorded.</param>
/// <param name="TransferOn">The day of the move; null when not recorded.</param>
public readonly record struct PhaseTransfer(DateOnly On, string? Phase, DateOnly? TransferOn);

/// <summary>Types of need recorded.</summary>
/// <param name="On">The day.</param>
/// <param name="Codes">SEN2 codes, primary first.</param>
public readonly record struct Needs(DateOnly On, ImmutableArray<string> Codes);

/// <summary>A placement over time.</summary>
/// <param name="Place">Where.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null while it lasts.</param>
/// <param name="Residential">SEN2 residential code, or null.</param>
/// <param name="WorkBased">SEN2 work-based learning code, or null.</param>
/// <param name="AnnualCost">Cost of a year in pence, or null.</param>
public sealed record PlacementPeriod(
    Placement Place,
    DateOnly From,
    DateOnly? Until,
    string? Residential,
    string? WorkBased,
    long? AnnualCost);

/// <summary>A personal budget as recorded.</summary>
/// <param name="On">The day.</param>
/// <param name="TakenUp">Whether one is taken up; null when not recorded.</param>
/// <param name="OrganisedArrangement">Whether it has organised arrangements; null when not recorded.</param>
/// <param name="DirectPayments">SEN2 code of direct payments; null when none.</param>
public readonly record struct Budget(DateOnly On, bool? TakenUp, bool? OrganisedArrangement, string? DirectPayments);

/// <summary>An officer assigned.</summary>
/// <param name="On">The day.</param>
/// <param name="Officer">The user name; null when not recorded.</param>
public readonly record struct Assignment(DateOnly On, string? Officer);

/// <summary>A reason for delay.</summary>
/// <param name="On">The day.</param>
/// <param name="Reason">The reason, or null.</param>
/// <param name="Within">Whose it is, or null.</param>
public readonly record struct Delay(DateOnly On, string? Reason, string? Within);

/// <summary>A quality audit.</summary>
/// <param name="On">The day.</param>
/// <param name="Grade">The grade; null when not recorded.</param>
/// <param name="Theme">What was looked at, or null.</param>
public readonly record struct Graded(DateOnly On, string? Grade, string? Theme);

/// <summary>Something judged good or not: an outcome met, feedback positive.</summary>
/// <param name="On">The day.</param>
/// <param name="Good">The judgement; null when not recorded.</param>
/// <param name="About">The area, or the questionnaire; null when not recorded.</param>
public readonly record struct Judged(DateOnly On, bool? Good, string? About);

/// <summary>What a loaded return stated, also what it gives no date for.</summary>
/// <param name="On">The day it speaks of: of a case or person, the last day of the year returned; of the authority, the census day.</param>
/// <param name="CollectionYear">The return's year.</param>
/// <param name="Stated">The statements, as JSON under the return's own tags; null when none.</param>
/// <param name="Closed">How the request ended, where the return gives no day for it (<see cref="Codes.ClosedUndated"/>); else null.</param>
public readonly record struct ReturnStatement(DateOnly On, string CollectionYear, string? Stated, string? Closed)
{
    internal static ReturnStatement Of(Entry entry) =>
        new(entry.On, entry.Text("collectionYear")!, entry.Text("stated"), entry.Text("closed"));
}

/// <summary>A request that ended on a day that no one recorded.</summary>
/// <param name="By">It had ended by the close of this day: the last day of the year of the return that says so.</param>
/// <param name="How"><c>withdrawn</c>, <c>movedOut</c>, <c>notAssessed</c>, <c>notIssued</c>.</param>
public readonly record struct UndatedClose(DateOnly By, string How);
