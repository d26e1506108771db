using System.Globalization;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Indicators;

namespace Caseclock.Pages.Indicators;

/// <summary>Figures as people read them: one decimal, never a share of nothing.</summary>
internal static class FigureWords
{
    /// <summary>The value with its unit; says why there is none.</summary>
    public static string Value(Figure figure)
    {
        if (figure.Value is { } value)
        {
            return Number(figure.Indicator, value);
        }

        if (figure.Indicator.Form == Form.AsSent)
        {
            return figure.NotReceivedSince is { } since ? $"Not received since {DateWords.Plain(since)}" : "Never received";
        }

        return figure.Indicator.Form == Form.PerPupils && figure.Denominator is null ? "Pupil count not supplied" : "No cases";
    }

    /// <summary>A value with its unit.</summary>
    public static string Number(Indicator indicator, decimal value) => indicator.Unit == Domain.Indicators.Unit.AsSent
        ? Plain(value)
        : value.ToString("N" + Decimals(indicator).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + Unit(indicator);

    /// <summary>What follows a value.</summary>
    public static string Unit(Indicator indicator) => indicator.Unit switch
    {
        Domain.Indicators.Unit.Percent => "%",
        Domain.Indicators.Unit.PerHundred => " per hundred",
        Domain.Indicators.Unit.Weeks => " weeks",
        Domain.Indicators.Unit.WorkingDays => " working days",
        Domain.Indicators.Unit.Minutes => " minutes",
        Domain.Indicators.Unit.Months => " months",
        _ => "",
    };

    /// <summary>How many decimals a value is shown with.</summary>
    public static int Decimals(Indicator indicator) => indicator.Unit switch
    {
        Domain.Indicators.Unit.Count or Domain.Indicators.Unit.Months => 0,
        _ => 1,
    };

    /// <summary>Numerator and denominator: “187 of 350”; null for a count, which is its own numerator.</summary>
    public static string? Parts(Figure figure) => (figure.Indicator.Form, figure.Numerator, figure.Denominator) switch
    {
        (Form.Count or Form.MonthsInARow, _, _) => null,
        (_, null, _) or (_, _, null) => null,
        (Form.Share or Form.PerPupils or Form.AsSent, { } top, { } bottom) => $"{Plain(top)} of {Plain(bottom)}",
        (Form.PerOfficer, { } top, { } bottom) => $"{Plain(top)} over {Words.Count((long)bottom, "officer")}",
        (Form.MedianWeeks, { } top, { } bottom) => $"{Plain(top)} days in the middle of {Words.Count((long)bottom, "case")}",
        (_, { } top, { } bottom) => $"{Plain(top)} ÷ {Plain(bottom)}",
    };

    /// <summary>A number without its unit: whole where it is whole, else one decimal.</summary>
    public static string Plain(decimal number) => number.ToString("#,##0.#", CultureInfo.InvariantCulture);

    /// <summary>The days that a figure is about.</summary>
    public static string Days(Indicator indicator, DateSpan period) => indicator.Dating switch
    {
        Dating.Snapshot => "on " + DateWords.Plain(period.To),
        Dating.CalendarYear => $"from 1 January to {DateWords.Plain(period.To)}",
        _ => $"from {DateWords.Plain(period.From)} to {DateWords.Plain(period.To)}",
    };

    /// <summary>A group in words.</summary>
    public static string Group(Group group)
    {
        if (group == Domain.Indicators.Group.Oldest)
        {
            return "Oldest";
        }

        var words = group.By switch
        {
            "need" or "setting" or "source" or "agency" or "about" or "reason" or "phase" or "grade" or "stage" => Words.Of(group.By, group.Name),
            "officer" when group.Name != "officer not recorded" => group.Name,
            _ => Words.Sentence(group.Name),
        };
        return group.By == "officer" ? words : Words.Sentence(words);
    }

    /// <summary>Which way is good, in words; null when neither is.</summary>
    public static string? Good(Indicator indicator) => indicator.Polarity switch
    {
        Polarity.UpIsGood => "Higher is better.",
        Polarity.DownIsGood => "Lower is better.",
        _ => null,
    };
}
