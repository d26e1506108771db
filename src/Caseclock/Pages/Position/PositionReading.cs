using System.Collections.Concurrent;
using System.Globalization;
using Caseclock.Application.Storage;
using Caseclock.Components.Charts;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;
using Caseclock.Domain.Indicators;
using Caseclock.Pages.Deadlines;
using Caseclock.Pages.Indicators;
using Figure = Caseclock.Domain.Indicators.Figure;

namespace Caseclock.Pages.Position;

/// <summary>Reads the position: are we keeping the law, and what is about to break?</summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="book">The figures.</param>
internal sealed class PositionReading(Store store, Authority authority, FigureBook book)
{
    // Before the plan, in the order of the work; then the plan.
    private static readonly Stage[] Line =
    [
        Stage.RequestReceived, Stage.DecidingWhetherToAssess, Stage.GatheringAdvice, Stage.Drafting, Stage.Finalising,
        Stage.PlanInForce, Stage.DecidingAfterReview, Stage.Amending,
    ];

    private readonly ConcurrentDictionary<DateOnly, (long Stamp, PositionView View)> _kept = new();

    /// <summary>The position on a day. It is kept until something is recorded.</summary>
    public PositionView Read(AsAt asAt)
    {
        var stamp = store.ChangeStamp(authority.Code);
        if (_kept.TryGetValue(asAt.Day, out var held) && held.Stamp == stamp && held.View.AsAt == asAt)
        {
            return held.View;
        }

        var view = Work(asAt);
        if (_kept.Count > 40)
        {
            _kept.Clear();
        }

        _kept[asAt.Day] = (stamp, view);
        return view;
    }

    private PositionView Work(AsAt asAt)
    {
        var day = asAt.Day;
        var work = asAt.IsPast ? OpenWork.Earlier(store, authority, day) : OpenWork.Today(store, authority.Code, day);
        var late = work.Limits.Where(limit => ClockStanding.ClockOf(limit).VerdictOn(day) == Verdict.Overdue).ToList();
        return new PositionView(
            asAt,
            AtRisk([.. work.Limits.Where(limit => limit.Due >= day)], day),
            Tiles(late, day, asAt),
            Pipeline(work, late),
            asAt.IsPast ? [] : Changes(day),
            Cases(late));
    }

    private List<CaseAtRisk> AtRisk(List<Deadline> near, DateOnly day)
    {
        var ids = near.Where(limit => limit.Person is not null).Select(limit => limit.Person!).Distinct().ToList();
        var people = store.People(authority.Code, ids, new Knowledge(day));
        var found =
            from limit in near
            let person = people.GetValueOrDefault(limit.Person ?? "")
            let @case = person?.Cases.FirstOrDefault(held => held.Id == limit.Case)
            where @case is not null
            let clock = ClockStanding.ClockOf(limit)
            group (limit, What: new LimitAtRisk(limit.Title, limit.Due!.Value, StillInTime.Of(clock, @case, person!, authority.Policies, day)))
                by @case.Id into one
            select new CaseAtRisk(
                one.First().limit.Person!,
                Words.Name(one.First().limit.Surname, one.First().limit.Forename),
                one.Key,
                one.First().limit.Officer,
                [.. one.Select(each => each.What).OrderBy(what => what.Due)]);
        return [.. found.OrderBy(atRisk => atRisk.Limits[0].Due).ThenBy(atRisk => atRisk.Name, StringComparer.Ordinal)];
    }

