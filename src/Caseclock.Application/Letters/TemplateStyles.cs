using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Caseclock.Application.Letters;

/// <summary>How the letters that come with the program look: Arial, 12 points, headings that a screen reader finds.</summary>
internal static class TemplateStyles
{
    public static Styles Of() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" },
                new FontSize { Val = "24" },
                new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "160", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", null, null),
        Style("Heading1", "heading 1", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "200", After = "160" }, new OutlineLevel { Val = 0 }), "28"),
        Style("Heading2", "heading 2", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "200", After = "80" }, new OutlineLevel { Val = 1 }), "24"),
        Style("Letterhead", "Letterhead", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }), "28"),
        Plain("Quiet", "Quiet", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }), "18"),
        Plain("Recipient", "Recipient", new StyleParagraphProperties(new SpacingBetweenLines { Before = "480", After = "0" }), "24"),
        Plain("Address", "Address lines", new StyleParagraphProperties(new SpacingBetweenLines { After = "280" }), "24"),
        Plain("Greeting", "Greeting", new StyleParagraphProperties(new SpacingBetweenLines { Before = "320" }), "24"),
        Plain("Reference", "Reference", new StyleParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40" }), "22"),
        Plain("Close", "Close", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "400", After = "900" }), "24"));

    private static Style Style(string id, string name, StyleParagraphProperties? paragraph, string? size)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? true : null, StyleName = new StyleName { Val = name } };
        if (id != "Normal")
        {
            style.Append(new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" });
        }

        style.Append(new PrimaryStyle());
        Add(style, paragraph, size is null ? null : new StyleRunProperties(new Bold(), new FontSize { Val = size }));
        return style;
    }

    private static Style Plain(string id, string name, StyleParagraphProperties paragraph, string size)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, StyleName = new StyleName { Val = name } };
        style.Append(new BasedOn { Val = "Normal" });
        Add(style, paragraph, new StyleRunProperties(new FontSize { Val = size }));
        return style;
    }

    private static void Add(Style style, params OpenXmlElement?[] properties) => style.Append(properties.OfType<OpenXmlElement>());
}
