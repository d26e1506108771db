using System.Globalization;
using System.Text;

namespace Caseclock.Domain.Clocks;

/// <summary>Makes <c>docs/rules/</c> from the rules as declared: an index with the counting conventions, and a page for each section.</summary>
public static class RuleDocs
{
    private const string Opening = """
        # The rules

        Every statutory limit that Caseclock counts, as declared in `src/Caseclock.Domain/Clocks/Rules`. These pages are made from the
        declarations; change those, never these files. Not legal advice. Where the text left a choice, [readings](../readings.md) says which
        was taken and why.

        A rule has a tier. **Law**: Act, regulations, tribunal rules; a miss is unlawful. **Guidance**: statutory guidance. **Practice**:
        published practice or a local standard. Only a miss of the first kind is ever called a breach.

        Its confidence says how the source was read. **Found**: the operative words were seen. **Second hand**: seen in a secondary source.
        **To be confirmed**: from knowledge, the source not seen.
        """;

    private const string Counting = """
        ## How days are counted

        - All counting is on whole local days in England. A clock starts on the day of receipt, in whatever form and to whatever team.
        - *Within n weeks of a day*: that day is day 0, so the last lawful day is the day plus 7 × n. Six weeks are 42 days, 16 are 112, 20 are 140.
          An act at any time of the last day is in time.
        - *Within n days of a day*: the day plus n. *n days beginning with a day*: the day counts, so the last is the day plus n − 1.
        - *n months after a day*: the corresponding date; where the month has none, its last day.
        - *A period of n months starting with a day* ends the day before the corresponding date; where the month has none, on its last day.
          Twelve months starting with 10 March 2025 end on 9 March 2026; with 29 February 2024, on 28 February 2025.
        - *At least two weeks before a meeting*: the meeting's day less 14 (less 15 where the authority counts clear weeks).
        - Weeks, days and months are of the calendar: no weekend, bank holiday or school holiday moves a limit of the SEND Regulations.
        - *Working days* are Monday to Friday less the bank holidays of England and Wales; for freedom of information, less the bank
          holidays of any part of the United Kingdom.
        - Limits of the tribunal's own rules roll: one that ends in August or from 25 December to 1 January ends on the first working day after;
          one that ends on another day that is not a working day, on the next. The authority's 30 working days to respond leave those days out.
        - Post is served in the ordinary course: first class on the second working day after posting, second class on the fourth. A window
          that begins with the day of service begins then.

        ## How a clock stands

        | verdict | meaning |
        | --- | --- |
        | running | not done, and the day asked about is on or before the due date |
        | overdue | not done, and past it |
        | met | done by the due date |
        | late | done after it; for a minimum window, and the duty to go on maintaining a plan, done before its end |
        | excepted | past the due date under a valid exception, done or not |
        | superseded | a tribunal order, an unopposed appeal or a mediation agreement put other limits in its place |
        | cancelled | withdrawn, refused, moved or died: nothing is due |
        | not recorded | a later step is recorded and this one is not |

        An exception excuses a miss. It never moves a date, and it holds only when a person recorded that it made complying impractical.

        ## Choices of the authority

        | code | question | as recommended |
        | --- | --- | --- |
        | P1 | whether 15 February and 31 March themselves are in time | yes |
        | P2 | whether two weeks' notice means clear weeks | no: 14 days before |
        | P3 | whether the 12 months end on the anniversary | no: the day before it |
        | P4 | what completes a review | the decision notice |
        | P5 | whether a decision is notified when sent or when received | sent |
        | P6 | an email after hours or at a weekend | received the same day |
        | P7 | a request that lacks information | the clock runs |
        | P8 | the first day on which a school is closed | the day after its last session |
        | P9 | a late amendment notice | 8 weeks from the notice (AR-10), and 12 weeks from the meeting (AR-11) |
        | P10 | the 15 days to answer a consultation | calendar days |

        ## The sections
        """;

    /// <summary>The pages.</summary>
    /// <returns>File name and markdown of each, the index first; line feeds, and one at the end of each.</returns>
    public static IReadOnlyList<(string File, string Text)> Pages()
    {
        var sections = RuleBook.All.GroupBy(rule => rule.Section).ToList();
        var index = new StringBuilder(Opening.ReplaceLineEndings("\n")).Append("\n\n").Append(Counting.ReplaceLineEndings("\n")).Append("\n\n");
        foreach (var section in sections)
        {
            index.Append(CultureInfo.InvariantCulture, $"- [{section.Key}]({FileOf(section.Key)}): {section.First().Id} to {section.Last().Id}\n");
        }

        return [("README.md", index.ToString()), .. sections.Select(section => (FileOf(section.Key), Page(section.Key, section)))];
    }

    private static string FileOf(string section) =>
        string.Join('-', section.ToLowerInvariant().Split([' ', ',', '\''], StringSplitOptions.RemoveEmptyEntries)) + ".md";

    private static string Page(string section, IEnumerable<Rule> rules)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {section}\n\n[All rules and how days are counted](README.md)\n\n")
            .Append("| id | what | tier | starts with | limit | unit | who | exceptions | choices | source | confidence | in force | notes |\n")
            .Append("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var rule in rules)
        {
            string[] cells =
            [
                rule.Id, rule.Title, Words(rule.Tier), rule.Trigger, rule.Limit, Unit(rule), Words(rule.Binds), string.Join(", ", rule.Exceptions),
                string.Join(", ", rule.Policies), rule.Citation, Words(rule.Confidence), InForce(rule), rule.Notes,
            ];
            page.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        }

        return page.ToString();
    }

    private static string Unit(Rule rule) => rule.Kind switch
    {
        LimitKind.Duty => rule.Unit.Length == 0 ? "a duty: no clock" : rule.Unit + "; no clock",
        LimitKind.MinimumWindow => rule.Unit + "; a minimum",
        LimitKind.Deadline => rule.Unit,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Kind, "A new kind of limit must be put into words."),
    };

    private static string InForce(Rule rule)
    {
        var from = "from " + Iso(rule.InForceFrom);
        return rule.InForceTo is { } to ? $"{from} to {Iso(to)}" : from;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Words(Tier tier) => tier switch
    {
        Tier.Law => "law",
        Tier.Guidance => "guidance",
        Tier.Practice => "practice",
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "A new tier must be put into words."),
    };

    private static string Words(Binds binds) => binds switch
    {
        Binds.Authority => "the authority",
        Binds.Setting => "the school, college or provider",
        Binds.Body => "the body asked, or the adviser",
        Binds.HealthBody => "the health body",
        Binds.Family => "the family: a right that ends",
        _ => throw new ArgumentOutOfRangeException(nameof(binds), binds, "Somebody new who is bound must be put into words."),
    };

    private static string Words(Confidence confidence) => confidence switch
    {
        Confidence.Found => "found",
        Confidence.FoundSecondHand => "second hand",
        Confidence.ToBeConfirmed => "to be confirmed",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A new confidence must be put into words."),
    };
}
