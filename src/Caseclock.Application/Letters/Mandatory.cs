namespace Caseclock.Application.Letters;

/// <summary>
/// A part of a letter that the law asks for. In a template it is a content control with a fixed tag whose text an administrator cannot
/// change: a template without it, or with other words in it, is refused.
/// </summary>
/// <param name="Id">The id; the tag of its content control is <c>caseclock-</c> and this.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Source">Where the law asks for it.</param>
/// <param name="Paragraphs">The words, with merge fields.</param>
public sealed record Mandatory(string Id, string Title, string Source, params IReadOnlyList<string> Paragraphs)
{
    private const string Tribunal = "First-tier Tribunal (Special Educational Needs and Disability)";

    private const string Latest =
        "The Tribunal must receive your appeal by «Appeal_by»: that is two months after this notice was sent, or a later day where the Tribunal’s rules give one (in August, at Christmas, at weekends). With a mediation certificate you have until one month after its date, if that is later.";

    private const string How = "The form and how to send it are at www.gov.uk/appeal-ehc-plan-decision.";

    /// <summary>The right to appeal against a refusal to assess.</summary>
    public static readonly Mandatory AppealAssess = new(
        "appeal-assess",
        "Your right to appeal",
        "Children and Families Act 2014, s.51(2)(a); SEND Regulations 2014, reg 5(3)",
        $"You have the right to appeal to the {Tribunal} against our decision not to make an EHC needs assessment. {Latest} {How}");

    /// <summary>The right to appeal against a refusal to issue a plan.</summary>
    public static readonly Mandatory AppealIssue = new(
        "appeal-issue",
        "Your right to appeal",
        "Children and Families Act 2014, s.51(2)(b); SEND Regulations 2014, reg 10(3)",
        $"You have the right to appeal to the {Tribunal} against our decision not to issue an EHC plan. {Latest} {How}");

    /// <summary>The right to appeal against what a plan says.</summary>
    public static readonly Mandatory AppealContents = new(
        "appeal-contents",
        "Your right to appeal",
        "Children and Families Act 2014, s.51(2)(c); SEND Regulations 2014, reg 14",
        $"You have the right to appeal to the {Tribunal} against the description of special educational needs in the plan (section B), the special educational provision (section F), and the school or other institution named, or the type named, or that none is named (section I). You may ask the Tribunal at the same time for recommendations about the health and social care parts. {Latest} {How}");

    /// <summary>The right to appeal against not amending a plan.</summary>
    public static readonly Mandatory AppealAmend = new(
        "appeal-amend",
        "Your right to appeal",
        "Children and Families Act 2014, s.51(2)(e); SEND Regulations 2014, reg 20(11), 22(5)",
        $"You have the right to appeal to the {Tribunal} against our decision not to amend the plan: against sections B, F and I as they stand. {Latest} {How}");

    /// <summary>The right to appeal against ceasing a plan.</summary>
    public static readonly Mandatory AppealCease = new(
        "appeal-cease",
        "Your right to appeal",
        "Children and Families Act 2014, ss.45(4), 51(2)(f); SEND Regulations 2014, reg 31(3)",
        $"You have the right to appeal to the {Tribunal} against our decision to cease the plan. {Latest} {How}",
        "While you may still appeal, and until an appeal is decided, we go on maintaining the plan: everything in it must still be provided.");

    /// <summary>Mediation, and the adviser to be contacted first.</summary>
    public static readonly Mandatory Mediation = new(
        "mediation",
        "Mediation",
        "Children and Families Act 2014, ss.52–55; SEND Regulations 2014, regs 32–34",
        "You may ask for mediation about this decision, and so may settle it without an appeal. Before you appeal you must contact a mediation adviser, by «Mediation_by»: within two months of this notice being sent. You must have the adviser’s certificate to appeal, but you do not have to take part in mediation: if you tell the adviser that you do not want it, you get the certificate within three working days. If you do take part, you get it within three working days after the mediation ends.",
        "The mediation adviser: «Mediation_adviser»");

    /// <summary>Mediation, where an appeal may be about section I alone and then needs no certificate.</summary>
    public static readonly Mandatory MediationContents = Mediation with
    {
        Id = "mediation-contents",
        Source = "Children and Families Act 2014, ss.52–55; SEND Regulations 2014, regs 32–34",
        Paragraphs =
        [
            .. Mediation.Paragraphs,
            "You need no certificate if you appeal only about the school or other institution in section I.",
        ],
    };

    /// <summary>Resolving disagreements without mediation.</summary>
    public static readonly Mandatory Disagreement = new(
        "disagreement",
        "Help to resolve a disagreement",
        "Children and Families Act 2014, s.57; SEND Regulations 2014, regs 5(3)(d), 10(3)",
        "You may also use our independent disagreement resolution service. It is free, and using it or not does not affect your right to appeal: «Disagreement_resolution»");

    /// <summary>Free and impartial information, advice and support.</summary>
    public static readonly Mandatory Support = new(
        "sendiass",
        "Free advice and support",
        "Children and Families Act 2014, s.32; SEND Regulations 2014, regs 5(3)(d), 10(3), 13(1)(b)",
        "Free, impartial and confidential information, advice and support is given by «SENDIASS»");

    /// <summary>The family's rights on a draft plan.</summary>
    public static readonly Mandatory Draft = new(
        "draft-rights",
        "What you can do now",
        "Children and Families Act 2014, s.38(2); SEND Regulations 2014, reg 13(1)",
        "You have at least 15 days, beginning with the day on which the draft was served, until «Views_by», to tell us what you think of the draft, to ask us to name a particular school or other institution in it, and to ask for a meeting with an officer of the authority to discuss it. The draft does not name a school or other institution. You will find information about schools and colleges in our Local Offer.");

    /// <summary>The family's rights on an amendment notice.</summary>
    public static readonly Mandatory Amendment = new(
        "amendment-rights",
        "What you can do now",
        "SEND Regulations 2014, reg 22(2), (3)",
        "You have at least 15 days, beginning with the day on which this notice was served, until «Views_by», to tell us what you think of the proposed changes, to ask us to name a particular school or other institution, and to ask for a meeting with an officer of the authority to discuss them. We must send the amended plan, or tell you that we will not amend it, within eight weeks of this notice: by «Final_by».");

    /// <summary>The rights on a decision about a personal budget.</summary>
    public static readonly Mandatory Budget = new(
        "budget-rights",
        "If you disagree",
        "Children and Families Act 2014, s.49; SI 2014/1652, regs 7, 14",
        "If we have refused, reduced or stopped a direct payment, you may ask us to consider that again. We then tell you in writing what we decide and why. You may also use our disagreement resolution service or our complaints procedure: «Disagreement_resolution»");

    /// <summary>Every one of them.</summary>
    public static IReadOnlyList<Mandatory> All { get; } =
        [AppealAssess, AppealIssue, AppealContents, AppealAmend, AppealCease, Mediation, MediationContents, Disagreement, Support, Draft, Amendment, Budget];

    /// <summary>The tag of its content control.</summary>
    public string Tag => "caseclock-" + Id;
}
