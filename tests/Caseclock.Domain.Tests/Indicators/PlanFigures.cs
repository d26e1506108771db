using Caseclock.Domain.Calendar;
using Caseclock.Domain.Indicators;

namespace Caseclock.Domain.Tests.Indicators;

public class PlanFigures
{
    private static readonly Story Issued = Story.Of("""
        ann/1 request.received 2025-01-06
        ann/1 plan.issued 2025-05-26
        ben/2 request.received 2025-01-06
        ben/2 plan.issued 2025-05-27
        cat/3 plan.issued 2025-05-28
        dee/4 plan.transferredIn 2025-05-29 madeOn=2020-01-01
        """);

    [Theory]
    [InlineData("plans-new", "3")] // Without a request too; not the one transferred in.
    [InlineData("plan-20w", "1/2=50")] // A bank holiday does not move day 140.
    [InlineData("plan-20w-excl", "1/2=50")]
    [InlineData("plan-20w-lawful", "1/3=33.333333333333333333333333333")]
    [InlineData("plan-weeks-mean", "281/2=20.071428571428571428571428571")]
    [InlineData("plan-weeks-median", "140.5/2=20.071428571428571428571428571")]
    [InlineData("late-weeks-mean", "141/1=20.142857142857142857142857143")]
    public void Plans_InTheMonthOfIssue(string id, string row) => Assert.Equal(row, Issued.Row(id, "2025-05"));

    [Fact]
    public void Children_OfAShare_SayWhy()
    {
        var late = Issued.Children("plan-20w", "2025-05").Single(child => !child.InNumerator);
        Assert.Equal(("ben", "2", new DateOnly(2025, 5, 27)), (late.Person, late.Case, late.Day));
        Assert.Equal("issued Tue 27 May 2025, 141 days after the request", late.Reason);
    }

    [Fact]
    public void Corrected_Entry_DoesNotCount()
    {
        var story = Story.Of("""
            ann/1 request.received 2025-01-06
            ann/1 plan.issued 2025-05-26 #first recorded=2025-05-26T10:00:00Z
            ann/1 plan.issued 2025-06-02 recorded=2025-06-20T10:00:00Z corrects=first
            """);
        Assert.Equal("0/1=0", story.Row("plan-20w", "2025"));
        Assert.Equal("0", story.Row("plans-new", "2025-05"));
        Assert.Equal("0", story.Row("plans-open", "2025-06-01"));
    }

    [Fact]
    public void AsKnownBeforeTheCorrection_TheFirstEntryCounts()
    {
        var story = Story.Of("""
            ann/1 request.received 2025-01-06 recorded=2025-01-06T10:00:00Z
            ann/1 plan.issued 2025-05-26 #first recorded=2025-05-26T10:00:00Z
            ann/1 plan.issued 2025-06-02 recorded=2025-06-20T10:00:00Z corrects=first
            """).AsKnown("2025-06-20T09:59:59Z");
        Assert.Equal("1/1=100", story.Row("plan-20w", "2025"));
    }

