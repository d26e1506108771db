using Caseclock.Domain.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace Caseclock.Domain.Tests.Calendar;

public class PeriodTests
{
    private static readonly DateSpan Spring = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31));

    private static Gen<(DateOnly From, DateOnly To, PeriodLength Every)> Cuts { get; } =
        from start in Property.DayAnd(0, 1500)
        from every in Gen.Elements(Enum.GetValues<PeriodLength>())
        select (start.Day, start.Day.AddDays(start.N), every);

    [Fact]
    public void DateSpan_EndBeforeBeginning_IsRefused()
    {
        var problem = Assert.Throws<ArgumentException>(() => new DateSpan(new DateOnly(2025, 1, 2), new DateOnly(2025, 1, 1)));
        Assert.Contains("cannot end (2025-01-01) before it begins (2025-01-02)", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DateSpan_BothEnds_AreIncluded()
    {
        Assert.True(Spring.Contains(Spring.From));
        Assert.True(Spring.Contains(Spring.To));
        Assert.False(Spring.Contains(Spring.From.AddDays(-1)));
        Assert.False(Spring.Contains(Spring.To.AddDays(1)));
        Assert.Equal(90, Spring.Days);
        Assert.Equal(1, new DateSpan(Spring.From, Spring.From).Days);
        Assert.Equal("2025-01-01 to 2025-03-31", Spring.ToString());
    }

    [Fact]
    public void Intersect_TouchingSpans_ShareTheirDay()
    {
        var next = new DateSpan(Spring.To, Spring.To.AddDays(5));
        Assert.Equal(new DateSpan(Spring.To, Spring.To), Spring.Intersect(next));
        Assert.Null(Spring.Intersect(new DateSpan(Spring.To.AddDays(1), Spring.To.AddDays(5))));
    }

    [Fact]
    public void Intersect_AnySpans_HoldsExactlyTheDaysOfBoth() =>
        Property.Holds(
            from one in Property.DayAnd(0, 400)
            from two in Property.DayAnd(0, 400)
            from offset in Gen.Choose(-500, 500)
            select (one, Start: one.Day.AddDays(offset), two.N),
            x =>
            {
                var a = new DateSpan(x.one.Day, x.one.Day.AddDays(x.one.N));
                var b = new DateSpan(x.Start, x.Start.AddDays(x.N));
                var shared = Enumerable.Range(0, a.Days).Select(a.From.AddDays).Where(b.Contains).ToList();
                return a.Intersect(b) == b.Intersect(a)
                    && (a.Intersect(b) is { } both ? both == new DateSpan(shared[0], shared[^1]) : shared.Count == 0);
            });

    [Theory]
    [InlineData("2025-01-31", "2025-05-15", PeriodLength.Month, "2025-01-31 to 2025-02-27; 2025-02-28 to 2025-03-30; 2025-03-31 to 2025-04-29; 2025-04-30 to 2025-05-15")]
    [InlineData("2025-01-01", "2025-03-31", PeriodLength.Month, "2025-01-01 to 2025-01-31; 2025-02-01 to 2025-02-28; 2025-03-01 to 2025-03-31")]
    [InlineData("2025-04-01", "2026-03-31", PeriodLength.Quarter, "2025-04-01 to 2025-06-30; 2025-07-01 to 2025-09-30; 2025-10-01 to 2025-12-31; 2026-01-01 to 2026-03-31")]
    [InlineData("2024-02-29", "2026-03-01", PeriodLength.Year, "2024-02-29 to 2025-02-27; 2025-02-28 to 2026-02-27; 2026-02-28 to 2026-03-01")]
    [InlineData("2025-04-10", "2025-04-10", PeriodLength.Quarter, "2025-04-10 to 2025-04-10")]
    [InlineData("2025-04-01", "2026-03-31", PeriodLength.Whole, "2025-04-01 to 2026-03-31")]
    public void Cut_WorkedExample_CountsMonthsFromTheFirstDay(string from, string to, PeriodLength every, string expected) =>
        Assert.Equal(expected, string.Join("; ", Periods.Cut(DateOnly.Parse(from), DateOnly.Parse(to), every)));

    [Fact]
    public void Cut_EndBeforeBeginning_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Periods.Cut(new DateOnly(2025, 2, 1), new DateOnly(2025, 1, 1), PeriodLength.Month));

    [Fact]
    public void Cut_AnyDays_CoversThemAllOnceInOrder() =>
        Property.Holds(Cuts, x =>
        {
            var periods = Periods.Cut(x.From, x.To, x.Every);
            return periods[0].From == x.From
                && periods[^1].To == x.To
                && periods.Zip(periods.Skip(1)).All(pair => pair.First.To.AddDays(1) == pair.Second.From);
        });

    [Fact]
    public void Cut_AnyDays_NeverDriftsFromTheFirstDay() =>
        Property.Holds(
            Cuts,
            x => x.Every == PeriodLength.Whole || Periods.Cut(x.From, x.To, x.Every)
                .Select((period, i) => period.From == x.From.AddMonths(i * Months(x.Every)))
                .All(same => same));

    private static int Months(PeriodLength every) => every == PeriodLength.Month ? 1 : every == PeriodLength.Quarter ? 3 : 12;
}
