using System.Collections.Immutable;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Demo;

/// <summary>What a year's return says of an invented person. Every case here is complete, so no loaded statement has to be kept.</summary>
internal sealed class ReturnOf(Sen2Year year)
{
    /// <summary>The person; null when nothing of theirs is in the year's scope.</summary>
    public Sen2Person? Person(Person person)
    {
        var requests = person.Cases.Where(InScope).Select(Request).ToList();
        return requests.Count == 0 || person.Details is not { } details
            ? null
            : new Sen2Person
            {
                Surname = details.Surname,
                Forename = details.Forename,
                Born = details.Born,
                Sex = details.Sex,
                Ethnicity = details.Ethnicity,
                Postcode = details.Postcode,
                Upn = details.Upn,
                Uln = details.Uln,
                UpnUnknown = details.Upn is null && details.Uln is null ? details.UpnUnknown ?? "UN8" : null,
                Requests = requests,
            };
    }

    private static DateOnly? FirstDecision(Case @case) => @case.AssessmentDecisions.IsEmpty ? null : @case.AssessmentDecisions[0].On;

    private static DateOnly? First(ImmutableArray<DateOnly> days) => days.IsEmpty ? null : days[0];

    private static bool IsRefused(Case @case) => @case.AssessmentDecisions is [{ Yes: false }, ..];

    private bool InPeriod(DateOnly? day) => day >= year.PeriodStart && day <= year.PeriodEnd;

    // Work of the year before, what was still open at its end, plans open on the census day, and plans ended since 1 January before.
    private bool InScope(Case @case)
    {
        if (@case.PlanBegan is not null)
        {
            return @case.PlanEnded is null || @case.PlanEnded >= year.PeriodStart;
        }

        var closed = @case.Withdrawn ?? First(@case.Refusals) ?? (IsRefused(@case) ? FirstDecision(@case) : null);
        return @case.Received <= year.PeriodEnd && (closed is null || InPeriod(closed) || InPeriod(@case.Received));
    }

    private Sen2Request Request(Case @case)
    {
        var outcome = RequestOutcome(@case);
        var decided = outcome is "Y" or "N";
        var received = outcome == "H" ? null : @case.Received;
        var assessed = outcome is "Y" or "H" || @case.PlanBegan is not null;
        return new Sen2Request
        {
            Received = received,
            Source = received is null ? null : @case.RequestSource,
            Rya = received is null ? null : @case.Custody,
            Outcome = outcome,
            OutcomeDate = decided ? FirstDecision(@case) : null,
            Mediation = decided ? @case.Mediations.Any(mediation => mediation.About == "assess") : null,
            Tribunal = decided ? @case.Appeals.Any(appeal => appeal.About == "assess") : null,
            Assessment = assessed ? Assessment(@case) : null,
            ActivePlan = @case.PlanOpenOn(year.CensusDay) ? ActivePlan(@case) : null,
        };
    }

    private string RequestOutcome(Case @case)
    {
        if (@case.Received is null || FirstDecision(@case) < year.PeriodStart)
        {
            return "H";
        }

        return @case switch
        {
            { Withdrawn: not null } => "W",
            { AssessmentDecisions: [{ Yes: true }, ..] } => "Y",
            { AssessmentDecisions: [{ Yes: false }, ..] } => "N",
            _ => "A",
        };
    }

    private Sen2Assessment Assessment(Case @case)
    {
        var ended = First(@case.PlansIssued) ?? First(@case.Refusals);
        var outcome = AssessmentOutcome(@case, ended);
        var concluded = outcome is "Y" or "N";
        return new Sen2Assessment
        {
            Outcome = outcome,
            OutcomeDate = concluded ? ended : null,
            Mediation = concluded ? false : null,
            Tribunal = concluded ? false : null,
            OtherMediation = concluded ? @case.Mediations.Any(mediation => mediation.About != "assess") : null,
            OtherTribunal = concluded ? @case.Appeals.Any(appeal => appeal.About != "assess") : null,
            Week20 = concluded ? @case.Exceptions.Any(exception => exception.Impractical) : null,
            NamedPlan = @case.PlanBegan is null ? null : NamedPlan(@case),
        };
    }

    private string AssessmentOutcome(Case @case, DateOnly? ended)
    {
        if (@case.TransferredIn is not null || ended < year.PeriodStart)
        {
            return "H";
        }

        return ended is null ? "A" : @case.PlansIssued.IsEmpty ? "N" : "Y";
    }

