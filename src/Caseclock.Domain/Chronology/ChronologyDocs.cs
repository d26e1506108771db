using System.Globalization;
using System.Text;

namespace Caseclock.Domain.Chronology;

/// <summary>Makes <c>docs/chronology.md</c> from the vocabulary as declared, so that the page and the reader never disagree.</summary>
public static class ChronologyDocs
{
    private const string Opening = """
        # The chronology

        A case is its chronology: a list of dated entries, each saying that one thing happened on one day. Every clock, figure, list,
        alert, return and report is worked out from it. This page is made from the declarations in `src/Caseclock.Domain/Chronology`;
        change those, never this file.

        ## The file, version 1

        UTF-8 JSON Lines (`.jsonl`), one entry on each line. Blank lines and lines that start with `#` are skipped. The first line may be
        `{"caseclock":"chronology/1","authority":"870"}`.

        ```
        {"person":"P1","case":"C1","kind":"request.received","on":"2025-01-06","source":"1"}
        {"person":"P1","case":"C1","kind":"assessment.decided","on":"2025-02-17","outcome":"yes"}
        ```

        - A line that is not an entry is refused, with its number, the field and the reason; the rest of the file loads.
        - Unknown kinds, fields and codes, impossible days, and references to nothing are refused. A field that is `null` is as good as absent.
        - A day is `YYYY-MM-DD`, in England. It may be in the past; it may not lie after today, except where the table says so.
        - Loading a file again changes nothing. The same id with other content is refused.

        ## Fields of every entry

        | field | needed | meaning |
        | --- | --- | --- |
        | `kind` | yes | what happened: one of the kinds below |
        | `on` | yes | the day it happened, `YYYY-MM-DD` |
        | `person` | see the kind | the authority's id of the child or young person |
        | `case` | see the kind | the authority's id of the request that it belongs to; for social care, of the episode |
        | `id` | no | the entry's own id; without it, a hash of its content serves |
        | `recorded` | no | the instant at which the authority came to know, such as `2025-02-03T09:12:00Z`; without it, the time of loading |
        | `by` | no | who recorded it: a user or a system |
        | `note` | no | free text |
        | `corrects` | no | the id of the entry that this one replaces |

        An entry is never edited and never deleted. A mistake is corrected by a later entry that names it in `corrects`: one of the same kind
        with the right content, or `entry.withdrawn` where the thing never happened. A correction can be corrected or withdrawn in its turn.
        """;

    /// <summary>The page.</summary>
    /// <returns>Markdown, with line feeds and one at its end.</returns>
    public static string Page()
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n")).Append('\n');
        foreach (var section in Kinds.All.GroupBy(kind => kind.Section))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {section.Key}\n");
            foreach (var kind in section)
            {
                Append(page, kind);
            }
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, Kind kind)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### `{kind.Name}`\n\n{kind.Meaning}. {Names(kind)}\n");
        foreach (var reference in kind.RefersTo)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n`{reference.Field}` names what a `{reference.OpenedBy}` opened {Within(reference.Scope)}.\n");
        }

        if (kind.Fields.Count == 0)
        {
            return;
        }

        page.Append("\n| field | needed | holds | meaning |\n| --- | --- | --- | --- |\n");
        foreach (var field in kind.Fields)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{field.Name}` | {(field.Required ? "yes" : "no")} | {Holds(field)} | {field.Meaning} |\n");
        }
    }

    private static string Names(Kind kind)
    {
        var names = (kind.Person, kind.Case) switch
        {
            (Need.Required, Need.Required) => "Names a person and a case.",
            (Need.Required, Need.Optional) => "Names a person; may name a case.",
            (Need.Optional, Need.Optional) => "May name a person and a case.",
            (Need.Optional, Need.Required) => "Names a case; may name a person.",
            (Need.Never, Need.Never) => "Names neither a person nor a case.",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind.Name, "A new mix of needs must be put into words."),
        };
        return kind.MayLieAhead ? names + " Its day may lie ahead." : names;
    }

    private static string Within(ReferenceScope scope) => scope switch
    {
        ReferenceScope.Case => "in the same case",
        ReferenceScope.Person => "in the same person's record",
        ReferenceScope.Authority => "in the same authority",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "A new scope must be put into words."),
    };

    private static string Holds(Field field) => field.Type switch
    {
        FieldType.Text => "text",
        FieldType.Date => "day",
        FieldType.Flag => "`true` or `false`",
        FieldType.Number => field.Most is { } most ? string.Create(CultureInfo.InvariantCulture, $"whole number, 0 to {most}") : "number",
        FieldType.Code => "one of " + Codes(field),
        FieldType.CodeList => "list of " + Codes(field),
        FieldType.TextList => "list of texts",
        FieldType.Placements => "list of `{urn, setting, rank, senUnit, resourcedProvision}`",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "A new type of field must be put into words."),
    };

    private static string Codes(Field field) => string.Join(", ", field.Codes.Select(code => $"`{code}`"));
}
