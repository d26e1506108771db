using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary>One thing that is wrong with a form.</summary>
/// <param name="Text">What is wrong and what to do, such as “Enter the day of the decision, for example 14 2 2025”.</param>
/// <param name="FieldId">The id of the field to go to; null when it is not about one field.</param>
public sealed record PageError(string Text, string? FieldId = null);

/// <summary><c>&lt;govuk-error-summary errors="…" /&gt;</c>: all that is wrong, at the top of the page. With no errors it writes nothing. GOV.UK error summary.</summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>What is wrong, in the order of the fields.</summary>
    public IReadOnlyList<PageError> Errors { get; set; } = [];

    /// <summary>The heading.</summary>
    public string Title { get; set; } = "There is a problem";

    /// <summary>A sentence before the list; null for none.</summary>
    public string? Description { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Errors.Count == 0 && Description is null)
        {
            output.SuppressOutput();
            return;
        }

        var list = Errors.Count == 0 ? null : Html.Element("ul", "govuk-list govuk-error-summary__list", Errors.Select(Item));
        var description = Description is null ? null : Html.Element("p", null, Html.Text(Description));
        var alert = Html.Element(
            "div",
            null,
            Html.Element("h2", "govuk-error-summary__title", Html.Text(Title)),
            Html.Element("div", "govuk-error-summary__body", description, list)).With("role", "alert");
        output.Become(Html.Element("div", "govuk-error-summary", alert).With("data-module", "govuk-error-summary").WithRest(output));
    }

    private static TagBuilder Item(PageError error) => Html.Element(
        "li",
        null,
        error.FieldId is null ? Html.Text(error.Text) : Html.Element("a", null, Html.Text(error.Text)).With("href", "#" + error.FieldId));
}
