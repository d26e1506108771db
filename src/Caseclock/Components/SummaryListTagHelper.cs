using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary>A link beside a row of a summary list.</summary>
/// <param name="Text">What it does, such as “Change”.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="About">What it is about, for a screen reader, such as “date of birth”.</param>
public sealed record SummaryAction(string Text, string Href, string? About = null);

/// <summary>A row of a summary list.</summary>
/// <param name="Key">What is told.</param>
/// <param name="Value">What it is; text, or a component's content.</param>
/// <param name="Actions">Links to change it; null for none.</param>
public sealed record SummaryRow(string Key, IHtmlContent Value, IReadOnlyList<SummaryAction>? Actions = null)
{
    /// <summary>A row whose value is plain text.</summary>
    /// <param name="key">What is told.</param>
    /// <param name="value">What it is; null or empty shows “Not recorded”.</param>
    /// <param name="actions">Links to change it; null for none.</param>
    public SummaryRow(string key, string? value, IReadOnlyList<SummaryAction>? actions = null)
        : this(key, new StringHtmlContent(string.IsNullOrEmpty(value) ? "Not recorded" : value), actions)
    {
    }
}

/// <summary><c>&lt;govuk-summary-list rows="…" /&gt;</c>: facts and their values, with links to change them. GOV.UK summary list.</summary>
[HtmlTargetElement("govuk-summary-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SummaryListTagHelper : TagHelper
{
    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<SummaryRow> Rows { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var anyActions = Rows.Any(row => row.Actions is { Count: > 0 });
        output.Become(Html.Element("dl", "govuk-summary-list", Rows.Select(row => Row(row, anyActions))).WithRest(output));
    }

    private static TagBuilder Row(SummaryRow row, bool anyActions) => Html.Element(
        "div",
        anyActions && row.Actions is not { Count: > 0 } ? "govuk-summary-list__row govuk-summary-list__row--no-actions" : "govuk-summary-list__row",
        Html.Element("dt", "govuk-summary-list__key", Html.Text(row.Key)),
        Html.Element("dd", "govuk-summary-list__value", row.Value),
        Actions(row.Actions ?? []));

    private static TagBuilder? Actions(IReadOnlyList<SummaryAction> actions) => actions.Count switch
    {
        0 => null,
        1 => Html.Element("dd", "govuk-summary-list__actions", Link(actions[0])),
        _ => Html.Element(
            "dd",
            "govuk-summary-list__actions",
            Html.Element(
                "ul",
                "govuk-summary-list__actions-list",
                actions.Select(action => Html.Element("li", "govuk-summary-list__actions-list-item", Link(action))))),
    };

    private static TagBuilder Link(SummaryAction action) =>
        Html.Element("a", "govuk-link", Html.Text(action.Text), action.About is null ? null : Html.Hidden(" " + action.About)).With("href", action.Href);
}
