using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>How something came to be ordered.</summary>
internal enum OrderSource
{
    /// <summary>By order of the Tribunal (reg 44).</summary>
    Tribunal,

    /// <summary>By the authority's telling the Tribunal that it does not oppose (reg 45).</summary>
    Unopposed,

    /// <summary>By a mediation agreement (reg 42).</summary>
    Agreement,
}

/// <summary>Something the authority must do by order or agreement.</summary>
/// <param name="Source">How it came about.</param>
/// <param name="Subject">The appeal's or mediation's id.</param>
/// <param name="On">The day of the order, of telling the Tribunal, or of the agreement.</param>
/// <param name="To">What: <c>assess</c>, <c>make</c>, <c>reconsider</c>, <c>contents</c>, <c>school</c>, <c>continue</c>, <c>continueAndAmend</c>, <c>cease</c>, <c>other</c>.</param>
/// <param name="ByDate">A day that the Tribunal directed or the parties wrote; else null.</param>
/// <param name="AssessmentNotified">The day the family was told of the ordered assessment; null when not.</param>
/// <param name="CarriedOut">The day it was recorded as done; null when not.</param>
internal sealed record Ordered(
    OrderSource Source,
    string Subject,
    DateOnly On,
    string To,
    DateOnly? ByDate,
    DateOnly? AssessmentNotified,
    DateOnly? CarriedOut)
{
    /// <summary>Whether the order or agreement does not itself say what; it was taken from what the appeal was about.</summary>
    public bool Inferred { get; init; }

    /// <summary>Whether a later order or a wider agreement stands in its place.</summary>
    public Step? ReplacedBy { get; init; }

    /// <summary>What it is, for a sentence.</summary>
    public string Words => Source switch
    {
        OrderSource.Tribunal => "The Tribunal's order",
        OrderSource.Unopposed => "Not opposing the appeal",
        _ => "The mediation agreement",
    };

    /// <summary>Everything ordered or agreed on a case, by day.</summary>
    public static IReadOnlyList<Ordered> Outcomes(Case @case)
    {
        if (@case.Appeals.IsEmpty && @case.Mediations.IsEmpty)
        {
            return [];
        }

        return [.. @case.Appeals.SelectMany(OfAppeal).Concat(@case.Mediations.SelectMany(OfMediation)).OrderBy(outcome => outcome.On)];
    }

    private static IEnumerable<Ordered> OfAppeal(Appeal appeal)
    {
        var decided = appeal.Decided;
        if (appeal.NotOpposed is { } conceded && !(appeal.Responded <= conceded) && FromAbout(appeal.About) is { } to)
        {
            yield return new Ordered(OrderSource.Unopposed, appeal.Id, conceded, to, null, appeal.AssessmentNotified, appeal.CarriedOut)
            {
                ReplacedBy = decided is { Order: not null } later && later.On > conceded
                    ? new Step("The Tribunal's order of {0} stands in its place.", later.On)
                    : null,
            };
        }

        if (decided is not null && OrderOf(appeal, decided) is { } order)
        {
            yield return new Ordered(OrderSource.Tribunal, appeal.Id, decided.On, order, decided.ByDate, appeal.AssessmentNotified, appeal.CarriedOut)
            {
                Inferred = decided.Order is null,
            };
        }
    }

    private static string? OrderOf(Appeal appeal, AppealDecision decided) => decided switch
    {
        { Outcome: "dismissed" } => appeal.About == "cease" || decided.Order == "cease" ? "cease" : null,
        { Order: "contentsAndSchool" } => "contents",
        { Order: { } order } => order,
        _ => FromAbout(appeal.About),
    };

    private static string? FromAbout(string? about) => about switch
    {
        "assess" => "assess",
        "issue" => "make",
        "contents" or "amend" => "contents",
        "school" => "school",
        "cease" => "continue",
        _ => null,
    };

    private static IEnumerable<Ordered> OfMediation(Mediation mediation)
    {
        foreach (var agreed in mediation.Agreed)
        {
            var to = agreed is { Appealable: false } or { To: null } ? "other" : agreed.To;
            var contents = to == "school" && mediation.Agreed.Any(other => other.On == agreed.On && other is { To: "contents", Appealable: not false });
            yield return new Ordered(
                OrderSource.Agreement,
                mediation.Id,
                agreed.On,
                to,
                agreed.ByDate,
                mediation.AssessmentNotified,
                mediation.CarriedOut)
            {
                ReplacedBy = contents ? new Step("Contents were agreed on {0} too; that limit carries the whole plan.", agreed.On) : null,
            };
        }
    }
}