    [Theory]
    [InlineData("X-SCH impractical=true from=2025-02-01 to=2025-03-01 adviceRequested=2025-01-25", true)]
    [InlineData("X-SCH impractical=true from=2025-02-01 to=2025-03-01 adviceRequested=2025-02-22", true)]
    [InlineData("X-SCH impractical=true from=2025-02-01 to=2025-03-01 adviceRequested=2025-01-24", false)]
    [InlineData("X-SCH impractical=true from=2025-02-01 to=2025-03-01 adviceRequested=2025-02-23", false)]
    [InlineData("X-SCH impractical=true from=2025-02-01 to=2025-02-28 adviceRequested=2025-02-01", false)] // 27 days.
    [InlineData("X-SCH impractical=true from=2025-02-01 to=2025-03-01", false)]
    [InlineData("X-SCH from=2025-02-01 to=2025-03-01 adviceRequested=2025-02-01", false)]
    [InlineData("X-EY impractical=true from=2025-02-01 to=2025-03-01 adviceRequested=2025-02-01", true)]
    [InlineData("X-EPC impractical=true", true)]
    [InlineData("X-EPC impractical=false", false)]
    [InlineData("X-ABS impractical=true from=2025-02-01 to=2025-02-28", true)] // 28 days, both ends.
    [InlineData("X-ABS impractical=true from=2025-02-01 to=2025-02-27", false)]
    [InlineData("X-ABS impractical=true from=2024-12-01 to=2025-02-02", true)] // 28 days from receipt on.
    [InlineData("X-ABS impractical=true from=2024-12-01 to=2025-02-01", false)]
    [InlineData("X-ABS impractical=true from=2025-04-29 to=2025-09-01", true)] // 28 days to day 140.
    [InlineData("X-ABS impractical=true from=2025-04-30 to=2025-09-01", false)]
    [InlineData("X-T2 impractical=true from=2025-02-01 to=2025-03-31", false)]
    [InlineData("X-CV19 impractical=true", false)]
    [InlineData("X-FLAG", true)]
    public void Excluding_AValidException_TakesTheCaseOutWhetherLateOrNot(string exception, bool taken)
    {
        foreach (var issued in new[] { "2025-05-26", "2025-08-01" })
        {
            var story = Story.Of($"""
                ann/1 request.received 2025-01-06
                ann/1 exception.recorded 2025-03-01 exception={exception}
                ann/1 plan.issued {issued}
                """);
            var figure = story.Figure("plan-20w-excl", "2025");
            Assert.Equal(taken ? 0 : 1, figure.Denominator);
            Assert.Equal(1, story.Figure("plan-20w", "2025").Denominator);
        }
    }

    [Theory]
    [InlineData("2020-03-20", true)] // Day 42 is 1 May 2020.
    [InlineData("2020-03-19", true)] // Day 112 is 9 July.
    [InlineData("2019-12-13", true)] // Day 140 is 1 May 2020.
    [InlineData("2019-12-12", false)]
    [InlineData("2020-08-14", true)] // Day 42 is 25 September 2020.
    [InlineData("2020-08-15", false)]
    public void Excluding_Coronavirus_WhenALimitFallsInTheWindow(string received, bool taken)
    {
        var story = Story.Of($"""
            ann/1 request.received {received}
            ann/1 exception.recorded 2020-09-01 exception=X-CV19 impractical=true
            ann/1 plan.issued 2021-03-01
            """);
        Assert.Equal(taken ? 0 : 1, story.Figure("plan-20w-excl", "2021").Denominator);
    }

    [Theory]
    [InlineData("", "2025-08-01", "0/1=0")]
    [InlineData("ann/1 exception.recorded 2025-03-01 exception=X-EPC impractical=true", "2025-08-01", "1/1=100")]
    [InlineData("ann/1 exception.recorded 2025-03-01 exception=X-FLAG", "2025-08-01", "0/1=0")] // It excuses no clock.
    [InlineData("ann/1 exception.recorded 2025-03-01 exception=X-FLAG", "2025-05-26", "1/1=100")]
    public void Lawful_ExceptionsExcuse(string line, string issued, string row)
    {
        var story = Story.Of($"""
            ann/1 request.received 2025-01-06
            {line}
            ann/1 plan.issued {issued}
            """);
        Assert.Equal(row, story.Row("plan-20w-lawful", "2025"));
    }

    [Theory]
    [InlineData("2025-12-08", "1/1=100")] // 14 weeks from the order.
    [InlineData("2025-12-09", "0/1=0")]
    public void Lawful_AfterAnOrderToAssess_TheOrdersLimitCounts(string issued, string row)
    {
        var story = Story.Of($"""
            ann/1 request.received 2025-01-06
            ann/1 assessment.decided 2025-02-10 outcome=no
            ann/1 appeal.registered 2025-04-01 appeal=a about=assess
            ann/1 appeal.decided 2025-09-01 appeal=a outcome=upheld order=assess
            ann/1 order.assessmentNotified 2025-09-10 appeal=a
            ann/1 plan.issued {issued}
            """);
        Assert.Equal(row, story.Row("plan-20w-lawful", "2025"));
        Assert.Equal("0/1=0", story.Row("plan-20w", "2025"));
    }

