using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary>The parts of a date that are wrong, so that only their boxes turn red.</summary>
[Flags]
public enum DateParts
{
    /// <summary>None in particular: with an error, all three turn red.</summary>
    None = 0,

    /// <summary>The day.</summary>
    Day = 1,

    /// <summary>The month.</summary>
    Month = 2,

    /// <summary>The year.</summary>
    Year = 4,
}

/// <summary>What was typed into the three boxes of a date, right or wrong, so that nothing typed is lost.</summary>
/// <param name="Day">The day as typed; null for nothing.</param>
/// <param name="Month">The month as typed; null for nothing.</param>
/// <param name="Year">The year as typed; null for nothing.</param>
public sealed record TypedDate(string? Day, string? Month, string? Year)
{
    /// <summary>Nothing typed yet.</summary>
    public static readonly TypedDate Empty = new(null, null, null);

    /// <summary>A date as it would be typed.</summary>
    /// <param name="date">The date; null for nothing typed.</param>
    /// <returns>Its parts, without leading noughts.</returns>
    public static TypedDate Of(DateOnly? date) => date is null
        ? Empty
        : new(Whole(date.Value.Day), Whole(date.Value.Month), Whole(date.Value.Year));

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// <c>&lt;govuk-date-input id="on" name="on" legend="When was it decided?" value="…" /&gt;</c>: a date a person knows, in three boxes, sent as
/// <c>on-day</c>, <c>on-month</c> and <c>on-year</c>. GOV.UK date input.
/// </summary>
[HtmlTargetElement("govuk-date-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateInputTagHelper : TagHelper
{
    /// <summary>What the three names begin with, before “-day”, “-month” and “-year”; empty to send them under these words alone.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its id, which those of the three boxes begin with; null takes the name.</summary>
    public string? Id { get; set; }

    /// <summary>The question; null when a heading outside asks it.</summary>
    public string? Legend { get; set; }

    /// <summary>Classes of the question, such as <c>govuk-fieldset__legend--l</c>; null for none.</summary>
    public string? LegendClasses { get; set; }

    /// <summary>True when the question is the heading of the page (one question a page).</summary>
    public bool PageHeading { get; set; }

    /// <summary>Help under the question; null for none.</summary>
    public string? Hint { get; set; }

    /// <summary>What is wrong with what was entered; null or empty when nothing is (a page writes null as empty).</summary>
    public string? Error { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The id of something else on the page that describes the field; null for none.</summary>
    public string? DescribedBy { get; set; }

    /// <summary>What has been typed.</summary>
    public TypedDate Value { get; set; } = TypedDate.Empty;

    /// <summary>Which boxes are wrong; with an error and none named, all three are.</summary>
    public DateParts Wrong { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = new FormGroup(Id ?? Name, Hint, Error, DescribedBy);
        var boxes = Html.Element(
            "div",
            "govuk-date-input",
            Box(group.Id, "day", DateParts.Day, 2, Value.Day),
            Box(group.Id, "month", DateParts.Month, 2, Value.Month),
            Box(group.Id, "year", DateParts.Year, 4, Value.Year));
        output.Become(group.WithLegend(Legend, LegendClasses, PageHeading, role: "group", boxes.With("id", group.Id).WithRest(output)));
    }

    private TagBuilder Box(string id, string part, DateParts flag, int width, string? value)
    {
        var wrong = Wrong.HasFlag(flag) || (Wrong == DateParts.None && Error is not null);
        var classes = string.Create(CultureInfo.InvariantCulture, $"govuk-input govuk-date-input__input{(wrong ? " govuk-input--error" : "")} govuk-input--width-{width}");
        var input = Html.Element("input", classes)
            .With("id", id + "-" + part)
            .With("name", Name.Length == 0 ? part : Name + "-" + part)
            .With("type", "text")
            .With("inputmode", "numeric")
            .With("value", value);
        var label = FormGroup.Label(id + "-" + part, char.ToUpperInvariant(part[0]) + part[1..], "govuk-date-input__label", pageHeading: false);
        return Html.Element("div", "govuk-date-input__item", Html.Element("div", "govuk-form-group", label, input));
    }
}
