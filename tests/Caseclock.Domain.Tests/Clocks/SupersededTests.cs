namespace Caseclock.Domain.Tests.Clocks;

/// <summary>Other limits in place of the request's own (design.md, statutory.md 2.6).</summary>
public class SupersededTests
{
    private const string Refused = "request.received 2025-01-06 | assessment.decided 2025-02-10 outcome=no | ";
    private const string NotIssued = "request.received 2025-01-06 | assessment.decided 2025-02-10 outcome=yes | plan.refused 2025-04-28 | ";
    private const string AllSuperseded = "EHC-01 2025-01-06 2025-02-17 2025-02-10 superseded 0 ; EHC-06 2025-01-06 2025-05-26 - superseded 0";

    [Theory]
    [InlineData(Refused + "appeal.registered 2025-03-10 appeal=a about=assess | appeal.decided 2025-06-02 appeal=a outcome=upheld order=assess")]
    [InlineData(Refused + "appeal.registered 2025-03-10 appeal=a about=assess | appeal.decided 2025-06-02 appeal=a outcome=consentOrder order=assess")]
    [InlineData(Refused + "appeal.registered 2025-03-10 appeal=a about=assess | appeal.decided 2025-06-02 appeal=a outcome=upheld")]
    [InlineData(Refused + "appeal.registered 2025-03-10 appeal=a about=assess | appeal.notOpposed 2025-03-20 appeal=a")]
    [InlineData(Refused + "mediation.requested 2025-03-10 mediation=m about=assess | mediation.agreed 2025-04-02 mediation=m appealable=true to=assess")]
    [InlineData(Refused + "appeal.registered 2025-03-10 appeal=a about=assess | appeal.decided 2025-06-02 appeal=a outcome=upheld order=assess | assessment.decided 2025-06-10 outcome=yes")]
    public void ARefusalToAssess_OverturnedByOrderOrAgreement_ReadsSuperseded(string story)
    {
        Story.Expect("2025-12-31", story, AllSuperseded);
        Story.Expect("2025-12-31", story, "EHC-03 2025-01-06 2025-04-28 - superseded 0");
    }

    [Theory]
    [InlineData(NotIssued + "appeal.registered 2025-06-10 appeal=a about=issue | appeal.decided 2025-10-02 appeal=a outcome=upheld order=make")]
    [InlineData(NotIssued + "appeal.registered 2025-06-10 appeal=a about=issue | appeal.decided 2025-10-02 appeal=a outcome=upheld order=reconsider")]
    [InlineData(NotIssued + "appeal.registered 2025-06-10 appeal=a about=issue | appeal.notOpposed 2025-06-20 appeal=a")]
    [InlineData(NotIssued + "mediation.requested 2025-06-10 mediation=m about=issue | mediation.agreed 2025-07-02 mediation=m appealable=true to=make")]
    public void ARefusalToIssue_OverturnedByOrderOrAgreement_ReadsSuperseded(string story)
    {
        Story.Expect("2025-12-31", story, AllSuperseded);
        Story.Expect("2025-12-31", story, "EHC-03 2025-01-06 2025-04-28 2025-04-28 superseded 0");
    }

    [Theory]
    [InlineData(Refused + "appeal.registered 2025-03-10 appeal=a about=assess")]
    [InlineData(Refused + "appeal.registered 2025-03-10 appeal=a about=assess | appeal.decided 2025-06-02 appeal=a outcome=dismissed")]
    [InlineData(Refused + "appeal.registered 2025-03-10 appeal=a about=assess | appeal.withdrawn 2025-04-02 appeal=a")]
    [InlineData(Refused + "appeal.registered 2025-03-10 appeal=a about=assess | appeal.responded 2025-04-02 appeal=a | appeal.notOpposed 2025-04-20 appeal=a")]
    [InlineData(Refused + "mediation.requested 2025-03-10 mediation=m about=assess | mediation.agreed 2025-04-02 mediation=m appealable=false to=other")]
    public void ARefusalToAssess_NothingOverturnedIt_StaysCancelled(string story) => Story.Expect(
        "2025-12-31",
        story,
        "EHC-01 2025-01-06 2025-02-17 2025-02-10 met 0 ; EHC-03 2025-01-06 2025-04-28 - cancelled 0 ; EHC-06 2025-01-06 2025-05-26 - cancelled 0");

    [Fact]
    public void APlanIssuedBefore_AnOrderToReassess_LeavesTheTwentyWeeksAsTheyWere() => Story.Expect(
        "2026-12-31",
        "request.received 2025-01-06 | assessment.decided 2025-02-10 outcome=yes | plan.issued 2025-05-20 | reassessment.requested 2026-01-12"
            + " | reassessment.decided 2026-01-20 outcome=no | appeal.registered 2026-03-02 appeal=a about=assess"
            + " | appeal.decided 2026-06-01 appeal=a outcome=upheld order=assess",
        "EHC-01 2025-01-06 2025-02-17 2025-02-10 met 0 ; EHC-06 2025-01-06 2025-05-26 2025-05-20 met 0 ; TB-06 2026-06-01 2026-06-15 - overdue 199");

    [Fact]
    public void AnOrderAsAtADayBeforeIt_IsNotThereYet() => Story.Expect(
        "2025-06-01",
        Refused + "appeal.registered 2025-03-10 appeal=a about=assess | appeal.decided 2025-06-02 appeal=a outcome=upheld order=assess",
        "EHC-06 2025-01-06 2025-05-26 - cancelled 0 ; TB-06 none");
}
