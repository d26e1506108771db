using System.Globalization;
using System.Text.Encodings.Web;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace Caseclock.Components.Charts;

/// <summary>Builds drawings as elements, so that every name in them is encoded. The same data always gives the same text.</summary>
internal static class Svg
{
    public const double TextHeight = 16;

    // The widest of Arial's usual text at 14 pixels; a little more than the mean, so that labels keep apart.
    private const double CharacterWidth = 7.2;

    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static double TextWidth(string text) => text.Length * CharacterWidth;

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public static XElement Element(string name, string? classes = null, params IEnumerable<object?> content) =>
        new(Namespace + name, classes is null ? null : new XAttribute("class", classes), content);

    public static XAttribute At(string name, double value) => new(name, Number(value));

    public static XAttribute At(string name, string value) => new(name, value);

    public static XElement Line(string classes, double x1, double y1, double x2, double y2, string stroke, params IEnumerable<XAttribute> more) =>
        Element("line", classes, At("x1", x1), At("y1", y1), At("x2", x2), At("y2", y2), At("stroke", stroke), more);

    public static XElement Text(string classes, double x, double y, string anchor, string text) =>
        Element("text", classes, At("x", x), At("y", y), At("text-anchor", anchor), text);

    /// <summary>Text with white around it, for where a line may run behind it. It is drawn after the line.</summary>
    public static XElement ClearText(string classes, double x, double y, string anchor, string text)
    {
        var element = Text(classes, x, y, anchor, text);
        element.Add(At("stroke", "#ffffff"), At("stroke-width", 5), At("paint-order", "stroke"));
        return element;
    }

    /// <summary>The mark of a value: a circle, diamond or square, so that colour is never alone.</summary>
    public static XElement Mark(Rag rag, double x, double y) => rag switch
    {
        Rag.InTime => Element("circle", "cc-mark cc-mark--in-time", At("cx", x), At("cy", y), At("r", 6), At("fill", Colours.InTime)),
        Rag.DueSoon => Element("path", "cc-mark cc-mark--due-soon", At("d", $"M{Number(x)} {Number(y - 8)}L{Number(x + 8)} {Number(y)}L{Number(x)} {Number(y + 8)}L{Number(x - 8)} {Number(y)}Z"), At("fill", Colours.DueSoon)),
        Rag.Late => Element("rect", "cc-mark cc-mark--late", At("x", x - 6), At("y", y - 6), At("width", 12), At("height", 12), At("fill", Colours.Late)),
        Rag.NotRecorded => Element("circle", "cc-mark cc-mark--not-recorded", At("cx", x), At("cy", y), At("r", 5), At("fill", "#ffffff"), At("stroke", Colours.Text), At("stroke-width", 2)),
    };

    /// <summary>A drawing with the words a screen reader says for it.</summary>
    public static XElement Drawing(string id, double width, double height, string title, string description, params IEnumerable<object?> content) => Element(
        "svg",
        "cc-drawing",
        At("viewBox", $"0 0 {Number(width)} {Number(height)}"),
        At("width", width),
        At("height", height),
        At("role", "img"),
        At("aria-labelledby", $"{id}-title {id}-desc"),
        At("font-family", "Arial, sans-serif"),
        At("font-size", 14),
        At("fill", Colours.Text),
        Element("title", null, At("id", id + "-title"), title),
        Element("desc", null, At("id", id + "-desc"), description),
        content);

    public static string Write(XElement drawing)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(drawing, writer);
        return writer.ToString();
    }

    public static IHtmlContent Content(XElement drawing) => new DrawingContent(drawing);

    private static void Write(XElement drawing, TextWriter writer)
    {
        using var xml = XmlWriter.Create(writer, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", CloseOutput = false });
        drawing.Save(xml);
    }

    /// <summary>Colours of drawings: dark enough to be seen on white by nearly everyone, and never the only sign of anything.</summary>
    public static class Colours
    {
        public const string Text = "#0b0c0c";
        public const string Quiet = "#484949";
        public const string Grid = "#cecece";
        public const string Main = "#12436d";
        public const string Other = "#801650";
        public const string Target = "#0b0c0c";
        public const string InTime = "#0f7a52";
        public const string DueSoon = "#b35a00";
        public const string Late = "#ca3535";
    }

    private sealed class DrawingContent(XElement drawing) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Write(drawing, writer);
    }
}
