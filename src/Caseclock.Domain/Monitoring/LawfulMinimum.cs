namespace Caseclock.Domain.Monitoring;

/// <summary>A time that the law leaves between two acts: the second cannot lawfully come sooner.</summary>
/// <param name="Words">What the time is for, in words that a sentence can hold: "the family have 15 days for the draft".</param>
/// <param name="Days">Days from the first act to the earliest lawful day of the second.</param>
/// <param name="Source">Where it stands.</param>
public sealed record LawfulMinimum(string Words, int Days, string Source)
{
    /// <summary>
    /// The family's days for the draft: at least 15, beginning with the day of service, so that an act on the last of them is 14 days
    /// after service. Service is supposed on the day of sending (by hand, e-mail or portal); by post it is later.
    /// </summary>
    public static LawfulMinimum DraftViews { get; } = new("the family have 15 days for the draft", 14, "SEND Regulations 2014, reg 13(1)(a)");

    /// <summary>The family's days for the amendment notice, counted as those for the draft.</summary>
    public static LawfulMinimum AmendmentViews { get; } = new("the family have 15 days for the amendment notice", 14, "SEND Regulations 2014, reg 22(2)(c)");

    /// <summary>Notice of a review meeting: at least two weeks (policy P2, lenient).</summary>
    public static LawfulMinimum MeetingNotice { get; } = new("those invited to the review meeting have two weeks’ notice", 14, "SEND Regulations 2014, regs 20(3), 21(3)");

    /// <summary>Notice of a review meeting where the authority counts clear weeks (policy P2, strict).</summary>
    public static LawfulMinimum ClearMeetingNotice { get; } = MeetingNotice with { Days = 15 };

    /// <summary>All of them: nothing else has to pass between the acts that lead to a limit.</summary>
    public static IReadOnlyList<LawfulMinimum> All { get; } = [DraftViews, AmendmentViews, MeetingNotice, ClearMeetingNotice];
}
