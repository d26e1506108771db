using System.Text.RegularExpressions;
using Caseclock.Domain.Indicators;

namespace Caseclock.Domain.Tests.Indicators;

public partial class CatalogueTests
{
    [Fact]
    public void Ids_AreThePublicOnes_EachOnce()
    {
        string[] expected =
        [
            "requests", "requests-open", "assessments-agreed", "assessments-refused", "refusal-rate", "decision-6w", "decision-6w-received",
            "no-plan-16w", "plans-new", "plan-20w", "plan-20w-excl", "plan-20w-lawful", "plan-weeks-mean", "plan-weeks-median", "late-weeks-mean",
            "overdue-20w", "drafts-sent", "drafts-16w", "advice-6w", "advice-overdue", "months-at-target", "plans-open", "plans-open-change",
            "plans-per-pupils", "plans-ceased", "plans-transition", "plans-by-age", "plans-by-need", "plans-by-setting", "plans-per-officer",
            "officer-changes", "reviews-scheduled-3m", "reviews-in-timescale", "reviews-held-12m", "reviews-none-12m", "review-report-2w",
            "review-decision-4w", "review-final-12w", "review-final-8w", "reviews-completed", "reviews-outstanding", "phase-transfer-on-time",
            "review-expected", "review-completed", "review-not-completed", "complaints", "complaint-days", "mediation-sessions",
            "mediation-certificates", "mediation-resolved", "appeals-registered", "appeals-open", "appeals-heard", "appeals-upheld", "appeal-rate",
            "orders-open", "orders-on-time", "foi-20wd", "sar-1m", "contacts", "neet-16-18", "in-work-route", "looked-after-health", "asq3-offered",
            "salt-referrals", "camhs-waiting", "ld-employment", "autism-waiting", "attendance", "exclusions", "audits", "feedback-positive",
        ];
        var ids = Catalogue.All.Select(indicator => indicator.Id).ToList();
        Assert.Empty(expected.Except(ids));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches(Kebab(), id));
    }

    [Fact]
    public void Declarations_SayEverythingAReaderNeeds() => Assert.All(Catalogue.All, indicator =>
    {
        Assert.EndsWith(".", indicator.Definition, StringComparison.Ordinal);
        Assert.DoesNotContain("..", indicator.Definition, StringComparison.Ordinal);
        Assert.NotEmpty(indicator.Title);
        Assert.NotEmpty(indicator.Section);
        Assert.NotEmpty(indicator.Numerator);
        Assert.NotEmpty(indicator.Source);
        Assert.Equal(indicator.Form is Form.Count or Form.MonthsInARow, indicator.Denominator.Length == 0);
        Assert.Equal(indicator.Form == Form.AsSent, indicator.Lists.Length == 0);
    });

    [Fact]
    public void Documentation_NamesEveryIndicatorAndSaysItsDefinition()
    {
        var page = IndicatorDocs.Markdown();
        Assert.DoesNotContain("\r", page, StringComparison.Ordinal);
        Assert.All(Catalogue.All, indicator =>
        {
            Assert.Contains($"\n### {indicator.Id}\n", page, StringComparison.Ordinal);
            Assert.Contains(indicator.Definition, page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void UnknownId_IsNotFound()
    {
        Assert.False(Catalogue.TryOf("plan-21w", out _));
        Assert.Throws<KeyNotFoundException>(() => Catalogue.Of("plan-21w"));
    }

    [Fact]
    public void Groupings_HaveDifferentNamesForNothingRecorded() =>
        Assert.Equal(Groupings.All.Count, Groupings.All.Select(grouping => grouping.NotRecorded).Distinct().Count());

    [Fact]
    public void Children_ByAGroupingNotAskedFor_AreRefused()
    {
        var request = new FigureRequest([], []);
        var group = new Caseclock.Domain.Indicators.Group("need", "ASD");
        Assert.Throws<ArgumentException>(() =>
            Figures.Children([], new Caseclock.Domain.Cases.Register(), request, Catalogue.Of("plan-20w"), Story.Span("2025"), group));
    }

    [Fact]
    public void Figures_WithoutAPeriod_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new FigureCount(new FigureRequest(Catalogue.All, [])));

    [Theory]
    [InlineData("0001-01-01..0001-12-31")]
    [InlineData("9999-01-01..9999-12-31")]
    public void Figures_OfNoPossibleTime_AreRefused(string period) =>
        Assert.Throws<ArgumentException>(() => new FigureCount(new FigureRequest(Catalogue.All, [Story.Span(period)])));

    [Theory]
    [InlineData("1900-01-01..1900-12-31")]
    [InlineData("2999-01-01..2999-12-31")]
    public void Figures_OfTheFirstAndTheLastYear_AreComputed(string period)
    {
        var story = Story.Of("ann/1 plan.issued 2025-01-01");
        Assert.Equal(period[0] == '2' ? "1" : "0", story.Row("plans-open", period));
        Assert.Equal("0/-=0", story.Row("months-at-target", period));
        Assert.Equal("0", story.Row("plans-transition", period));
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