    [Theory]
    [InlineData("2025-05-26", "1/1=100")]
    [InlineData("2025-05-27", "0/1=0")]
    public void Lawful_OrderMadeAfterThePlanWasIssued_ChangesNothing(string issued, string row)
    {
        var story = Story.Of($"""
            ann/1 request.received 2025-01-06
            ann/1 plan.issued {issued}
            ann/1 appeal.registered 2026-04-01 appeal=a about=assess
            ann/1 appeal.decided 2026-09-01 appeal=a outcome=upheld order=assess
            """);
        Assert.Equal(row, story.Row("plan-20w-lawful", "2025"));
    }

    [Fact]
    public void Lawful_TwoOrdersOneAfterAnother_TheLaterSetsTheLimit()
    {
        var story = Story.Of("""
            ann/1 request.received 2024-01-08
            ann/1 assessment.decided 2024-02-12 outcome=no
            ann/1 appeal.registered 2024-04-01 appeal=a about=assess
            ann/1 appeal.decided 2024-09-02 appeal=a outcome=upheld order=assess
            ann/1 order.assessmentNotified 2024-09-10 appeal=a
            ann/1 plan.refused 2024-11-04
            ann/1 appeal.registered 2025-01-02 appeal=b about=issue
            ann/1 appeal.decided 2025-06-02 appeal=b outcome=upheld order=make
            ann/1 draft.served 2025-07-01
            ann/1 plan.issued 2025-08-18
            """);
        Assert.Equal("1/1=100", story.Row("plan-20w-lawful", "2025"));
        Assert.Equal("0", story.Row("orders-open", "2024-11-04")); // The refusal carried the first order out.
        Assert.Equal("1", story.Row("orders-open", "2024-11-03"));
        Assert.Equal("1/1=100", story.Row("orders-on-time", "2024-11"));
        Assert.Equal("1/1=100", story.Row("orders-on-time", "2025-08"));
    }

    [Theory]
    [InlineData("2025-08-31", "2")] // June at 50%, then July and August.
    [InlineData("2025-08-30", "1")] // August has not ended.
    [InlineData("2025-07-31", "1")]
    [InlineData("2025-06-30", "0")]
    [InlineData("2025-10-31", "0")] // No plan in September or October: no share, no row.
    public void MonthsAtTarget_BackFromTheLastWholeMonth(string day, string months)
    {
        var story = Story.Of("""
            ann/1 request.received 2025-01-06
            ann/1 plan.issued 2025-06-02
            ben/2 request.received 2025-03-03
            ben/2 plan.issued 2025-06-02
            cat/3 request.received 2025-03-03
            cat/3 plan.issued 2025-07-01
            dee/4 request.received 2025-04-03
            dee/4 plan.issued 2025-08-12
            """);
        Assert.Equal($"{months}/-={months}", story.Row("months-at-target", day));
        Assert.Equal("3/-=3", story.With(request => request with { Target = 50 }).Row("months-at-target", "2025-08-31"));
    }

    [Fact]
    public void MonthsAtTarget_Children_AreThePlansOfTheRow()
    {
        var story = Story.Of("""
            ann/1 request.received 2025-03-03
            ann/1 plan.issued 2025-07-01
            ben/2 request.received 2025-01-06
            ben/2 plan.issued 2025-06-02
            """);
        Assert.Equal(["ann"], story.Children("months-at-target", "2025-07-31").Select(child => child.Person));
    }

    private static readonly Story Maintained = Story.Of("""
        ann/1 plan.issued 2024-03-01
        ann/1 plan.ceased 2025-03-10 reason=1
        ben/2 plan.transferredIn 2024-06-01 madeOn=2019-01-01
        ben/2 plan.transferredOut 2025-04-15
        cat/3 plan.issued 2025-02-01
        cat person.died 2025-05-01
        """);

    [Theory]
    [InlineData("2024-03-01", "1")]
    [InlineData("2024-06-01", "2")]
    [InlineData("2025-03-09", "3")]
    [InlineData("2025-03-10", "2")]
    [InlineData("2025-04-15", "1")]
    [InlineData("2025-04-30", "1")]
    [InlineData("2025-05-01", "0")]
    public void PlansOpen_AtTheCloseOfTheDay(string day, string row) => Assert.Equal(row, Maintained.Row("plans-open", day));

