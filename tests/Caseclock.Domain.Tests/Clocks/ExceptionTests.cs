namespace Caseclock.Domain.Tests.Clocks;

/// <summary>The exact tests of statutory.md 1B at each boundary. None ever moves a due date.</summary>
public class ExceptionTests
{
    // Received Mon 12 May 2025: 6 weeks 23 June, 16 weeks 1 September, 20 weeks 29 September. Issued 11 days late.
    private const string LateInSummer = "request.received 2025-05-12 | assessment.decided 2025-06-30 outcome=yes | plan.issued 2025-10-10 | exception.recorded 2025-08-01 ";
    private const string Late = "EHC-06 2025-05-12 2025-09-29 2025-10-10 late 11";

    // Received Mon 6 Jan 2025: 20 weeks 26 May.
    private const string LateInMay = "request.received 2025-01-06 | plan.issued 2025-06-02 | exception.recorded 2025-05-20 ";

    [Theory]
    // C = 28 July, R = 25 August: exactly 28 days; 27 are too few.
    [InlineData("exception=X-SCH from=2025-07-28 to=2025-08-25 adviceRequested=2025-07-28 impractical=true", true)]
    [InlineData("exception=X-SCH from=2025-07-28 to=2025-08-24 adviceRequested=2025-07-28 impractical=true", false)]
    // Q from C - 7 to R - 7, both included.
    [InlineData("exception=X-SCH from=2025-07-23 to=2025-09-02 adviceRequested=2025-07-16 impractical=true", true)]
    [InlineData("exception=X-SCH from=2025-07-23 to=2025-09-02 adviceRequested=2025-07-15 impractical=true", false)]
    [InlineData("exception=X-SCH from=2025-07-23 to=2025-09-02 adviceRequested=2025-08-26 impractical=true", true)]
    [InlineData("exception=X-SCH from=2025-07-23 to=2025-09-02 adviceRequested=2025-08-27 impractical=true", false)]
    // Both limbs: the fact, and that it made complying impractical.
    [InlineData("exception=X-SCH from=2025-07-23 to=2025-09-02 adviceRequested=2025-07-23 impractical=false", false)]
    [InlineData("exception=X-SCH from=2025-07-23 to=2025-09-02 adviceRequested=2025-07-23", false)]
    [InlineData("exception=X-SCH from=2025-07-23 to=2025-09-02 impractical=true", false)]
    [InlineData("exception=X-EY from=2025-07-28 to=2025-08-25 adviceRequested=2025-08-18 impractical=true", true)]
    [InlineData("exception=X-EY from=2025-07-28 to=2025-08-25 adviceRequested=2025-08-19 impractical=true", false)]
    [InlineData("exception=X-EPC reason=bereavement impractical=true", true)]
    [InlineData("exception=X-EPC reason=bereavement", false)]
    [InlineData("exception=X-EPC reason=bereavement impractical=true from=2025-09-30", false)]
    [InlineData("exception=X-EPC reason=bereavement impractical=true from=2025-09-29", true)]
    [InlineData("exception=X-EPC reason=bereavement impractical=true from=2025-04-01 to=2025-05-11", false)]
    [InlineData("exception=X-EPC reason=bereavement impractical=true from=2025-04-01 to=2025-05-12", true)]
    // Not for these limits, or excusing nothing.
    [InlineData("exception=X-T2 from=2025-07-01 to=2025-07-31 impractical=true", false)]
    [InlineData("exception=X-FLAG impractical=true", false)]
    [InlineData("exception=X-CV19 impractical=true", false)]
    public void TheTwentyWeeks_AnException_ExcusesWhenItsTestHolds(string exception, bool holds)
    {
        var code = exception.Split(' ')[0].Split('=')[1];
        Story.Expect("2025-12-31", LateInSummer + exception, holds ? $"EHC-06 2025-05-12 2025-09-29 2025-10-10 excepted 11 {code}" : Late);
    }

    [Theory]
    // 28 of one absence's days in [6 Jan, 26 May]: 29 April to 26 May are 28, both ends included.
    [InlineData("from=2025-04-29 to=2025-05-26", true)]
    [InlineData("from=2025-04-29 to=2025-05-25", false)]
    [InlineData("from=2025-04-29 to=2025-06-30", true)]
    [InlineData("from=2025-04-30 to=2025-06-30", false)]
    [InlineData("from=2024-12-01 to=2025-02-02", true)]
    [InlineData("from=2024-12-01 to=2025-02-01", false)]
    public void TheTwentyWeeks_AnAbsence_Needs28DaysWithinThem(string dates, bool holds) => Story.Expect(
        "2025-12-31",
        LateInMay + "exception=X-ABS impractical=true " + dates,
        "EHC-06 2025-01-06 2025-05-26 2025-06-02 " + (holds ? "excepted 7 X-ABS" : "late 7"));

    [Fact]
    public void TwoAbsences_EachTooShort_AreNotAddedUp() => Story.Expect(
        "2025-12-31",
        LateInMay + "exception=X-ABS impractical=true from=2025-02-01 to=2025-02-20"
            + " | exception.recorded 2025-05-21 exception=X-ABS impractical=true from=2025-02-21 to=2025-03-15",
        "EHC-06 2025-01-06 2025-05-26 2025-06-02 late 7");

