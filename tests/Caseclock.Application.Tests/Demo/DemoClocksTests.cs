using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;
using Caseclock.Domain.Indicators;

namespace Caseclock.Application.Tests.Demo;

/// <summary>The invented city shows every rule that has a clock, each kept about as well as real councils keep it.</summary>
public sealed class DemoClocksTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    // Kept by few councils, or without an end that the old system carried over: late more often than not, as the published figures say.
    private static readonly string[] MostlyLate = ["AR-01", "AR-07", "AR-07a", "AR-08", "AR-13", "EHC-03"];

    private readonly List<Clock> _clocks = Clocks(demo);

    [Fact]
    public void Rules_ThatHaveAClock_AreAllThere()
    {
        var seen = _clocks.Select(clock => clock.Rule.Id).ToHashSet(StringComparer.Ordinal);

        // PT-04 was for September 2015 alone.
        var missing = RuleBook.All.Where(rule => rule.Kind != LimitKind.Duty && rule.Id != "PT-04" && !seen.Contains(rule.Id)).Select(rule => rule.Id);

        Assert.Empty(missing);
    }

    [Fact]
    public void Rules_OfTheAuthority_AreMostlyKept()
    {
        foreach (var rule in _clocks.Where(clock => clock.Rule.Binds == Binds.Authority && !MostlyLate.Contains(clock.Id)).GroupBy(clock => clock.Id))
        {
            var verdicts = rule.Select(clock => clock.VerdictOn(demo.City.Today)).Where(verdict => verdict is not (Verdict.Running or Verdict.Cancelled or Verdict.Superseded)).ToList();
            if (verdicts.Count >= 20)
            {
                var missed = DemoFixture.Share(verdicts, verdict => verdict is Verdict.Late or Verdict.Overdue);
                Assert.True(missed <= 0.6, $"{rule.Key}: {missed:P0} of {verdicts.Count} missed");
            }
        }
    }

    [Theory]
    [InlineData("CE-03", 0.00, 0.04)]
    [InlineData("CSC-01", 0.02, 0.12)]
    [InlineData("CSC-02", 0.08, 0.25)]
    [InlineData("CSC-07", 0.04, 0.20)]
    [InlineData("CSC-08", 0.02, 0.15)]
    [InlineData("CSC-10", 0.10, 0.50)]
    [InlineData("CSC-12", 0.10, 0.30)]
    [InlineData("ME-05", 0.00, 0.30)]
    [InlineData("ME-07", 0.05, 0.45)]
    public void Rule_OverTheYears_IsMissedAboutAsOftenAsMeant(string rule, double least, double most)
    {
        var verdicts = _clocks.Where(clock => clock.Rule.Id == rule)
            .Select(clock => clock.VerdictOn(demo.City.Today))
            .Where(verdict => verdict is Verdict.Met or Verdict.Late or Verdict.Overdue)
            .ToList();
        Assert.NotEmpty(verdicts);
        Assert.InRange(DemoFixture.Share(verdicts, verdict => verdict != Verdict.Met), least, most);
    }

    [Fact]
    public void SocialCare_OfTheCity_IsOpenForSomeAndOverForOthers()
    {
        var episodes = demo.Cases.Where(@case => @case.SocialCare is not null).ToList();
        Assert.All(episodes, episode => Assert.StartsWith("S-", episode.Id, StringComparison.Ordinal));
        Assert.InRange(episodes.Count(episode => Stages.Of(episode, null) == Stage.SocialCareEpisode), 80, 320);
        Assert.InRange(episodes.Count(episode => Stages.Of(episode, null) == Stage.SocialCareEnded), 120, 420);
        foreach (var plan in new[] { "childInNeed", "childProtection", "lookedAfter" })
        {
            Assert.Contains(episodes, episode => episode.SocialCare!.Plans.Any(held => held.Name == plan && held.Until is null));
            Assert.Contains(episodes, episode => episode.SocialCare!.Plans.Any(held => held.Name == plan && held.Until is not null));
        }
    }

    [Fact]
    public void HealthOfLookedAfterChildren_Today_IsUpToDateForMostOfThem()
    {
        var today = demo.City.Today;
        var indicator = Catalogue.All.Single(one => one.Id == "looked-after-health");
        var request = new FigureRequest([indicator], [new DateSpan(today.AddDays(-364), today)]);
        var figure = Assert.Single(Figures.Compute(demo.People, Fold.Register(demo.City.Register()), request));
        Assert.InRange(figure.Value!.Value, 6, 26);
    }

    private static List<Clock> Clocks(DemoFixture demo) =>
    [
        .. demo.People.SelectMany(person => RuleBook.Clocks(person, Policies.Recommended, demo.City.Today)),
        .. RuleBook.Clocks(Fold.Register(demo.City.Register()), Policies.Recommended),
    ];
}
