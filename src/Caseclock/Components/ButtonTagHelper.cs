using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary>How much a button matters.</summary>
public enum ButtonKind
{
    /// <summary>What most people come to the page to do.</summary>
    Primary,

    /// <summary>Another way.</summary>
    Secondary,

    /// <summary>Something with serious consequences.</summary>
    Warning,
}

/// <summary>
/// <c>&lt;govuk-button&gt;Save&lt;/govuk-button&gt;</c>, or with <c>href</c> a link that looks like one. GOV.UK button.
/// </summary>
[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>Where it leads; null makes a real button.</summary>
    public string? Href { get; set; }

    /// <summary>How much it matters.</summary>
    public ButtonKind Kind { get; set; }

    /// <summary><c>submit</c>, <c>button</c> or <c>reset</c>.</summary>
    public string Type { get; set; } = "submit";

    /// <summary>True ignores a second press soon after the first (an enhancement: the server must still refuse a second form).</summary>
    public bool? PreventDoubleClick { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var classes = Kind == ButtonKind.Primary ? "govuk-button" : "govuk-button govuk-button--" + Kind.ToString().ToLowerInvariant();
        var content = await output.GetChildContentAsync();
        var button = Href is null
            ? Html.Element("button", classes, content)
                .With("type", Type)
                .With("data-prevent-double-click", PreventDoubleClick?.ToString().ToLowerInvariant())
            : Html.Element("a", classes, content).With("href", Href).With("role", "button").With("draggable", "false");
        output.Become(button.With("data-module", "govuk-button").WithRest(output));
    }
}
