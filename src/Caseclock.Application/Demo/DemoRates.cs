namespace Caseclock.Application.Demo;

/// <summary>
/// Every number that shapes the invented council, with where it comes from. "DfE" is the published statistics of education, health and
/// care plans (England, reporting years 2025 and 2026); "papers" are councils' public committee papers; the rest is judgement.
/// </summary>
internal sealed record DemoRates
{
    public static DemoRates Default { get; } = new();

    // ---- How many ----

    /// <summary>Growth of open plans in a year. Papers: 9.6 %; DfE: 10 to 12.5 %.</summary>
    public double Growth { get; init; } = 0.096;

    /// <summary>Plans ended or moved away in a year for each plan open at its end. DfE 2024: 44,862 ceased for 638,745 open, 7 %; a little more with moves.</summary>
    public double EndedAYear { get; init; } = 0.080;

    /// <summary>Requests refused in a year for each open plan. DfE 2024: 25 % of requests (38,889 for 638,745 plans).</summary>
    public double RefusedAYear { get; init; } = 0.053;

    /// <summary>Requests withdrawn in a year for each open plan. DfE: about 4 % of requests.</summary>
    public double WithdrawnAYear { get; init; } = 0.009;

    /// <summary>Assessments after which no plan was issued, in a year, for each open plan. DfE 2024: 6.1 % of assessments.</summary>
    public double NoPlanAYear { get; init; } = 0.0095;

    /// <summary>Requests on the way to a plan today, for each open plan. DfE 2025: 25.6 weeks from request to plan on average.</summary>
    public double UnderWay { get; init; } = 0.072;

    /// <summary>Plans that came from another authority, of all. DfE and papers: 5 to 7 %.</summary>
    public double TransferredIn { get; init; } = 0.055;

    /// <summary>How busy each month is for requests, January first, against the busiest. Papers: full terms, an empty August.</summary>
    public double[] RequestsByMonth { get; init; } = [0.80, 0.80, 1.00, 0.72, 0.88, 0.95, 0.90, 0.35, 0.62, 0.86, 0.95, 0.62];

    // ---- Request to plan ----

    /// <summary>Who asks (SEN2 request source). DfE 2026: schools and settings about half, parents and young people most of the rest.</summary>
    public Weighted<string> RequestSource { get; init; } = new(("1", 42), ("2", 50), ("3", 3.5), ("4", 2), ("5", 2.5));

    /// <summary>Decisions to assess notified within 6 weeks. DfE 2024: 84.8 %, 2025: 87.4 %; papers: 90 %.</summary>
    public double DecidedInSixWeeks { get; init; } = 0.91;

    /// <summary>
    /// Plans issued within 20 weeks, by years before today, falling and recovering. DfE: 60.4 % in 2019, 46.4 % in 2024, and wide
    /// differences between months and councils.
    /// </summary>
    public (double YearsAgo, double Share)[] InTwentyWeeks { get; init; } =
        [(0, 0.57), (0.5, 0.55), (1, 0.49), (2, 0.39), (3, 0.47), (4, 0.55), (6, 0.61), (30, 0.61)];

    /// <summary>How far a month may lie off that line, up or down.</summary>
    public double MonthlySwing { get; init; } = 0.08;

    /// <summary>Mean days past the 20 weeks of late plans. Papers: 6 to 10 weeks.</summary>
    public double LateDays { get; init; } = 62;

    /// <summary>The most days past the 20 weeks: 41 weeks.</summary>
    public int LatestDays { get; init; } = 41 * 7;

    /// <summary>Refusals to issue notified within 16 weeks. DfE 2024: 34.1 %.</summary>
    public double NoPlanInSixteenWeeks { get; init; } = 0.36;

    /// <summary>Advice of the educational psychologist within 6 weeks where the plan was in time; it is the usual bottleneck (papers).</summary>
    public double PsychologistInTime { get; init; } = 0.66;

