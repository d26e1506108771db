using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary>Builds elements without ever writing markup as text: names and values are encoded when the page is written.</summary>
internal static class Html
{
    /// <summary>An element with classes and children. Null classes and null children are left out.</summary>
    public static TagBuilder Element(string name, string? classes = null, params IEnumerable<IHtmlContent?> children)
    {
        var element = new TagBuilder(name);
        if (name is "input" or "br")
        {
            element.TagRenderMode = TagRenderMode.SelfClosing;
        }

        if (!string.IsNullOrWhiteSpace(classes))
        {
            element.Attributes["class"] = classes;
        }

        return element.Add(children);
    }

    /// <summary>Text, encoded when it is written. Null gives null, which elements leave out.</summary>
    public static IHtmlContent? Text(string? text) => string.IsNullOrEmpty(text) ? null : new StringHtmlContent(text);

    /// <summary>Text that a screen reader says and the eye does not see.</summary>
    public static TagBuilder Hidden(string text) => Element("span", "govuk-visually-hidden", Text(text));

    /// <summary>Several pieces, one after another.</summary>
    public static IHtmlContent Together(params IEnumerable<IHtmlContent?> pieces)
    {
        var together = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            if (piece is not null)
            {
                together.AppendHtml(piece);
            }
        }

        return together;
    }

    /// <summary>Class names with a space between; null and empty ones are left out.</summary>
    public static string Classes(params IEnumerable<string?> names) => string.Join(' ', names.Where(name => !string.IsNullOrEmpty(name)));

    /// <summary>Adds children at the end.</summary>
    public static TagBuilder Add(this TagBuilder element, params IEnumerable<IHtmlContent?> children)
    {
        element.InnerHtml.AppendHtml(Together(children));
        return element;
    }

    /// <summary>Sets an attribute; null leaves it out.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }

    /// <summary>Sets an attribute without a value, such as <c>checked</c>, when it is wanted.</summary>
    public static TagBuilder When(this TagBuilder element, bool wanted, string attribute) => element.With(attribute, wanted ? "" : null);

    /// <summary>Passes on the attributes that the page wrote and the component does not know; a class joins the component's own.</summary>
    public static TagBuilder WithRest(this TagBuilder element, TagHelperOutput output)
    {
        foreach (var attribute in output.Attributes)
        {
            var value = Plain(attribute.Value);
            element.Attributes[attribute.Name] =
                attribute.Name == "class" ? Classes(element.Attributes.TryGetValue("class", out var own) ? own : null, value) : value;
        }

        return element;
    }

    /// <summary>Puts an element in the place of the component's own tag.</summary>
    public static void Become(this TagHelperOutput output, IHtmlContent content)
    {
        output.TagName = null;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(content);
    }

    // Razor hands over an attribute already encoded; TagBuilder will encode it again, so it is decoded here.
    private static string Plain(object? value)
    {
        if (value is not IHtmlContent content)
        {
            return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
