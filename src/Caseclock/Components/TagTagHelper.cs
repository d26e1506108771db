using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary>The colours a tag may have. A colour never says anything that the word does not.</summary>
public enum TagColour
{
    /// <summary>Blue, the usual one.</summary>
    Blue,

    /// <summary>Grey.</summary>
    Grey,

    /// <summary>Teal.</summary>
    Teal,

    /// <summary>Green.</summary>
    Green,

    /// <summary>Purple.</summary>
    Purple,

    /// <summary>Magenta.</summary>
    Magenta,

    /// <summary>Red.</summary>
    Red,

    /// <summary>Orange.</summary>
    Orange,

    /// <summary>Yellow.</summary>
    Yellow,
}

/// <summary><c>&lt;govuk-tag colour="Green"&gt;Active&lt;/govuk-tag&gt;</c>: a short word that says how a thing stands. GOV.UK tag.</summary>
[HtmlTargetElement("govuk-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>Its colour.</summary>
    public TagColour Colour { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Build(Colour, await output.GetChildContentAsync()).WithRest(output));

    internal static TagBuilder Build(TagColour colour, IHtmlContent content)
    {
        var classes = colour == TagColour.Blue ? "govuk-tag" : "govuk-tag govuk-tag--" + colour.ToString().ToLowerInvariant();
        return Html.Element("strong", classes, content);
    }
}