    /// <summary>Other bodies' advice within 6 weeks. Papers: 75 to 90 %.</summary>
    public double OtherAdviceInTime { get; init; } = 0.84;

    /// <summary>Appointments missed, for each advice by a psychologist or health body.</summary>
    public double AppointmentMissed { get; init; } = 0.02;

    /// <summary>Late plans with a valid exception. DfE: including and excluding exceptions differ by about a point of all plans.</summary>
    public double ValidException { get; init; } = 0.06;

    /// <summary>Late plans with a reason recorded that the regulations do not count.</summary>
    public double InvalidException { get; init; } = 0.02;

    /// <summary>Late plans whose reason for delay was written down.</summary>
    public double DelayExplained { get; init; } = 0.6;

    /// <summary>Requests asked a second time while the first was open.</summary>
    public double DuplicateRequest { get; init; } = 0.01;

    // ---- Reviews ----

    /// <summary>Reviews decided after their 12 months. With the days below it leaves 300 to 350 of 2,800 overdue (papers: 326).</summary>
    public double ReviewLate { get; init; } = 0.28;

    /// <summary>Of the late reviews, those of the backlog, 25 to 41 weeks late; the others are up to 20 weeks late.</summary>
    public double ReviewInBacklog { get; init; } = 0.62;

    /// <summary>Decisions within 4 weeks of the meeting. DfE 2024: 44.4 %.</summary>
    public double ReviewDecidedInFourWeeks { get; init; } = 0.445;

    /// <summary>Reports within 2 weeks of the meeting. Judgement.</summary>
    public double ReportInTwoWeeks { get; init; } = 0.78;

    /// <summary>Papers sent round 2 weeks before. Judgement.</summary>
    public double PapersInTime { get; init; } = 0.7;

    /// <summary>Reviews after which the plan is amended. DfE 2024: about a third of recorded outcomes.</summary>
    public double ReviewAmends { get; init; } = 0.34;

    /// <summary>Amended plans within 8 weeks of the notice. Judgement.</summary>
    public double AmendedInEightWeeks { get; init; } = 0.68;

    /// <summary>Amendment notices not followed by an amendment.</summary>
    public double AmendmentDeclined { get; init; } = 0.04;

    /// <summary>Phase transfer plans final by 15 February or 31 March. Papers: 75 to 95 %.</summary>
    public double PhaseTransferInTime { get; init; } = 0.85;

    /// <summary>Plans audited in a year. Papers: 42 audits of 1,900 plans.</summary>
    public double Audited { get; init; } = 0.02;

    /// <summary>Audit grades. Papers: 5 % outstanding or good, 42 % and 53 % below; here after some improvement.</summary>
    public Weighted<string> AuditGrade { get; init; } =
        new(("outstanding", 4), ("good", 41), ("requiresImprovement", 43), ("inadequate", 12));

    /// <summary>Re-assessments asked for, of all reviews.</summary>
    public double Reassessment { get; init; } = 0.01;

    // ---- Disputes ----

    /// <summary>Refusals after which mediation is asked for. DfE 2024: 10,507 of 38,889, 27 %.</summary>
    public double MediationAfterRefusal { get; init; } = 0.27;

    /// <summary>Refusals appealed. DfE 2024: 4,655 tribunal-related requests of 38,889, 12 %.</summary>
    public double AppealAfterRefusal { get; init; } = 0.12;

    /// <summary>Plans reached only after a refusal was overturned by agreement or order.</summary>
    public double Overturned { get; init; } = 0.05;

    /// <summary>Plans issued or amended whose contents or school is appealed. With the above, about 6 in 100 decisions (DfE 2024: 6.1).</summary>
    public double ContentsAppeal { get; init; } = 0.045;

    /// <summary>Plans issued or amended that go to mediation about their contents.</summary>
    public double ContentsMediation { get; init; } = 0.02;