    [Theory]
    [InlineData("2025-03-09", "2/1=200")]
    [InlineData("2024-12-31", "2/0=-")]
    [InlineData("2025-06-01", "-2/2=-100")]
    public void PlansOpenChange_AgainstTheSameDayAYearBefore(string day, string row) => Assert.Equal(row, Maintained.Row("plans-open-change", day));

    [Fact]
    public void PlansOpenChange_OnALeapDay_LooksAtTheLastOfFebruary()
    {
        var story = Story.Of("""
            ann/1 plan.issued 2023-02-28
            ben/2 plan.issued 2023-03-01
            """);
        Assert.Equal("1/1=100", story.Row("plans-open-change", "2024-02-29"));
        Assert.Equal("0/2=0", story.Row("plans-open-change", "2024-03-01"));
    }

    [Fact]
    public void PlansPerPupils_UsesTheLatestCount_AndIsEmptyWithoutOne()
    {
        Assert.Equal("3/-=-", Maintained.Row("plans-per-pupils", "2025-03-01"));
        var counted = Maintained.With(request => request with
        {
            Pupils = [new PupilCount(new DateOnly(2025, 1, 16), 60), new PupilCount(new DateOnly(2026, 1, 16), 1)],
        });
        Assert.Equal("3/60=5", counted.Row("plans-per-pupils", "2025-03-01"));
    }

    [Fact]
    public void TwoOpenPlans_CountOnce_ByTheOneBegunLatest()
    {
        var story = Story.Of("""
            ann/1 plan.issued 2020-01-01 needs=ASD
            ann/2 plan.issued 2024-06-01 needs=SEMH
            ann/2 plan.ceased 2025-01-31 reason=1
            """);
        Assert.Equal("1", story.Row("plans-open", "2024-12-31"));
        Assert.Equal("1", story.Row("plans-by-need", "2024-12-31", "SEMH"));
        Assert.Equal("0", story.Row("plans-by-need", "2024-12-31", "ASD"));
        Assert.Equal("1", story.Row("plans-by-need", "2025-01-31", "ASD"));
        Assert.Equal("0/0=-", story.Row("reviews-none-12m", "2024-12-31")); // The later plan is not 12 months old.
        Assert.Equal("1/1=100", story.Row("reviews-none-12m", "2025-02-01"));
    }

    [Theory]
    [InlineData("all", "2025-04", "1")]
    [InlineData("5", "2025-04", "1")]
    [InlineData("year to date", "2025-04", "1")] // From 1 April.
    [InlineData("year to date", "2025-05", "2")]
    [InlineData("year to date", "2025-03", "1")]
    [InlineData("reason not recorded", "2025-05", "1")]
    public void PlansCeased_FlowAndYearToDate(string group, string month, string row)
    {
        var story = Story.Of("""
            ann/1 plan.issued 2020-03-01
            ann/1 plan.ceased 2025-03-31 reason=1
            ben/2 plan.issued 2020-03-01
            ben/2 plan.ceased 2025-04-01 reason=5
            cat/3 plan.issued 2020-03-01
            cat/3 plan.ceased 2025-05-01
            """);
        Assert.Equal(row, story.Row("plans-ceased", month, group));
    }

    [Fact]
    public void Transition_OnTheLatestFirstOfSeptember()
    {
        var story = Story.Of("""
            nur person.details 2020-01-01 born=2021-08-31
            nur/1 plan.issued 2024-03-01
            rec person.details 2020-01-01 born=2020-08-31
            rec/2 plan.issued 2024-03-01
            six person.details 2020-01-01 born=2014-08-31
            six/3 plan.issued 2024-09-01
            late person.details 2020-01-01 born=2014-08-31
            late/4 plan.issued 2024-09-02
            held person.details 2024-01-10 born=2014-08-31 ncYear=4
            held/5 plan.issued 2024-03-01
            gone person.details 2020-01-01 born=2009-01-31
            gone/6 plan.issued 2020-09-02
            gone/6 plan.ceased 2024-09-01 reason=1
            """);
        Assert.Equal("1", story.Row("plans-transition", "2024-10-01", "nursery"));
        Assert.Equal("1", story.Row("plans-transition", "2024-10-01", "year 6"));
        Assert.Equal("2", story.Row("plans-transition", "2024-10-01"));
        Assert.Equal("2", story.Row("plans-transition", "2025-08-31"));
        Assert.Equal("1", story.Row("plans-transition", "2025-09-01", "year 6")); // Recorded in year 4 in 2023/24: a year behind.
    }

