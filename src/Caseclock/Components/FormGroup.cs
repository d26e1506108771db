using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Caseclock.Components;

/// <summary>A choice of a select, of radios or of checkboxes.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Hint">A line of help under it; null for none. A select shows none.</param>
/// <param name="Disabled">True when it cannot be chosen.</param>
/// <param name="Divider">A word such as “or” that stands before this choice; null for none. A select shows none.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, bool Disabled = false, string? Divider = null);

/// <summary>What surrounds every field: its label, its hint, and what is wrong with it, tied to it for a screen reader.</summary>
/// <param name="Id">The id of the field.</param>
/// <param name="Hint">Help; null for none.</param>
/// <param name="Error">What is wrong; null when nothing is.</param>
/// <param name="DescribedBy">The id of something else on the page that describes the field; null for none.</param>
internal sealed record FormGroup(string Id, string? Hint, string? Error, string? DescribedBy)
{
    /// <summary>The ids that describe the field, in the order they are read; null for none.</summary>
    public string? AriaDescribedBy
    {
        get
        {
            var ids = Html.Classes(DescribedBy, Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error");
            return ids.Length == 0 ? null : ids;
        }
    }

    public static TagBuilder Label(string id, string text, string? classes, bool pageHeading)
    {
        var label = Html.Element("label", Html.Classes("govuk-label", classes), Html.Text(text)).With("for", id);
        return pageHeading ? Html.Element("h1", "govuk-label-wrapper", label) : label;
    }

    public static TagBuilder HintText(string id, string text, string? classes = null) =>
        Html.Element("div", Html.Classes("govuk-hint", classes), Html.Text(text)).With("id", id);

    public TagBuilder Build(params IEnumerable<IHtmlContent?> content) =>
        Html.Element("div", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error", content);

    public IHtmlContent HintAndError() => Html.Together(
        Hint is null ? null : HintText(Id + "-hint", Hint),
        Error is null ? null : ErrorMessageTagHelper.Build(Html.Text(Error)).With("id", Id + "-error"));

    /// <summary>The field with its label above it.</summary>
    public TagBuilder WithLabel(string text, string? classes, bool pageHeading, IHtmlContent field) =>
        Build(Label(Id, text, classes, pageHeading), HintAndError(), field);

    /// <summary>Several fields under one question; without a question they stand alone.</summary>
    public TagBuilder WithLegend(string? legend, string? classes, bool pageHeading, string? role, IHtmlContent fields)
    {
        if (legend is null)
        {
            return Build(HintAndError(), fields);
        }

        var words = pageHeading ? Html.Element("h1", "govuk-fieldset__heading", Html.Text(legend)) : Html.Text(legend);
        var fieldset = Html.Element("fieldset", "govuk-fieldset", Html.Element("legend", Html.Classes("govuk-fieldset__legend", classes), words), HintAndError(), fields);
        return Build(fieldset.With("role", role).With("aria-describedby", AriaDescribedBy));
    }
}