    [Theory]
    [InlineData("2025-05-26", "EHC-06 2025-01-06 2025-05-26 - running 0 X-EPC")]
    [InlineData("2025-05-27", "EHC-06 2025-01-06 2025-05-26 - excepted 1 X-EPC")]
    [InlineData("2025-06-26", "EHC-06 2025-01-06 2025-05-26 - excepted 31 X-EPC")]
    public void AnException_NotDoneYet_IsExceptedOnlyPastTheDate(string asAt, string expected) => Story.Expect(
        asAt,
        "request.received 2025-01-06 | exception.recorded 2025-05-20 exception=X-EPC impractical=true reason=illness",
        expected);

    [Fact]
    public void AClosureAfterALimit_DoesNotExcuseIt() => Story.Expect(
        "2025-12-31",
        LateInSummer + "exception=X-SCH from=2025-07-23 to=2025-09-02 adviceRequested=2025-07-16 impractical=true",
        "EHC-01 2025-05-12 2025-06-23 2025-06-30 late 7 ; EHC-06 2025-05-12 2025-09-29 2025-10-10 excepted 11 X-SCH");

    [Theory]
    // Limits falling on 30 April, 1 May, 25 and 26 September 2020.
    [InlineData("2019-12-12", "2020-04-30", false)]
    [InlineData("2019-12-13", "2020-05-01", true)]
    [InlineData("2020-05-08", "2020-09-25", true)]
    [InlineData("2020-05-09", "2020-09-26", false)]
    public void TheCovidWindow_LimitFallingInIt_IsExcused(string received, string due, bool holds)
    {
        var verdict = holds ? "excepted 1 X-CV19" : "late 1";
        var issued = Story.Day(due).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Story.Expect(
            "2020-12-31",
            $"request.received {received} | plan.issued {issued} | exception.recorded 2020-12-01 exception=X-CV19 impractical=true",
            $"EHC-06 {received} {due} {issued} {verdict}");
    }

    [Theory]
    // The body's six weeks run from 19 February to 2 April, both included.
    [InlineData("2025-02-18", false)]
    [InlineData("2025-02-19", true)]
    [InlineData("2025-04-02", true)]
    [InlineData("2025-04-03", false)]
    public void Advice_AnAppointmentMissed_ExcusesWithinTheSixWeeksOnly(string missed, bool holds) => Story.Expect(
        "2025-06-30",
        "request.received 2025-01-06 | advice.requested 2025-02-17 advice=a receivedByBody=2025-02-19"
            + $" | advice.appointmentMissed {missed} advice=a | advice.received 2025-04-12 advice=a | plan.issued 2025-06-02",
        "EHC-02#a 2025-02-19 2025-04-02 2025-04-12 " + (holds ? "excepted 10 X-APPT" : "late 10")
            + " ; EHC-06 2025-01-06 2025-05-26 2025-06-02 late 7");

    [Fact]
    public void Advice_AnotherBodysAppointment_ExcusesNothing() => Story.Expect(
        "2025-06-30",
        "advice.requested 2025-02-19 advice=a | advice.requested 2025-02-19 advice=b | advice.appointmentMissed 2025-03-01 advice=b",
        "EHC-02#a 2025-02-19 2025-04-02 - overdue 89 ; EHC-02#b 2025-02-19 2025-04-02 - excepted 89 X-APPT");

    [Theory]
    [InlineData("exception=X-SCH from=2025-03-01 to=2025-04-15 adviceRequested=2025-03-01 impractical=true", "late 10")]
    [InlineData("exception=X-EPC reason=illness impractical=true", "excepted 10 X-EPC")]
    [InlineData("exception=X-ABS from=2025-03-01 to=2025-03-28 impractical=true", "excepted 10 X-ABS")]
    [InlineData("exception=X-ABS from=2025-03-01 to=2025-03-27 impractical=true", "late 10")]
    public void Advice_TheOtherExceptions_ClosureIsNotOne(string exception, string expected) => Story.Expect(
        "2025-06-30",
        "advice.requested 2025-02-19 advice=a | advice.received 2025-04-12 advice=a | exception.recorded 2025-04-01 " + exception,
        "EHC-02#a 2025-02-19 2025-04-02 2025-04-12 " + expected);

    [Theory]
    // An order of Thu 3 Apr 2025 about the school: due 17 Apr. 4 to 17 April are 14 days.
    [InlineData("exception=X-T2 from=2025-04-04 to=2025-04-17 impractical=true", "excepted 3 X-T2")]
    [InlineData("exception=X-T2 from=2025-04-05 to=2025-04-30 impractical=true", "late 3")]
    [InlineData("exception=X-T2 from=2025-04-04 to=2025-04-16 impractical=true", "late 3")]
    [InlineData("exception=X-T2 from=2025-04-04 to=2025-04-17", "late 3")]
    [InlineData("exception=X-T2 reason=bereavement impractical=true", "excepted 3 X-T2")]
    [InlineData("exception=X-ABS from=2025-03-01 to=2025-04-30 impractical=true", "late 3")]
    public void ATribunalOrder_OnlyItsOwnExceptions_TwoWeeksAbsent(string exception, string expected) => Story.Expect(
        "2025-06-30",
        "plan.issued 2024-06-03 | appeal.registered 2024-07-10 appeal=a about=school | appeal.decided 2025-04-03 appeal=a outcome=upheld order=school"
            + " | plan.amended 2025-04-20 | exception.recorded 2025-04-18 " + exception,
        "TB-10 2025-04-03 2025-04-17 2025-04-20 " + expected);
}