    private List<Tile> Tiles(List<Deadline> late, DateOnly day, AsAt asAt)
    {
        string[] ids = ["plans-open", "plans-open-change", "requests", "requests-open", "plan-20w-excl", "plan-20w", "decision-6w", "reviews-none-12m", "review-decision-4w"];
        var year = book.ThisYear(day);
        var lastYear = book.LastYear(day);
        var figures = book.Of(ids, [year, lastYear, .. FigureBook.Months(day, IndicatorReading.HistoryMonths)]);
        Figure Now(string id) => figures[id].First(figure => figure.Period == year);
        Figure Then(string id) => figures[id].First(figure => figure.Period == lastYear);
        var change = Now("plans-open-change").Value;
        var query = asAt.Query;
        var since = $"since {DateWords.Plain(year.From)}";
        return
        [
            new Tile("Plans", Addresses.Indicator("plans-open") + query, FigureWords.Value(Now("plans-open")), [change is null ? "No plans a year ago to compare with" : Change(change.Value)], null, Trend("plans-open", figures), []),
            new Tile(
                "New requests",
                Addresses.Indicator("requests") + query,
                FigureWords.Value(Now("requests")),
                [since, $"{FigureWords.Value(Then("requests"))} in the same days a year before"],
                null,
                Trend("requests", figures),
                [($"{FigureWords.Value(Now("requests-open"))} under way", Addresses.Indicator("requests-open") + query)]),
            Share("Plans in 20 weeks", "plan-20w-excl", Now("plan-20w-excl"), since, figures, query, [(With(Now("plan-20w")), Addresses.Indicator("plan-20w") + query)]),
            Share("Decisions in 6 weeks", "decision-6w", Now("decision-6w"), since, figures, query, []),
            Reviewed(late, day, Now("reviews-none-12m"), figures, asAt),
            Share("Decisions in 4 weeks of the review", "review-decision-4w", Now("review-decision-4w"), since, figures, query, []),
        ];
    }

    private static string Change(decimal percent) => percent switch
    {
        > 0 => $"▲ up {Percent(percent)} on a year ago",
        < 0 => $"▼ down {Percent(-percent)} on a year ago",
        _ => "as many as a year ago",
    };

    private static string Percent(decimal value) => value.ToString("N1", CultureInfo.InvariantCulture) + "%";

    private static string With(Figure including) => $"{FigureWords.Value(including)} with exceptions counted in";

    private static Tile Share(
        string title,
        string id,
        Figure now,
        string since,
        ILookup<string, Figure> figures,
        string query,
        IReadOnlyList<(string, string)> more)
    {
        var lines = new List<string> { FigureWords.Parts(now) is { } parts ? $"{parts}, {since}" : since };
        if (Targets.Of(now.Indicator) is { } target)
        {
            lines.Add($"Target {FigureWords.Number(now.Indicator, target.Value)} ({target.Kind})");
        }

        if (Targets.EnglandOf(now.Indicator) is { } england)
        {
            lines.Add($"England {FigureWords.Number(now.Indicator, england.Value)} in {england.Year}");
        }

        return new Tile(title, Addresses.Indicator(id) + query, FigureWords.Value(now), lines, Targets.Standing(now.Indicator, now.Value), Trend(id, figures), more);
    }

    private static Tile Reviewed(List<Deadline> late, DateOnly day, Figure none, ILookup<string, Figure> figures, AsAt asAt)
    {
        var overdue = late.Where(limit => RuleGroup.Reviews.Rules.Contains(limit.Rule)).ToList();
        var oldest = overdue.Count == 0 ? 0 : overdue.Max(limit => Counting.DaysBetween(limit.Due!.Value, day)) / 7;
        var old = overdue.Count(limit => Counting.DaysBetween(limit.Due!.Value, day) > 26 * 7);
        List<string> lines = overdue.Count == 0
            ? ["Every review is within its 12 months"]
            : [$"past their 12 months; the oldest {Words.Count(oldest, "week")}", $"{old.ToString("N0", CultureInfo.InvariantCulture)} of them by more than 26 weeks"];
        var href = asAt.IsPast ? Addresses.Indicator("reviews-none-12m") + asAt.Query : $"/deadlines?when=overdue&tier=law&who=authority&rule={RuleGroup.Reviews.Id}";
        return new Tile(
            "Reviews overdue",
            href,
            overdue.Count.ToString("N0", CultureInfo.InvariantCulture),
            lines,
            null,
            Trend("reviews-none-12m", figures),
            [($"No meeting in 12 months: {FigureWords.Value(none)} ({FigureWords.Parts(none)})", Addresses.Indicator("reviews-none-12m") + asAt.Query)]);
    }