    /// <summary>Orders and agreements carried out in time. Judgement.</summary>
    public double OrderInTime { get; init; } = 0.78;

    /// <summary>Complaints in a year for each plan. Papers: 60 to 100 in a city.</summary>
    public double ComplaintsAYear { get; init; } = 0.03;

    /// <summary>Subject access requests in a year for each plan.</summary>
    public double AccessRequestsAYear { get; init; } = 0.009;

    // ---- Children and young people ----

    /// <summary>Age at which a plan begins. DfE new plans 2024: a quarter under 5, half 5 to 10.</summary>
    public Weighted<int> AgeAtStart { get; init; } = new(
        (2, 4), (3, 12), (4, 12), (5, 9), (6, 9), (7, 8), (8, 8), (9, 8), (10, 7), (11, 5), (12, 5), (13, 4.5), (14, 4), (15, 2), (16, 1.4), (17, 0.7), (18, 0.3));

    /// <summary>Age on 31 August at which young people leave their plan, when nothing ends it before. DfE ceased plans by age.</summary>
    public Weighted<int> AgeAtEnd { get; init; } = new(
        (16, 7), (17, 6), (18, 17), (19, 33), (20, 13), (21, 9), (22, 6), (23, 4), (24, 2), (25, 3));

    /// <summary>Plans ended in a year for other reasons: a move, needs met, a death.</summary>
    public double OtherEndsAYear { get; init; } = 0.026;

    /// <summary>Why a young person's plan ceases (SEN2 cease reason), below the greatest age. DfE 2024.</summary>
    public Weighted<string> CeaseReason { get; init; } = new(("2", 27), ("3", 8), ("4", 17), ("6", 36), ("9", 12));

    /// <summary>Boys. DfE: about 71 % of plans.</summary>
    public double Male { get; init; } = 0.71;

    /// <summary>Primary need. DfE January 2025: ASD 31.5 %, SLCN 21.3 %, SEMH 20.7 %, MLD 10.6 %.</summary>
    public Weighted<string> PrimaryNeed { get; init; } = new(
        ("ASD", 31.5), ("SLCN", 21.3), ("SEMH", 20.7), ("MLD", 9.8), ("SLD", 4.2), ("SPLD", 3.8), ("PD", 3.2), ("PMLD", 1.5), ("HI", 1.3), ("OTH", 1.3), ("VI", 0.8), ("DS", 0.7), ("MSI", 0.2));

    /// <summary>Ethnic origin (DfE code), roughly that of a southern city.</summary>
    public Weighted<string> Ethnicity { get; init; } = new(
        ("WBRI", 66), ("WOTH", 7), ("WIRI", 0.6), ("WIRT", 0.3), ("WROM", 0.4), ("MWBC", 3), ("MWBA", 1.4), ("MWAS", 1.8), ("MOTH", 2.4), ("AIND", 2), ("APKN", 2.6), ("ABAN", 2.2), ("AOTH", 1.8), ("BCRB", 1.2), ("BAFR", 4), ("BOTH", 0.8), ("CHNE", 0.4), ("OOTH", 1.3), ("REFU", 0.5), ("NOBT", 0.7));

    /// <summary>Kind of place up to year 11. DfE January 2025: mainstream 43.6 %, special 30.4 % of all plans, the rest as below.</summary>
    public Weighted<DemoSetting> Setting { get; init; } = new(
        (DemoSetting.Mainstream, 57), (DemoSetting.Special, 31), (DemoSetting.Independent, 5.5), (DemoSetting.NonMaintained, 1.5), (DemoSetting.AtHome, 2), (DemoSetting.ByAuthority, 2), (DemoSetting.OtherWay, 1));

    /// <summary>Changes of officer on a case in a year. Papers: every two to three years.</summary>
    public double OfficerChangesAYear { get; init; } = 0.36;

