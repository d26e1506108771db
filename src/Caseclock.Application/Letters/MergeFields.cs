using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Caseclock.Application.Letters;

/// <summary>
/// The fields of a Word file: <c>«Field»</c> as plain text, also where Word has cut it into several runs, and Word's own MERGEFIELD. They
/// are found in the text, in tables and text boxes, in headers and footers, in footnotes and endnotes.
/// </summary>
internal static partial class MergeFields
{
    private static readonly string[] Harmless = ["PAGE", "NUMPAGES", "SECTIONPAGES"];

    /// <summary>The roots of everything that is read or printed.</summary>
    /// <param name="document">The open file.</param>
    public static IEnumerable<OpenXmlElement> Roots(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart!;
        IEnumerable<OpenXmlElement?> roots =
        [
            main.Document, .. main.HeaderParts.Select(part => part.Header), .. main.FooterParts.Select(part => part.Footer),
            main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes,
        ];
        return roots.OfType<OpenXmlElement>();
    }

    /// <summary>Makes every MERGEFIELD the plain text that stands for it, in the look of its first run.</summary>
    /// <param name="root">A root of the file.</param>
    public static void MakePlain(OpenXmlElement root)
    {
        foreach (var simple in root.Descendants<SimpleField>().ToList())
        {
            if (NameOf(simple.Instruction?.Value) is { } name)
            {
                simple.InsertAfterSelf(Plain(name, simple.Descendants<RunProperties>().FirstOrDefault()));
                simple.Remove();
            }
        }

        foreach (var paragraph in root.Descendants<Paragraph>())
        {
            MakeComplexPlain(paragraph);
        }
    }

    /// <summary>The names of the fields, each as often as it stands there, with what looks like a field and is none.</summary>
    /// <param name="root">A root of the file, made plain.</param>
    public static IEnumerable<string> NamesIn(OpenXmlElement root) => root.Descendants<Paragraph>()
        .SelectMany(paragraph => AnyMark().Matches(TextOf(paragraph)))
        .Select(match => match.Value.Trim('«', '»').Trim());

    /// <summary>The instructions of Word's own fields that a letter may not hold: they read files or start programs.</summary>
    /// <param name="root">A root of the file, made plain.</param>
    public static IEnumerable<string> Forbidden(OpenXmlElement root) => root.Descendants<SimpleField>().Select(simple => simple.Instruction?.Value ?? "")
        .Concat(Instructions(root))
        .Select(instruction => instruction.Trim().Split(' ', 2)[0])
        .Where(word => word.Length > 0 && !Harmless.Contains(word, StringComparer.OrdinalIgnoreCase));

    // What each field says between its beginning and its result, however Word has cut it; also what stands outside of any.
    private static List<string> Instructions(OpenXmlElement root)
    {
        var found = new List<string>();
        var open = new Stack<StringBuilder>([new StringBuilder()]);
        foreach (var element in root.Descendants())
        {
            if (element is FieldCode code)
            {
                open.Peek().Append(code.Text);
            }
            else if (element is FieldChar { FieldCharType.Value: FieldCharValues.Begin })
            {
                open.Push(new StringBuilder());
            }
            else if (element is FieldChar { FieldCharType.Value: FieldCharValues.End } && open.Count > 1)
            {
                found.Add(open.Pop().ToString());
            }
        }

        return [.. found, .. open.Select(text => text.ToString())];
    }

    /// <summary>Fills the fields in. What is filled in is text and never read again, whatever it looks like.</summary>
    /// <param name="root">A root of the file, made plain.</param>
    /// <param name="values">The values by name; an empty one leaves out a paragraph that holds nothing else.</param>
    public static void Fill(OpenXmlElement root, IReadOnlyDictionary<string, string> values)
    {
        foreach (var paragraph in root.Descendants<Paragraph>().ToList())
        {
            var before = TextOf(paragraph);
            Fill(paragraph, values);
            if (before.Trim().Length > 0 && TextOf(paragraph).Trim().Length == 0)
            {
                Leave(paragraph);
            }
        }
    }

    /// <summary>The text of a paragraph as it is read, without that of text boxes within it.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static string TextOf(Paragraph paragraph) => string.Concat(Texts(paragraph).Select(text => text.Text));