    [Fact]
    public void PlansByAge_BornOnTheLeapDay_ComesOfAgeOnTheFirstOfMarch()
    {
        var story = Story.Of("""
            leap person.details 2020-01-01 born=2012-02-29
            leap/2 plan.issued 2020-03-01
            """);
        Assert.Equal("1", story.Row("plans-by-age", "2023-02-28", "5–10"));
        Assert.Equal("1", story.Row("plans-by-age", "2023-03-01", "11–15"));
    }

    [Fact]
    public void PlansBySetting_ByRegisterCodeOrOnlyThatItIsASchool()
    {
        var story = Story.Of("""
            ann/1 plan.issued 2024-03-01
            ann/1 placement.started 2024-09-01 urn=100000
            ann/1 placement.ended 2025-01-31 urn=100000
            ann/1 placement.started 2025-02-03 setting=EHE
            """);
        Assert.Equal("1", story.Row("plans-by-setting", "2024-08-31", "setting not recorded"));
        Assert.Equal("1", story.Row("plans-by-setting", "2025-01-31", "school or college"));
        Assert.Equal("1", story.Row("plans-by-setting", "2025-02-01", "setting not recorded"));
        Assert.Equal("1", story.Row("plans-by-setting", "2025-02-03", "EHE"));
        var known = story.With(request => request with { KindsOfSetting = new Dictionary<string, string> { ["100000"] = "special academy" } });
        Assert.Equal("1", known.Row("plans-by-setting", "2025-01-31", "special academy"));
    }

    [Fact]
    public void Officers_PlansAndChanges()
    {
        var story = Story.Of("""
            ann/1 plan.issued 2024-03-01
            ann/1 officer.assigned 2024-03-01 officer=kim
            ann/1 officer.assigned 2024-06-01 officer=lee
            ann/1 officer.assigned 2024-07-01 officer=lee
            ben/2 plan.issued 2024-03-01
            ben/2 officer.assigned 2024-03-01 officer=lee
            cat/3 plan.issued 2024-03-01
            """);
        Assert.Equal("2/2=1", story.Row("plans-per-officer", "2024-05-31"));
        Assert.Equal("2/1=2", story.Row("plans-per-officer", "2024-06-01"));
        Assert.Equal("2/1=2", story.Row("plans-per-officer", "2024-06-01", "lee"));
        Assert.Equal("0/0=-", story.Row("plans-per-officer", "2024-06-01", "kim"));
        Assert.Equal("0/2=0", story.Row("officer-changes", "2024-05-31"));
        Assert.Equal("1/2=0.5", story.Row("officer-changes", "2024-06-01"));
        Assert.Equal("1/2=0.5", story.Row("officer-changes", "2025-05-31"));
        Assert.Equal("0/2=0", story.Row("officer-changes", "2025-06-01")); // (D − 12 months, D] begins after the first day.
    }

    [Fact]
    public void By_ShowsEveryGroup_WithOrWithoutCases()
    {
        var story = Story.Of("""
            ann/1 request.received 2025-01-06 source=1
            ann/1 needs.recorded 2025-02-06 needs=SLCN,ASD
            ann/1 plan.issued 2025-05-26
            """).By(Groupings.Need, Groupings.Source);
        Assert.Equal("1/1=100", story.Row("plan-20w", "2025", "SLCN"));
        Assert.Equal("0/0=-", story.Row("plan-20w", "2025", "ASD"));
        Assert.Equal("1", story.Row("requests", "2025", "need not recorded")); // The need of the day of the request.
        Assert.Equal("1", story.Row("requests", "2025", "1"));
    }

    [Fact]
    public void Periods_CutByMonth_OneRowEach()
    {
        var request = new FigureRequest([Catalogue.Of("plans-new")], Periods.Cut(new DateOnly(2025, 4, 1), new DateOnly(2025, 6, 30), PeriodLength.Month));
        var figures = Figures.Compute(Issued.People, Issued.Register, request);
        Assert.Equal([0m, 3m, 0m], figures.Select(figure => figure.Value!.Value));
    }
}
