using System.Text;

namespace Caseclock.Domain.Indicators;

/// <summary>The indicators as documentation, made from their declarations.</summary>
public static class IndicatorDocs
{
    private const string Opening = """
        # The indicators

        This page is made from the declarations in `src/Caseclock.Domain/Indicators`; do not edit it. A figure is always numerator, denominator and
        value together, and opens into the list of cases behind it, which the same counting finds.

        ## How to read a figure

        - A **flow** counts what is dated in the period, first and last day included, and looks at everything known, also at what happened later.
          A **snapshot** is how things stood at the close of the period's last day and looks no further. A **year to date** runs from the start of the
          reporting year (1 April unless the authority says otherwise) to the period's last day. A **calendar year** figure is a snapshot that looks
          back to 1 January, as DfE does.
        - A count has its value as numerator and no denominator. A share is 100 × numerator ÷ denominator. A mean is numerator ÷ denominator, and
          where it is in weeks ÷ 7. The median shows the middle number of days as numerator and the number of cases as denominator. A share, mean or
          median of nothing is 0, 0 and empty: never 0% and never 100%.
        - Within N weeks is at most 7 × N days between the two dates. N months after a day is the same day of that month, or its last day.
        - A plan is a case. It begins with its first issue or its transfer in, and ends when it ceases, is transferred out, or the person dies. A
          person with two open plans counts once in a snapshot of plans, by the plan begun latest.
        - Corrected and withdrawn entries never count.
        - The row `all` is the whole. Groups shown always stand under "Groups"; those under "Also by" are asked for with `--by`. A group carries the
          chronology's own code. The group of a flow is that of the day that dates it; the group of a snapshot is that of the day itself.

        """;

    /// <summary>The whole page, in Markdown, with a line feed at the end of every line.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        foreach (var section in Catalogue.All.GroupBy(indicator => indicator.Section))
        {
            page.Append('\n').Append("## ").Append(section.Key).Append("\n\n");
            page.Append("| id | figure | dated | in | good |\n| --- | --- | --- | --- | --- |\n");
            foreach (var indicator in section)
            {
                page.Append($"| [`{indicator.Id}`](#{indicator.Id}) | {indicator.Title} | {Words(indicator.Dating)} | {Words(indicator.Unit)} | {Words(indicator.Polarity)} |\n");
            }

            foreach (var indicator in section)
            {
                Append(page, indicator);
            }
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, Indicator indicator)
    {
        page.Append($"\n### {indicator.Id}\n\n**{indicator.Title}.** {indicator.Definition}\n\n");
        Line(page, "Numerator", indicator.Numerator);
        Line(page, "Denominator", indicator.Denominator);
        Line(page, "Left out", indicator.LeftOut);
        Line(page, "Dated", Words(indicator.Dating));
        Line(page, "Value", Words(indicator.Form));
        Line(page, "Groups", indicator.Own is { } own ? Names(own) : "");
        Line(page, "Also by", string.Join(", ", indicator.By.Where(by => by != indicator.Own).Select(by => by.Id)));
        Line(page, "Opens into", indicator.Lists);
        Line(page, "Source", indicator.Source);
    }

    private static void Line(StringBuilder page, string what, string words)
    {
        if (words.Length > 0)
        {
            page.Append($"- {what}: {words}\n");
        }
    }

    private static string Names(Grouping grouping) => grouping.Names.Count == 0
        ? $"{grouping.Title} ({grouping.Id}), as they occur"
        : $"{grouping.Title} ({grouping.Id}): " + string.Join(", ", grouping.Names.Select(name => $"`{name}`"));

    private static string Words(Dating dating) => dating switch
    {
        Dating.Flow => "flow",
        Dating.YearToDate => "year to date",
        Dating.FlowAndYearToDate => "flow, with the year to date beside it (group `year to date`)",
        Dating.Snapshot => "snapshot",
        Dating.CalendarYear => "calendar year",
        Dating.AsSent => "as sent",
        _ => throw new ArgumentOutOfRangeException(nameof(dating), dating, "A new dating needs its words."),
    };

    private static string Words(Unit unit) => unit switch
    {
        Unit.Count => "number",
        Unit.Percent => "per cent",
        Unit.PerHundred => "per hundred",
        Unit.Weeks => "weeks",
        Unit.WorkingDays => "working days",
        Unit.Minutes => "minutes",
        Unit.Months => "months",
        Unit.AsSent => "as sent",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A new unit needs its words."),
    };

    private static string Words(Polarity polarity) => polarity switch
    {
        Polarity.UpIsGood => "up",
        Polarity.DownIsGood => "down",
        Polarity.Neither => "neither",
        _ => throw new ArgumentOutOfRangeException(nameof(polarity), polarity, "A new polarity needs its words."),
    };

    private static string Words(Form form) => form switch
    {
        Form.Count => "the numerator",
        Form.Share => "100 × numerator ÷ denominator",
        Form.Mean => "numerator ÷ denominator",
        Form.MeanWeeks or Form.MedianWeeks => form == Form.MeanWeeks ? "numerator ÷ denominator ÷ 7" : "numerator ÷ 7",
        Form.PerOfficer => "numerator ÷ denominator",
        Form.PerPupils => "100 × numerator ÷ denominator",
        Form.MonthsInARow => "the numerator",
        Form.AsSent => "the value sent, else the share of the numerator and denominator sent, else the numerator",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "A new form needs its words."),
    };
}
