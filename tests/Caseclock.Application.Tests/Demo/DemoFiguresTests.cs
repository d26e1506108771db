using Caseclock.Application.Demo;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Application.Tests.Demo;

/// <summary>The invented city looks like a real one: every figure lies in the band that published figures suggest.</summary>
public sealed class DemoFiguresTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private readonly DateOnly _today = demo.City.Today;

    [Fact]
    public void OpenPlans_Today_AreTheTarget()
    {
        Assert.InRange(demo.OpenOn(_today).Count(), 2_716, 2_884);
        var small = new DemoCouncil(3, DemoFixture.Now, DemoSize.Small);
        var open = small.People().Select(person => Fold.Person(person[0].Person!, person)).Count(person => person.Cases.Any(c => c.PlanOpenOn(_today)));
        Assert.InRange(open, 145, 155);
    }

    [Fact]
    public void OpenPlans_FromYearToYear_GrowByAboutATenth()
    {
        for (var years = 0; years < 5; years++)
        {
            var now = demo.OpenOn(_today.AddYears(-years)).Count();
            var before = demo.OpenOn(_today.AddYears(-years - 1)).Count();
            Assert.InRange((double)now / before, 1.065, 1.125);
        }
    }

    [Fact]
    public void PlansInTwentyWeeks_OverTheYears_FallAndRecover()
    {
        Assert.InRange(InTwentyWeeks(5), 0.52, 0.70);
        Assert.InRange(InTwentyWeeks(2), 0.33, 0.48);
        Assert.InRange(InTwentyWeeks(0), 0.48, 0.62);
    }

    [Fact]
    public void Decisions_InTheLastYear_AreMostlyInSixWeeks()
    {
        var decided = demo.Cases
            .Where(@case => @case.Received is not null && @case.AssessmentDecisions.Length > 0 && @case.AssessmentDecisions[0].On > _today.AddYears(-1))
            .ToList();
        Assert.InRange(decided.Count, 500, 750);
        var inTime = DemoFixture.Share(decided, @case => @case.AssessmentDecisions[0].On <= Counting.WithinWeeks(@case.Received!.Value, 6));
        Assert.InRange(inTime, 0.87, 0.96);
        Assert.InRange(DemoFixture.Share(decided, @case => !@case.AssessmentDecisions[0].Yes), 0.2, 0.36);
    }

    [Fact]
    public void Advice_OfThePsychologist_IsTheBottleneck()
    {
        Assert.InRange(AdviceInTime("educationalPsychology"), 0.35, 0.6);
        Assert.InRange(AdviceInTime("health"), 0.75, 0.95);
        Assert.InRange(AdviceInTime("education"), 0.75, 0.95);
    }

    [Fact]
    public void Reviews_Today_AreOverdueByTheHundredButNoneOverFortyOneWeeks()
    {
        var overdue = demo.OpenOn(_today).Select(DemoFixture.ReviewDue).Where(due => due < _today).ToList();
        Assert.InRange(overdue.Count, 250, 420);
        Assert.All(overdue, due => Assert.True(_today.DayNumber - due.DayNumber <= (41 * 7) + 3));
        Assert.Contains(overdue, due => _today.DayNumber - due.DayNumber > 26 * 7);
    }

    [Fact]
    public void ReviewDecisions_InTheLastYear_AreInFourWeeksLessThanHalfTheTime()
    {
        var days = demo.Cases
            .SelectMany(@case => @case.ReviewsDecided.Where(decided => decided.On > _today.AddYears(-1))
                .Select(decided => decided.On.DayNumber - @case.ReviewsMet.Last(met => met.On <= decided.On).On.DayNumber))
            .ToList();
        Assert.InRange(DemoFixture.Share(days, day => day <= 28), 0.40, 0.49);
    }

    [Fact]
    public void UnderWay_Today_AreAtEveryStageAndSomeNearOrPastTheirLimit()
    {
        var open = demo.Cases
            .Where(@case => @case.Received is not null && @case.PlansIssued.IsEmpty && @case.Refusals.IsEmpty && @case.Withdrawn is null)
            .Where(@case => @case.AssessmentDecisions.All(decision => decision.Yes))
            .ToList();
        Assert.InRange(open.Count, 150, 280);
        Assert.InRange(open.Count(@case => @case.AssessmentDecisions.IsEmpty), 40, 120);
        Assert.InRange(open.Count(@case => !@case.AssessmentDecisions.IsEmpty && @case.Drafts.IsEmpty), 60, 160);
        Assert.InRange(open.Count(@case => !@case.Drafts.IsEmpty), 10, 60);
        var left = open.Select(@case => Counting.WithinWeeks(@case.Received!.Value, 20).DayNumber - _today.DayNumber).ToList();
        Assert.InRange(left.Count(days => days is >= 0 and <= 14), 5, 30);
        Assert.InRange(left.Count(days => days < 0), 15, 80);
        Assert.True(left.Min() >= -41 * 7);
    }

    [Fact]
    public void Orders_Today_AreSomeOfThemRunning()
    {
        var appeals = demo.Cases.SelectMany(@case => @case.Appeals).ToList();
        Assert.InRange(appeals.Count(appeal => appeal.Registered > _today.AddYears(-1)), 60, 140);
        Assert.InRange(appeals.Count(appeal => appeal.Decided is null && appeal.Withdrawn is null && appeal.NotOpposed is null), 15, 70);
        var running = demo.Cases.Count(@case => @case.Appeals.Any(appeal =>
            appeal.Decided is { Order: "contents" or "school" or "contentsAndSchool" } order
            && order.On > _today.AddDays(-70)
            && !@case.PlansAmended.Any(amended => amended > order.On)));
        Assert.InRange(running, 5, 30);
        Assert.Contains(demo.Cases, @case => @case.Mediations.Any(mediation => mediation.Agreed.Any(agreed => agreed.On > _today.AddDays(-30))));
    }

    [Fact]
    public void People_WithOpenPlans_AreOfTheAgesNeedsAndPlacesThatRealOnesAre()
    {
        var open = demo.People.Where(person => person.Cases.Any(@case => @case.PlanOpenOn(_today))).ToList();
        var ages = open.Select(person => Age.On(person.Details!.Born!.Value, _today)).ToList();
        Assert.All(ages, age => Assert.InRange(age, 1, 26));
        Assert.InRange(DemoFixture.Share(ages, age => age < 5), 0.015, 0.06);
        Assert.InRange(DemoFixture.Share(ages, age => age is >= 5 and <= 10), 0.28, 0.42);
        Assert.InRange(DemoFixture.Share(ages, age => age is >= 11 and <= 15), 0.33, 0.45);
        Assert.InRange(DemoFixture.Share(ages, age => age >= 16), 0.16, 0.30);
        var cases = demo.OpenOn(_today).ToList();
        Assert.InRange(DemoFixture.Share(cases, @case => @case.NeedsOn(_today) is ["ASD", ..]), 0.28, 0.36);
        var special = demo.City.Schools.Where(school => school.Setting == DemoSetting.Special).Select(school => school.Urn).ToHashSet();
        Assert.InRange(DemoFixture.Share(cases, @case => special.Contains(@case.PlacementOn(_today)?.Place.Urn ?? "")), 0.24, 0.36);
        Assert.All(cases.Where(@case => @case.PlanBegan < _today.AddDays(-30)), @case => Assert.NotNull(@case.OfficerOn(_today)));
    }

    [Fact]
    public void Steps_OfEveryCase_ComeInAPossibleOrder()
    {
        Assert.All(demo.Cases, @case =>
        {
            Assert.DoesNotContain(@case.AssessmentDecisions, decision => decision.On <= @case.Received);
            Assert.DoesNotContain(@case.Advice, advice => advice.Received < advice.ReceivedByBody);
            Assert.DoesNotContain(@case.Drafts, draft => @case.PlansIssued.Any(issued => issued < draft.On.AddDays(14)));
            Assert.DoesNotContain(@case.ReviewsMet, met => met.On <= @case.PlanBegan);
            Assert.DoesNotContain(@case.ReviewsPlanned, planned => planned.On < @case.PlanBegan || planned.For < planned.On);
            Assert.DoesNotContain(@case.PapersCirculated, sent => sent.On < @case.PlanBegan || sent.For < sent.On);
            Assert.DoesNotContain(@case.PlansAmended, amended => amended <= @case.PlanBegan);
            Assert.DoesNotContain(@case.ReviewsDecided, decided => decided.On > @case.PlanEnded || !@case.ReviewsMet.Any(met => met.On < decided.On));
            Assert.DoesNotContain(@case.Placements, placed => placed.Until < placed.From);
        });
    }

    [Fact]
    public void Plans_ThatEnded_EndedInEveryWay()
    {
        var ended = demo.Cases.Where(@case => @case.PlanEnded is not null).ToList();
        Assert.Equal(["1", "2", "3", "4", "6", "7", "9"], ended.SelectMany(@case => @case.Ceased).Select(cease => cease.Reason).Distinct().Order());
        Assert.Contains(ended, @case => @case.TransferredOut is not null);
        Assert.Contains(demo.People, person => person.Died is not null);
        Assert.Contains(demo.Cases, @case => @case.TransferredIn is not null);
    }

    [Fact]
    public void PhaseTransfers_OfThisYear_AreMostlyFinalByTheirDate()
    {
        var moves = demo.Cases
            .SelectMany(@case => @case.PhaseTransfers.Select(move => (Case: @case, Move: move)))
            .Where(item => item.Move.TransferOn == new DateOnly(2025, 9, 1) && item.Move.Phase is "primaryToSecondary")
            .ToList();
        Assert.InRange(moves.Count, 60, 180);
        var inTime = DemoFixture.Share(moves, item => item.Case.PlansAmended.Any(on => on > new DateOnly(2024, 9, 1) && on <= new DateOnly(2025, 2, 15)));
        Assert.InRange(inTime, 0.68, 0.95);
    }

    [Fact]
    public void Register_OfTheCity_HasAPartnerThatStoppedSendingInJune()
    {
        var register = Fold.Register(demo.City.Register());
        Assert.InRange(register.InformationRequests.Length, 250, 550);
        Assert.InRange(register.Contacts.Length, 3_000, 6_000);
        Assert.Equal(new DateOnly(2025, 5, 31), register.Measures.Where(measure => measure.Indicator == "camhs-waiting").Max(measure => measure.To));
        Assert.Equal(new DateOnly(2025, 10, 31), register.Measures.Where(measure => measure.Indicator == "asq3-offered").Max(measure => measure.To));
    }

    [Fact]
    public void Faults_OfTheRecord_AreThereAndFew()
    {
        var all = demo.Entries.SelectMany(person => person).ToList();
        Assert.InRange(all.Count(entry => entry.Kind.Name == "entry.withdrawn"), 10, 80);
        Assert.InRange(demo.Cases.Count(@case => @case.Requests.Length > 1), 10, 90);
        var since = all.Where(entry => entry.On >= demo.City.WentLive && entry.Corrects is null).ToList();
        Assert.InRange(DemoFixture.Share(since, entry => DateOnly.FromDateTime(entry.Recorded.UtcDateTime).DayNumber - entry.On.DayNumber > 5), 0.02, 0.10);
    }

    private double InTwentyWeeks(int yearsAgo)
    {
        var until = _today.AddYears(-yearsAgo);
        var issued = demo.Cases
            .Where(@case => @case.Received is not null && @case.PlansIssued.Length > 0)
            .Where(@case => @case.PlansIssued[0] <= until && @case.PlansIssued[0] > until.AddMonths(-8))
            .ToList();
        return DemoFixture.Share(issued, @case => @case.PlansIssued[0] <= Counting.WithinWeeks(@case.Received!.Value, 20));
    }

    private double AdviceInTime(string agency)
    {
        var given = demo.Cases.SelectMany(@case => @case.Advice).Where(advice => advice.Agency == agency && advice.Received > _today.AddYears(-1)).ToList();
        return DemoFixture.Share(given, advice => advice.Received <= Counting.WithinWeeks(advice.ReceivedByBody, 6));
    }
}
