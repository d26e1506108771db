using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Caseclock.Application.Exports;

/// <summary>Texts as a cell of a workbook can hold them.</summary>
internal static partial class CellText
{
    /// <summary>The longest text that a cell holds.</summary>
    internal const int Longest = 32_767;

    /// <summary>
    /// The text as it goes into the file: what no XML can hold is replaced, an escape of the format that stands in the text is escaped
    /// itself, and what is too long for a cell ends in an ellipsis.
    /// </summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        var whole = Escape().Replace(Clean(text), "_x005F_");
        return whole.Length <= Longest ? whole : string.Concat(whole.AsSpan(0, Longest - 1), "…");
    }

    private static string Clean(string text)
    {
        if (text.All(letter => XmlConvert.IsXmlChar(letter)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var place = 0; place < text.Length; place++)
        {
            if (XmlConvert.IsXmlChar(text[place]))
            {
                clean.Append(text[place]);
            }
            else if (place + 1 < text.Length && char.IsSurrogatePair(text[place], text[place + 1]))
            {
                clean.Append(text[place]).Append(text[++place]);
            }
            else
            {
                clean.Append('\uFFFD');
            }
        }

        return clean.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