    /// <summary>What 16 to 18s do. Papers: 10.8 % NEET.</summary>
    public Weighted<string> Activity { get; init; } = new(
        ("education", 79), ("neet", 10.3), ("notKnown", 4), ("apprenticeship", 2), ("supportedInternship", 2), ("employment", 2), ("traineeship", 0.7));

    /// <summary>Children looked after, of all with a plan. DfE: 3 to 4 %.</summary>
    public double LookedAfter { get; init; } = 0.035;

    /// <summary>Children in need, of all with a plan. DfE: about 1 in 10.</summary>
    public double InNeed { get; init; } = 0.09;

    /// <summary>Children open to the disabled children's team, of all with a plan. Papers: 360 in a city.</summary>
    public double DisabledTeam { get; init; } = 0.06;

    /// <summary>Requests made for children and young people in custody, of those aged 12 to 17. Judgement.</summary>
    public double Custody { get; init; } = 0.025;

    /// <summary>Appeals against ceasing that were lost, of young people who left. Judgement.</summary>
    public double CeaseAppealLost { get; init; } = 0.02;

    /// <summary>Complaints that go by the Children Act procedure. Judgement.</summary>
    public double ChildrenActComplaint { get; init; } = 0.1;

    /// <summary>Refusals to assess given up when the family appealed. Judgement.</summary>
    public double RefusalConceded { get; init; } = 0.02;

    /// <summary>Personal budgets taken up. DfE: 3 to 5 % of plans.</summary>
    public double PersonalBudget { get; init; } = 0.045;

    // ---- Social care. Judgement throughout, after the national figures for children looked after and in need ----

    /// <summary>Referrals answered within 1 working day.</summary>
    public double ReferralInTime { get; init; } = 0.94;

    /// <summary>Assessments within 45 working days. DfE: about 84 %.</summary>
    public double SocialAssessmentInTime { get; init; } = 0.84;

    /// <summary>Initial conferences within 15 working days. DfE: about 78 %.</summary>
    public double ConferenceInTime { get; init; } = 0.79;

    /// <summary>Core groups within 10 working days.</summary>
    public double CoreGroupInTime { get; init; } = 0.88;

    /// <summary>Review conferences in time. DfE: about 88 %.</summary>
    public double ReviewConferenceInTime { get; init; } = 0.89;

    /// <summary>Visits to children with a protection plan within the local 10 working days.</summary>
    public double ProtectionVisitInTime { get; init; } = 0.84;

    /// <summary>Visits to looked-after children in time.</summary>
    public double PlacementVisitInTime { get; init; } = 0.91;

    /// <summary>Reviews of looked-after children in time.</summary>
    public double LookedAfterReviewInTime { get; init; } = 0.93;

    /// <summary>Care plans within 10 working days.</summary>
    public double CarePlanInTime { get; init; } = 0.9;

    /// <summary>First health assessments within 20 working days.</summary>
    public double FirstHealthInTime { get; init; } = 0.68;

    /// <summary>Later health assessments in time. With the days they are late, about 85 % of children are up to date (DfE: 89 %).</summary>
    public double LaterHealthInTime { get; init; } = 0.61;

    /// <summary>Supervisions every 4 weeks.</summary>
    public double SupervisionInTime { get; init; } = 0.8;

    // ---- The record itself ----

    /// <summary>Entries recorded on the day itself.</summary>
    public double RecordedSameDay { get; init; } = 0.72;

    /// <summary>Entries recorded 2 to 10 working days after; the others are recorded on the next working day.</summary>
    public double BackDated { get; init; } = 0.07;

    /// <summary>People with one date put right later.</summary>
    public double Corrected { get; init; } = 0.03;

    /// <summary>People with one entry withdrawn because it was another child's.</summary>
    public double Withdrawn { get; init; } = 0.008;

    /// <summary>How many yearly amounts, at today's level, the council has had in that many years of growing.</summary>
    public double YearsWorth(double years) => (1 - Math.Pow(1 + Growth, -years)) / Math.Log(1 + Growth);
}
