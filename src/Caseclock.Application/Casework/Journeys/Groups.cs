namespace Caseclock.Application.Casework.Journeys;

/// <summary>The headings that journeys stand under.</summary>
public static class Groups
{
    /// <summary>Request, assessment and advice.</summary>
    public const string Assessment = "Request and assessment";

    /// <summary>Draft, consultation, issue and what the plan holds.</summary>
    public const string Plan = "Draft and plan";

    /// <summary>Annual reviews and amendment.</summary>
    public const string Review = "Annual review and amendment";

    /// <summary>Moves between authorities and phases, and the end of a plan.</summary>
    public const string Moves = "Moves and endings";

    /// <summary>Mediation, appeals, complaints, information requests.</summary>
    public const string Disagreement = "Disagreement and rights";

    /// <summary>The child.</summary>
    public const string Child = "The child";

    /// <summary>The record itself.</summary>
    public const string Record = "The record";
}