    private static Sparkline? Trend(string id, ILookup<string, Figure> figures)
    {
        // The first two periods are this year and last; the months follow.
        var months = figures[id].Skip(2).ToList();
        var indicator = Catalogue.Of(id);
        return months.TrueForAll(month => month.Value is null) ? null : new Sparkline
        {
            Id = "trend-" + id,
            Title = $"{indicator.Title}, last {IndicatorReading.HistoryMonths} months",
            Periods = [.. months.Select(month => month.Period.To.ToString("MMM yyyy", CultureInfo.InvariantCulture))],
            Values = [.. months.Select(month => (double?)month.Value)],
            Target = Targets.Of(indicator) is { } target ? new ChartTarget("Target", (double)target.Value) : null,
            Unit = FigureWords.Unit(indicator),
            Decimals = FigureWords.Decimals(indicator),
        };
    }

    private static List<StageCount> Pipeline(OpenWork work, List<Deadline> late)
    {
        var lateCases = late.Where(limit => limit is { Case: not null, Stage: not null })
            .GroupBy(limit => limit.Stage!.Value)
            .ToDictionary(group => group.Key, group => group.Select(limit => limit.Case).Distinct(StringComparer.Ordinal).Count());
        return
        [
            .. Line.Where(stage => work.Stages.ContainsKey(stage)).Select(stage =>
            {
                var code = char.ToLowerInvariant(stage.ToString()[0]) + stage.ToString()[1..];
                return new StageCount(
                    stage.Words(),
                    work.Stages[stage],
                    "/cases?stage=" + code,
                    lateCases.GetValueOrDefault(stage),
                    "/deadlines?when=overdue&tier=law&who=authority&stage=" + code);
            }),
        ];
    }

    private static int Cases(List<Deadline> limits) => limits.Select(limit => limit.Case).Where(id => id is not null).Distinct(StringComparer.Ordinal).Count();

    private List<string> Changes(DateOnly today)
    {
        var since = UkTime.StartOfDayUtc(today.AddDays(-1));
        var counts = store.RecordedSince(authority.Code, since);
        var changes = new List<string>();
        Add("request.received", "new request");
        Add("assessment.decided", "decision whether to assess", "decisions whether to assess");
        Add("draft.served", "draft sent", "drafts sent");
        if (counts.GetValueOrDefault("plan.issued") is > 0 and var issued)
        {
            changes.Add(Words.Count(issued, "plan") + " issued" + LateOf(since));
        }

        Add("plan.refused", "refusal to issue", "refusals to issue");
        Add("review.met", "review meeting held", "review meetings held");
        Add("review.decided", "decision after a review", "decisions after a review");
        Add("plan.amended", "amended plan", "amended plans");
        Add("plan.ceased", "plan ceased", "plans ceased");
        Add("appeal.registered", "appeal registered", "appeals registered");
        Add("appeal.decided", "decision of the Tribunal", "decisions of the Tribunal");
        Add("", "correction");
        return changes;

        void Add(string kind, string one, string? many = null)
        {
            if (counts.GetValueOrDefault(kind) is > 0 and var count)
            {
                changes.Add(Words.Count(count, one, many));
            }
        }
    }

    // Above this many the records are a load rather than a day's work, and nobody asks which of them were late.
    private const int MostIssued = 300;

    private string LateOf(DateTimeOffset since)
    {
        var people = store.PeopleRecordedSince(authority.Code, "plan.issued", since, MostIssued + 1);
        if (people.Count > MostIssued)
        {
            return "";
        }

        var day = UkTime.DateOf(since);
        var late = store.People(authority.Code, people).Values
            .SelectMany(person => RuleBook.Clocks(person, authority.Policies, store.Today, RuleSection.Assessment))
            .Count(clock => clock.Rule.Id is "EHC-06" or "DE-03" && clock.Stopped >= day && clock.VerdictOn(store.Today) == Verdict.Late);
        return late == 0 ? "" : $" ({late.ToString("N0", CultureInfo.InvariantCulture)} late)";
    }
}
