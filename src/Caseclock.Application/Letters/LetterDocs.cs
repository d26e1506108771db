using System.Globalization;
using System.Text;

namespace Caseclock.Application.Letters;

/// <summary>Makes <c>docs/letters.md</c> from the declarations, so that the page, the checks and the files never disagree.</summary>
public static class LetterDocs
{
    private const string Opening = """
        # Letters

        This page is made from the declarations in `src/Caseclock.Application/Letters`; change those, never this file.

        A letter is a Word file made from a template for one case, kept as a document of the case. A template holds **fields**, written `«Child_name»` (or as a
        MERGEFIELD of Word), and **locked parts**: words that the law asks for, in content controls that Word does not let you change.

        ## To change a template

        1. Administration, Letters, the letter: download the template.
        2. Change it in Word. Move the locked parts if you like; leave their words. Fields may stand anywhere: in tables, headers and footers too.
        3. Add it as a new version. Caseclock refuses it, with the reason, when it asks for a field that there is not, when a locked part is missing or has other
           words, or when it holds macros, tracked changes, hidden text, linked files, or Word fields that read files.

        Every version that a letter was made from is kept, and each letter says which it was. When a new release of Caseclock changes what the law asks for, letters
        from an older template of yours are refused until you add a version with the new words.

        ## Before a letter is made

        - Every date comes from the same clocks as the case page. What the letter tells must be recorded first: the decision, the notice, the consultation.
        - Only people and places on the case are offered. A letter to anybody else needs their name, a reason, and a tick that you checked; all are kept.
        - A field without a value keeps the letter from being made, and says what to record. A field that may be empty leaves its line out.

        """;

    /// <summary>The page.</summary>
    /// <returns>Markdown, with line feeds and one at its end.</returns>
    public static string Page()
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        page.Append("\n## Fields\n\n| field | what it holds | example | |\n| --- | --- | --- | --- |\n");
        foreach (var declared in LetterFields.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `«{declared.Name}»` | {declared.Meaning} | {declared.Example} | {Remark(declared)} |\n");
        }

        page.Append("\n## Letters\n\n| letter | for | what must be recorded first | locked parts |\n| --- | --- | --- | --- |\n");
        foreach (var template in LetterTemplates.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {template.Title} | {Whom(template.For)} | {template.First ?? "nothing"} | {string.Join(", ", template.Mandatory.Select(part => $"`{part.Id}`"))} |\n");
        }

        page.Append("\n## Locked parts\n");
        foreach (var mandatory in Mandatory.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {mandatory.Title} (`{mandatory.Id}`)\n\n{mandatory.Source}\n\n");
            page.Append(string.Concat(mandatory.Paragraphs.Select(text => $"> {text}\n>\n"))[..^2]);
        }

        return page.ToString();
    }

    private static string Remark(LetterField declared) =>
        declared.IsTyped ? "typed for each letter" : declared.IsDetail ? "said once for the authority" : declared.MayBeEmpty ? "may be empty" : "";

    private static string Whom(Audience audience) => string.Join(", ", Enum.GetValues<Audience>().Where(each => audience.HasFlag(each)).Select(each => each switch
    {
        Audience.Family => "the family",
        Audience.School => "the school or setting",
        Audience.AdviceOutstanding => "bodies asked for advice",
        Audience.SettingsConsulted => "schools and colleges consulted",
        Audience.AdviceGiven => "bodies that gave advice",
        _ => throw new ArgumentOutOfRangeException(nameof(audience), each, "A new audience needs words."),
    }));
}
