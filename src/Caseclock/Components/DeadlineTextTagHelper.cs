using System.Globalization;
using Caseclock.Domain.Calendar;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary><c>&lt;deadline-text date="due" today="today" /&gt;</c>: “<b>Fri 14 Feb 2025</b> · in 6 days”.</summary>
[HtmlTargetElement("deadline-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DeadlineTextTagHelper : TagHelper
{
    /// <summary>The day; null reads “Not recorded”.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Today in Europe/London, or the day the page is as at.</summary>
    public DateOnly Today { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Build(Date, Today).WithRest(output));

    /// <summary>The same words for a place that is not a page's own markup, such as the cell of a table.</summary>
    /// <param name="date">The day; null reads “Not recorded”.</param>
    /// <param name="today">Today in Europe/London, or the day the page is as at.</param>
    /// <returns>The words.</returns>
    public static IHtmlContent Content(DateOnly? date, DateOnly today) => Build(date, today);

    private static TagBuilder Build(DateOnly? date, DateOnly today)
    {
        if (date is not { } day)
        {
            return Html.Element("span", "cc-deadline", Html.Text("Not recorded"));
        }

        var time = Html.Element("time", null, Html.Text(DateWords.Short(day))).With("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return Html.Element("span", "cc-deadline", Html.Element("strong", null, time), Html.Text(" \u00B7 " + DateWords.Distance(day, today)));
    }
}
