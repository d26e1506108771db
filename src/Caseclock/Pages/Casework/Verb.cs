using Caseclock.Application.Storage;
using Caseclock.Domain.Clocks;

namespace Caseclock.Pages.Casework;

/// <summary>What kind of work a task is, in a verb.</summary>
internal enum Verb
{
    /// <summary>A decision to be made and told.</summary>
    Decide,

    /// <summary>Something that others owe, to be chased.</summary>
    Chase,

    /// <summary>A draft to be written and sent.</summary>
    Draft,

    /// <summary>Somebody to be asked or told beforehand.</summary>
    Consult,

    /// <summary>A plan, a notice or a certificate to be issued.</summary>
    Issue,

    /// <summary>A review or visit to be arranged and held.</summary>
    Review,

    /// <summary>An answer to the Tribunal, a complaint or a request for information.</summary>
    Reply,
}

/// <summary>Which work each rule is.</summary>
internal static class Verbs
{
    private static readonly Dictionary<Verb, string[]> Own = new()
    {
        [Verb.Decide] =
        [
            "EHC-01", "EHC-01c", "EHC-03", "DE-01", "DE-02", "AR-07", "AR-07a", "AR-10a", "RA-01", "RA-05", "TB-06", "TB-06a", "TB-08", "TB-21", "ME-09", "ME-10", "ME-12", "CE-02", "EHC-07", "CSC-01", "PB-04",
        ],
        [Verb.Draft] = ["EHC-03b", "TB-07", "TB-24", "AR-08"],
        [Verb.Consult] = ["EHC-00a", "EHC-00b", "EHC-01a", "EHC-02a", "EHC-04b", "CE-01", "AR-04", "AR-05", "ME-05", "ME-06", "TR-03", "AR-03"],
        [Verb.Issue] =
        [
            "EHC-06", "DE-03", "AR-10", "AR-11", "AR-12", "PT-01", "PT-02", "PT-03", "PT-04", "PT-05", "RA-02", "TB-05", "TB-06b", "TB-09", "TB-10", "TB-11", "TB-12", "TB-13", "TB-22", "TB-23", "TB-25",
            "ME-02", "ME-07", "ME-08", "TR-01", "TR-02", "CE-03", "CE-06", "CE-07", "CSC-11", "PB-01",
        ],
        [Verb.Review] =
        [
            "AR-01", "AR-02", "AR-06", "TR-04", "DE-08", "PB-02", "PB-03", "ME-03", "ME-04", "CSC-02", "CSC-03", "CSC-04", "CSC-05", "CSC-06", "CSC-07", "CSC-08", "CSC-09", "CSC-10", "CSC-12", "CO-05",
        ],
        [Verb.Reply] = ["TB-04", "TB-30", "TB-31", "CO-02", "CO-03", "IR-01", "IR-03", "IR-04"],
    };

    private static readonly Dictionary<string, Verb> ByRule = RuleBook.All
        .Where(rule => rule.IsWork && rule.Kind == LimitKind.Deadline)
        .ToDictionary(rule => rule.Id, rule => rule.Binds is Binds.Authority ? Named(rule.Id) : Verb.Chase, StringComparer.Ordinal);

    /// <summary>The work that a rule is.</summary>
    /// <param name="rule">The rule's id, without the letter of one of several limits.</param>
    public static Verb Of(string rule) => ByRule.GetValueOrDefault(rule, Verb.Decide);

    /// <summary>The rules of a verb, as the store is asked for them.</summary>
    /// <param name="verb">The verb.</param>
    public static string Filter(Verb verb) => string.Join(',', ByRule.Where(pair => pair.Value == verb).Select(pair => pair.Key));

    /// <summary>How many tasks each verb has.</summary>
    /// <param name="rules">How many each rule has.</param>
    public static ILookup<Verb, int> Counts(IEnumerable<ValueCount> rules) => rules.ToLookup(rule => Of(rule.Value), rule => rule.Count);

    /// <summary>The rules of the authority's own work that no verb names: none, and a test says so.</summary>
    internal static IEnumerable<string> Nameless => RuleBook.All
        .Where(rule => rule is { IsWork: true, Kind: LimitKind.Deadline, Binds: Binds.Authority } && !Own.Values.Any(rules => rules.Contains(rule.Id)))
        .Select(rule => rule.Id);

    private static Verb Named(string rule) => Own.FirstOrDefault(pair => pair.Value.Contains(rule)).Key;
}
