using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary>How a clock or a figure stands. A word and a shape say it; the colour only helps.</summary>
public enum Rag
{
    /// <summary>Past its limit, or off its target.</summary>
    Late,

    /// <summary>Its limit is near, or it is close to its target.</summary>
    DueSoon,

    /// <summary>Within its limit, or on its target.</summary>
    InTime,

    /// <summary>Nobody has recorded it.</summary>
    NotRecorded,
}

/// <summary><c>&lt;rag-tag rag="Rag.Late" text="6 weeks late" /&gt;</c>: ■ red, ◆ amber, ● green or – grey, always with a word.</summary>
[HtmlTargetElement("rag-tag", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RagTagTagHelper : TagHelper
{
    /// <summary>How it stands.</summary>
    public Rag Rag { get; set; }

    /// <summary>The words; null for “Late”, “Due soon”, “In time” or “Not recorded”.</summary>
    public string? Text { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Build(Rag, Text).WithRest(output));

    /// <summary>The same tag for a place that is not a page's own markup, such as the cell of a table.</summary>
    /// <param name="rag">How it stands.</param>
    /// <param name="text">The words; null for the usual ones.</param>
    /// <returns>The tag.</returns>
    public static IHtmlContent Content(Rag rag, string? text = null) => Build(rag, text);

    private static TagBuilder Build(Rag rag, string? text)
    {
        var (shape, words, colour) = rag switch
        {
            Rag.Late => ("\u25A0", "Late", TagColour.Red),
            Rag.DueSoon => ("\u25C6", "Due soon", TagColour.Orange),
            Rag.InTime => ("\u25CF", "In time", TagColour.Green),
            Rag.NotRecorded => ("\u2013", "Not recorded", TagColour.Grey),
        };
        var mark = Html.Element("span", "cc-rag__shape", Html.Text(shape)).With("aria-hidden", "true");
        var tag = TagTagHelper.Build(colour, Html.Together(mark, Html.Text(" " + (text ?? words))));
        tag.AddCssClass("cc-rag");
        return tag;
    }
}
