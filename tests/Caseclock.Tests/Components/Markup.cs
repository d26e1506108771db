using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Tests.Components;

/// <summary>Runs a tag helper as a page would, and writes markup so that two pieces can be compared by structure.</summary>
internal static partial class Markup
{
    public static async Task<string> Render(TagHelper helper, IHtmlContent? content = null, IEnumerable<TagHelperAttribute>? rest = null)
    {
        var attributes = new TagHelperAttributeList(rest ?? []);
        var output = new TagHelperOutput("x", attributes, (_, _) =>
        {
            TagHelperContent child = new DefaultTagHelperContent();
            return Task.FromResult(content is null ? child : child.SetHtmlContent(content));
        });
        helper.Init(new TagHelperContext(attributes, new Dictionary<object, object>(), "test"));
        await helper.ProcessAsync(new TagHelperContext(attributes, new Dictionary<object, object>(), "test"), output);
        return Write(output);
    }

    public static string Write(IHtmlContent content)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    public static IElement Parse(string html) => new HtmlParser().ParseDocument("<body>" + html).Body!;

    /// <summary>
    /// One line for each element and text, attributes and classes in order. White space counts where it parts words: inside what only a
    /// screen reader says, and between text and the element beside it.
    /// </summary>
    public static string Structure(string html)
    {
        var lines = new StringBuilder();
        foreach (var child in Parse(html).ChildNodes)
        {
            Write(child, lines, 0);
        }

        return lines.ToString();
    }

    private static void Write(INode node, StringBuilder lines, int depth)
    {
        var indent = new string(' ', depth * 2);
        if (node is IElement element)
        {
            var attributes = element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(attribute => $" {attribute.Name}=\"{Value(attribute)}\"");
            lines.Append(indent).Append('<').Append(element.LocalName).AppendJoin("", attributes).AppendLine(">");
            foreach (var child in element.ChildNodes)
            {
                Write(child, lines, depth + 1);
            }
        }
        else if (node is IText text && Words(text) is { Length: > 0 } words)
        {
            lines.Append(indent).Append('"').Append(words).AppendLine("\"");
        }
    }

    private static string Value(IAttr attribute) =>
        attribute.Name == "class" ? string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)) : attribute.Value;

    private static string Words(IText text)
    {
        var words = Spaces().Replace(text.Data, " ");
        if (text.ParentElement!.ClassList.Contains("govuk-visually-hidden"))
        {
            return words;
        }

        var trimmed = words.Trim();
        if (trimmed.Length == 0)
        {
            return "";
        }

        var before = words.StartsWith(' ') && text.PreviousSibling is IElement ? " " : "";
        var after = words.EndsWith(' ') && text.NextSibling is IElement ? " " : "";
        return before + trimmed + after;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

/// <summary>Markup taken from the design system's own fixtures, for what a page would write inside a tag. Only the tests may do this.</summary>
internal sealed class Verbatim(string html) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html);
}