    private static void MakeComplexPlain(Paragraph paragraph)
    {
        var field = new List<Run>();
        var instruction = new StringBuilder();
        var (depth, shows) = (0, false);
        foreach (var run in paragraph.Descendants<Run>().Where(run => run.Ancestors<Paragraph>().First() == paragraph).ToList())
        {
            var mark = run.Elements<FieldChar>().FirstOrDefault()?.FieldCharType?.Value;
            depth += mark == FieldCharValues.Begin ? 1 : 0;
            if (depth == 0)
            {
                continue;
            }

            field.Add(run);
            shows |= mark == FieldCharValues.Separate;
            instruction.Append(shows ? "" : string.Concat(run.Elements<FieldCode>().Select(code => code.Text)));
            if (mark == FieldCharValues.End && --depth == 0)
            {
                Replace(field, instruction.ToString());
                field.Clear();
                instruction.Clear();
                shows = false;
            }
        }
    }

    private static void Replace(List<Run> field, string instruction)
    {
        if (NameOf(instruction) is not { } name)
        {
            return;
        }

        field[0].InsertBeforeSelf(Plain(name, (field.Find(run => run.Elements<Text>().Any()) ?? field[0]).RunProperties));
        field.ForEach(run => run.Remove());
    }

    private static Run Plain(string name, RunProperties? look)
    {
        var run = new Run(new Text($"«{name}»") { Space = SpaceProcessingModeValues.Preserve });
        if (look is not null)
        {
            run.RunProperties = (RunProperties)look.CloneNode(true);
        }

        return run;
    }

    private static string? NameOf(string? instruction) => MergeInstruction().Match(instruction ?? "") is { Success: true } match ? match.Groups["name"].Value : null;

    // From the last to the first, so that the places of those before stay what they were.
    private static void Fill(Paragraph paragraph, IReadOnlyDictionary<string, string> values)
    {
        foreach (var match in Mark().Matches(TextOf(paragraph)).Reverse())
        {
            if (values.TryGetValue(match.Groups["name"].Value, out var value))
            {
                Put(Texts(paragraph).ToList(), match.Index, match.Index + match.Length, value);
            }
        }
    }

    private static void Put(List<Text> texts, int from, int to, string value)
    {
        var at = 0;
        Text? first = null;
        foreach (var text in texts)
        {
            var (start, end) = (at, at + text.Text.Length);
            at = end;
            if (end <= from || start >= to)
            {
                continue;
            }

            var whole = text.Text;
            var before = whole[..Math.Max(0, from - start)];
            var after = whole[Math.Min(whole.Length, to - start)..];
            text.Space = SpaceProcessingModeValues.Preserve;
            if (first is null)
            {
                first = text;
                Write(text, before, value, after);
            }
            else
            {
                text.Text = after;
            }
        }
    }

    // Each line of a value on a line of its own.
    private static void Write(Text text, string before, string value, string after)
    {
        var lines = Clean(value).Split('\n');
        text.Text = before + lines[0];
        OpenXmlElement last = text;
        foreach (var line in lines[1..])
        {
            last = last.InsertAfterSelf(new Break());
            last = last.InsertAfterSelf(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        if (last == text)
        {
            text.Text += after;
        }
        else
        {
            last.InsertAfterSelf(new Text(after) { Space = SpaceProcessingModeValues.Preserve });
        }
    }

    // XML cannot hold some characters at all; text with one would make the whole letter unreadable.
    private static string Clean(string value) => new([.. value.ReplaceLineEndings("\n").Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))]);

    // A cell or a content control must keep one paragraph.
    private static void Leave(Paragraph paragraph)
    {
        if (paragraph.Parent?.Elements<Paragraph>().Count() > 1)
        {
            paragraph.Remove();
        }
    }

    private static IEnumerable<Text> Texts(Paragraph paragraph) =>
        paragraph.Descendants<Text>().Where(text => text.Ancestors<Paragraph>().First() == paragraph);

    [GeneratedRegex("«\\s*(?<name>[A-Za-z][A-Za-z0-9_]{0,59})\\s*»", RegexOptions.None, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex("«[^«»]{0,200}»|[«»]", RegexOptions.None, 1000)]
    private static partial Regex AnyMark();

    [GeneratedRegex("^\\s*MERGEFIELD\\s+\"?(?<name>[A-Za-z0-9_]{1,60})\"?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MergeInstruction();
}
