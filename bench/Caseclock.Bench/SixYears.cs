using Caseclock.Domain.Calendar;
using Caseclock.Domain.Indicators;

namespace Caseclock.Bench;

/// <summary>The figures that are asked for: every indicator, every month of six years.</summary>
internal static class SixYears
{
    /// <summary>The request.</summary>
    public static FigureRequest Request { get; } = new(
        Catalogue.All,
        Periods.Cut(new DateOnly(2020, 3, 1), new DateOnly(2026, 2, 28), PeriodLength.Month));
}