    private Sen2NamedPlan NamedPlan(Case @case)
    {
        var named = @case.PlacementOn(@case.PlanBegan!.Value);
        var budget = @case.Budgets.LastOrDefault(recorded => recorded.On <= year.CensusDay);
        var takenUp = budget.TakenUp == true;
        var ended = @case.PlanEnded is { } day && day <= year.CensusDay ? day : (DateOnly?)null;
        return new Sen2NamedPlan
        {
            StartDate = @case.TransferredIn?.MadeOn ?? @case.PlanBegan,
            PlanDetails =
            [
                new Sen2PlanDetail
                {
                    Urn = named?.Place.Urn,
                    Setting = named is null ? "OTH" : named.Place.Setting,
                    SettingOther = Other(named),
                    Rank = 1,
                    SenUnit = named?.Place.SenUnit == true,
                    ResourcedProvision = named?.Place.ResourcedProvision == true,
                },
            ],
            Residential = named?.Residential,
            PersonalBudget = takenUp,
            OrganisedArrangement = takenUp ? budget.OrganisedArrangement : null,
            DirectPayments = takenUp ? budget.DirectPayments : null,
            CeaseDate = ended,
            CeaseReason = ended is null ? null : CeaseReason(@case),
        };
    }

    private static string? Other(PlacementPeriod? placed) => placed is null || placed.Place.Setting == "OTH" ? "Type named, no setting named" : null;

    private static string CeaseReason(Case @case)
    {
        var ceased = @case.Ceased.IsEmpty ? null : @case.Ceased[0].Reason;
        return ceased ?? (@case.TransferredOut is null ? "8" : "5");
    }

    private Sen2ActivePlan ActivePlan(Case @case)
    {
        var met = @case.ReviewsMet.Where(review => InPeriod(review.On)).Select(review => (DateOnly?)review.On).LastOrDefault();
        var decision = @case.ReviewsDecided.LastOrDefault(decided => decided.On >= met && decided.On <= year.CensusDay);
        var outcome = met is null ? null : decision.Outcome;
        var move = @case.PhaseTransfers.LastOrDefault(expected => expected.TransferOn?.Year == year.Year);
        return new Sen2ActivePlan
        {
            TransferLa = InPeriod(@case.TransferredIn?.On) ? @case.TransferredIn!.FromAuthority : null,
            Placements = [.. @case.Placements.Where(AttendedSinceLastCensus).Select(Placement)],
            Needs = [.. @case.NeedsOn(year.CensusDay).Take(2).Select((need, index) => new Sen2Need { Type = Allowed(need), Rank = index + 1 })],
            ReviewMeeting = met,
            ReviewOutcome = outcome?[..1].ToUpperInvariant(),
            ReviewDraft = outcome == "amend" ? Notice(@case, met) : null,
            LastReview = outcome is null ? null : decision.On,
            PhaseTransferDue = DueDate(move),
            PhaseTransferFinal = DueDate(move) is null ? null : Final(@case, move.TransferOn!.Value),
        };
    }

    private DateOnly? Notice(Case @case, DateOnly? met) => @case.AmendmentNotices
        .Where(sent => sent.On >= met && sent.On <= year.CensusDay)
        .Select(sent => (DateOnly?)sent.On)
        .FirstOrDefault();

    private DateOnly? Final(Case @case, DateOnly transferOn) => @case.PlansAmended
        .Where(on => on > transferOn.AddYears(-1) && on <= year.CensusDay)
        .Select(on => (DateOnly?)on)
        .FirstOrDefault();

    private static DateOnly? DueDate(PhaseTransfer move) => move.Phase switch
    {
        null or "post16ToPost16" => null,
        "secondaryToPost16" => new DateOnly(move.TransferOn!.Value.Year, 3, 31),
        _ => new DateOnly(move.TransferOn!.Value.Year, 2, 15),
    };

    private bool AttendedSinceLastCensus(PlacementPeriod placed) =>
        placed.From <= year.CensusDay && !(placed.Until < year.CensusDay.AddYears(-1));

    private Sen2Placement Placement(PlacementPeriod placed) => new()
    {
        Urn = placed.Place.Urn,
        Setting = placed.Place.Setting,
        SettingOther = Other(placed),
        Rank = placed.Place.Rank ?? 1,
        EntryDate = placed.From,
        LeavingDate = placed.Until <= year.CensusDay ? placed.Until : null,
        SenUnit = placed.Place.SenUnit == true,
        ResourcedProvision = placed.Place.ResourcedProvision == true,
        Residential = placed.Residential,
    };

    // Down syndrome has a code of its own from 2025 on.
    private string Allowed(string need) => need == "DS" && year.Year < 2025 ? "OTH" : need;
}
