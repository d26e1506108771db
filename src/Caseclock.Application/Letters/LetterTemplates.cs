using Caseclock.Domain.Cases;

namespace Caseclock.Application.Letters;

/// <summary>The letters that come with the program, each declared once: the files, the checks and the pages go by them.</summary>
public static class LetterTemplates
{
    private const string Reasons = "Our reasons are these:";
    private const string Why = "«Reasons»";

    /// <summary>Every letter, in the order in which a case comes to them.</summary>
    public static IReadOnlyList<LetterTemplate> All { get; } =
    [
        new("acknowledgment", "Acknowledge the request", Audience.Family)
        {
            Day = @case => @case.Received,
            First = "Log the request",
            Journeys = ["log-request"],
            Parts =
            [
                "We received a request for an education, health and care (EHC) needs assessment of «Child_name» on «Request_received».",
                "By «Decide_by» we will tell you whether we will make the assessment. If we do, and then decide that a plan is needed, you will have the final plan by «Plan_due».",
                LetterPart.Heading("What happens now"),
                "We look at what the request says and ask those who know «Child_forename» for what they know already. Please tell us what you think, and send us anything that you want us to see. «Officer» works on this case.",
                Mandatory.Support,
            ],
        },
        new("decision-to-assess", "Decision to assess", Audience.Family)
        {
            Day = @case => Last(@case, true),
            First = "Record the decision to assess",
            Journeys = ["decide-to-assess"],
            Parts =
            [
                "On «Decision_date» we decided to make an EHC needs assessment of «Child_name».",
                LetterPart.Heading("What happens now"),
                "We now ask for advice: from you, from the school or setting, from an educational psychologist, from health, from social care, and from whomever else you reasonably ask us to consult. Each has six weeks to answer. If a professional has advised on «Child_forename» recently, and you, they and we agree that this is enough, we do not ask again.",
                "If we decide that a plan is needed, we must send you the final plan by «Plan_due». You will have a draft and at least 15 days to answer before that. «Officer» works on this case.",
                Mandatory.Support,
            ],
        },
        new("refusal-to-assess", "Decision not to assess", Audience.Family)
        {
            Day = @case => Last(@case, false),
            First = "Record the decision not to assess",
            Journeys = ["decide-to-assess"],
            Appealable = "assessment.decided",
            Parts =
            [
                "On «Decision_date» we decided not to make an EHC needs assessment of «Child_name».",
                Reasons,
                Why,
                Mandatory.AppealAssess,
                Mandatory.Mediation,
                Mandatory.Disagreement,
                Mandatory.Support,
            ],
        },
        new("advice-request", "Request for advice", Audience.AdviceOutstanding)
        {
            Day = @case => @case.Advice.Where(advice => advice.Received is null).Select(advice => (DateOnly?)advice.Requested).Max(),
            First = "Ask for advice",
            Journeys = ["ask-for-advice", "chase-advice"],
            Parts =
            [
                "We are making an EHC needs assessment of «Child_name», born on «Date_of_birth», case «Case_number», and ask for your advice under regulation 6 of the SEND Regulations 2014.",
                "Please send it by «Advice_due». Regulation 8 gives six weeks from the day on which you received our request.",
                LetterPart.Heading("What we need from you"),
                "Please describe the needs, the outcomes that you would expect, and the provision that would bring them about: what it is, how much, how often and by whom. Please be clear enough that nobody has to guess. If an appointment was missed or anything else stands in the way, tell «Officer» at once.",
            ],
        },
        new("consultation", "Consultation of a school or college", Audience.SettingsConsulted)
        {
            Day = @case => @case.Consultations.Where(consulted => consulted.Replied is null).Select(consulted => (DateOnly?)consulted.On).Max(),
            First = "Record the consultation of a school or college",
            Journeys = ["consult-setting"],
            EnclosesPlan = true,
            Parts =
            [
                "We are considering naming you in section I of the EHC plan of «Child_name», born on «Date_of_birth». The plan as it stands is enclosed.",
                "Please tell us by «Reply_by» whether you can meet the needs described. That is 15 days from our letter (SEND Code of Practice, 9.83). If we hear nothing, we must decide without your answer.",
                "If you think that you cannot, please say which of the reasons in section 39(4) of the Children and Families Act 2014 applies, and what could be done about it: that you are unsuitable for the age, ability, aptitude or needs, or that attendance would be incompatible with the efficient education of others or the efficient use of resources.",
            ],
        },
        new("draft-plan", "Draft plan", Audience.Family)
        {
            Day = @case => @case.Drafts.Select(draft => (DateOnly?)draft.On).Max(),
            First = "Record that the draft was sent",
            Journeys = ["send-draft"],
            EnclosesPlan = true,
            Parts =
            [
                "We have decided that «Child_name» needs an EHC plan. The draft of the plan is enclosed, with the advice that it is made from.",
                Mandatory.Draft,
                "You may also tell us whether you want a personal budget. We must send you the final plan by «Plan_due».",
                Mandatory.Support,
            ],
        },
        new("final-plan", "Final plan", Audience.Family)
        {
            Day = @case => @case.PlansIssued.Select(day => (DateOnly?)day).Max(),
            First = "Issue the final plan",
            Journeys = ["issue-plan"],
            Appealable = "plan.issued",
            EnclosesPlan = true,
            Parts =
            [
                "The final EHC plan of «Child_name», dated «Decision_date», is enclosed. From now on the provision in section F must be made.",
                "We review the plan with you at least once a year. If anything in it is not being provided, tell «Officer».",
                Mandatory.AppealContents,
                Mandatory.MediationContents,
                Mandatory.Disagreement,
                Mandatory.Support,
            ],
        },
        new("refusal-to-issue", "Decision not to issue a plan", Audience.Family)
        {
            Day = @case => @case.Refusals.Select(day => (DateOnly?)day).Max(),
            First = "Record the decision not to issue a plan",
            Journeys = ["refuse-plan"],
            Appealable = "plan.refused",
            Parts =
            [
                "On «Decision_date», after the EHC needs assessment, we decided not to issue an EHC plan for «Child_name». The advice that we received is enclosed.",
                Reasons,
                Why,
                Mandatory.AppealIssue,
                Mandatory.Mediation,
                Mandatory.Disagreement,
                Mandatory.Support,
            ],
        },
        new("plan-copy", "Copy of the plan for those who provide", Audience.School | Audience.AdviceGiven)
        {
            Day = @case => Latest(@case.PlansIssued.Concat(@case.PlansAmended)),
            First = "Issue the final plan",
            EnclosesPlan = true,
            Parts =
            [
                "A copy of the EHC plan of «Child_name», born on «Date_of_birth», is enclosed. Please put it in the place of any earlier version, and tell everybody who works with «Child_forename» what it says.",
                "If you cannot provide what the plan asks of you, tell «Officer» at once.",
            ],
        },
        new("review-invitation", "Invitation to a review meeting", Audience.Family | Audience.School | Audience.AdviceGiven)
        {
            Day = @case => @case.ReviewsPlanned.Select(planned => planned.For).Max(),
            First = "Record the date of the review meeting",
            Journeys = ["arrange-review"],
            Parts =
            [
                "You are invited to the review of the EHC plan of «Child_name» on «Meeting_date». Time and place: «Time_and_place».",
                "The meeting looks at whether the plan still describes the needs, whether the provision is made and helps, and what comes next. From year 9 on it also looks at preparing for adulthood. Please send what you want the meeting to read in time for it to be sent round two weeks before.",
            ],
        },
        new("review-maintain", "Decision after a review: keep the plan as it is", Audience.Family)
        {
            Day = @case => Reviewed(@case, "maintain"),
            First = "Record the decision after the review: keep the plan as it is",
            Journeys = ["decide-after-review"],
            Appealable = "review.decided",
            Parts =
            [
                "We have looked at the report of the review of «Child_name»’s EHC plan. On «Decision_date» we decided to keep the plan as it is.",
                Reasons,
                Why,
                Mandatory.AppealAmend,
                Mandatory.MediationContents,
                Mandatory.Disagreement,
                Mandatory.Support,
            ],
        },
        new("review-amend", "Decision after a review: amend the plan", Audience.Family)
        {
            Day = @case => Reviewed(@case, "amend"),
            First = "Record the decision after the review: amend the plan",
            Journeys = ["decide-after-review"],
            Parts =
            [
                "We have looked at the report of the review of «Child_name»’s EHC plan. On «Decision_date» we decided to amend the plan.",
                "The notice of the changes that we propose is enclosed or follows within four weeks of the meeting. You will be able to comment on it. When you have the amended plan, you will have a right to appeal.",
                Mandatory.Support,
            ],
        },
        new("amendment-notice", "Amendment notice", Audience.Family)
        {
            Day = @case => @case.AmendmentNotices.Select(notice => (DateOnly?)notice.On).Max(),
            First = "Record the amendment notice",
            Journeys = ["amendment-notice"],
            EnclosesPlan = true,
            Parts =
            [
                "We propose to amend the EHC plan of «Child_name». This is our notice under regulation 22 of the SEND Regulations 2014. Enclosed are the plan as it stands, with the changes that we propose, and the evidence for them.",
                Mandatory.Amendment,
                Mandatory.Support,
            ],
        },
        new("amendment-declined", "Decision not to amend after all", Audience.Family)
        {
            Day = @case => @case.AmendmentsDeclined.Select(day => (DateOnly?)day).Max(),
            First = "Record the decision not to amend",
            Journeys = ["decline-amendment"],
            Appealable = "amendment.declined",
            Parts =
            [
                "We told you of changes that we proposed to the EHC plan of «Child_name». On «Decision_date» we decided not to make them. The plan stays as it is.",
                Reasons,
                Why,
                Mandatory.AppealAmend,
                Mandatory.MediationContents,
                Mandatory.Disagreement,
                Mandatory.Support,
            ],
        },
        new("amended-plan", "Amended plan", Audience.Family)
        {
            Day = @case => @case.PlansAmended.Select(day => (DateOnly?)day).Max(),
            First = "Issue the amended plan",
            Journeys = ["amend-plan"],
            Appealable = "plan.amended",
            EnclosesPlan = true,
            Parts =
            [
                "The amended EHC plan of «Child_name», dated «Decision_date», is enclosed. From now on the provision in its section F must be made.",
                Mandatory.AppealContents,
                Mandatory.MediationContents,
                Mandatory.Disagreement,
                Mandatory.Support,
            ],
        },
        new("cease-notice", "Decision to cease the plan", Audience.Family)
        {
            Day = @case => @case.CeaseDecisions.Select(day => (DateOnly?)day).Max(),
            First = "Record the decision to cease the plan",
            Journeys = ["decide-to-cease"],
            Appealable = "plan.ceaseDecided",
            Parts =
            [
                "After consulting you and the school or other institution, we decided on «Decision_date» to cease to maintain the EHC plan of «Child_name».",
                Reasons,
                Why,
                Mandatory.AppealCease,
                Mandatory.Mediation,
                Mandatory.Disagreement,
                Mandatory.Support,
            ],
        },
        new("personal-budget", "Decision on a personal budget", Audience.Family)
        {
            Parts =
            [
                "You asked for a personal budget for «Child_name»’s EHC plan. This is what we decided:",
                "«Decision»",
                Reasons,
                Why,
                Mandatory.Budget,
                Mandatory.Support,
            ],
        },
    ];

    /// <summary>The letter of an id; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public static LetterTemplate? Of(string? id) => All.FirstOrDefault(template => template.Id == id);

    private static DateOnly? Last(Case @case, bool yes) => @case.AssessmentDecisions is [.., var last] && last.Yes == yes ? last.On : null;

    private static DateOnly? Reviewed(Case @case, string outcome) => @case.ReviewsDecided is [.., var last] && last.Outcome == outcome ? last.On : null;

    private static DateOnly? Latest(IEnumerable<DateOnly> days) => days.Select(day => (DateOnly?)day).Max();
}
