namespace Caseclock.Application.Documents;

/// <summary>What a document is.</summary>
/// <param name="Id">Its id, kept in the store.</param>
/// <param name="Title">What people call it.</param>
/// <param name="FileWord">What it is called in a file's name.</param>
public sealed record DocumentKind(string Id, string Title, string FileWord)
{
    /// <summary>A draft of the plan.</summary>
    public static readonly DocumentKind PlanDraft = new("planDraft", "Draft plan", "draft-plan");

    /// <summary>A final plan, first issued or amended.</summary>
    public static readonly DocumentKind FinalPlan = new("finalPlan", "Final plan", "final-plan");

    /// <summary>A letter made here.</summary>
    public static readonly DocumentKind Letter = new("letter", "Letter", "letter");

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        PlanDraft,
        FinalPlan,
        new("advice", "Advice", "advice"),
        new("report", "Report", "report"),
        Letter,
        new("views", "Views of the family", "views"),
        new("order", "Order or decision of the Tribunal", "order"),
        new("other", "Something else", "document"),
    ];

    /// <summary>Whether it is a version of the plan.</summary>
    public bool IsPlan => this == PlanDraft || this == FinalPlan;

    /// <summary>The kind of an id; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public static DocumentKind? Of(string? id) => All.FirstOrDefault(kind => kind.Id == id);
}
