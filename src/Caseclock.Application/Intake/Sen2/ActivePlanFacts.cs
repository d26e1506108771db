using System.Collections.Immutable;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>Module 5 of one request: placements, needs, the latest review and the phase transfer.</summary>
internal sealed class ActivePlanFacts(
    Taking taking,
    string caseId,
    Sen2ActivePlan active,
    DateOnly? born,
    IReadOnlySet<string> restated)
{
    public void Take(DateOnly? planBegan)
    {
        TakeNeeds(planBegan);

        // A placement that this year's return stated before and now states otherwise is reported; it is not another placement.
        if (!restated.Contains(Sen2Form.PlacementDetail.Tag))
        {
            foreach (var place in active.Placements)
            {
                TakePlacement(place);
            }
        }

        TakeReview();
        TakePhaseTransfer(planBegan);
    }

    private void TakeNeeds(DateOnly? planBegan)
    {
        var needs = Needs.Of(active);
        if (needs is not { } codes
            || restated.Overlaps(["SENtype", "SENtypeRank", Sen2Form.SenNeed.Tag])
            || (planBegan is not null && active.TransferLa is null))
        {
            return;
        }

        if (taking.HeldCase(caseId)?.NeedsOn(taking.StateDay(caseId)) is { } held && held.SequenceEqual(codes))
        {
            taking.CountHeld();
            return;
        }

        taking.State(caseId, Fact.Of("needs.recorded", planBegan ?? taking.Context.CaseloadDay, "SENtype", new Stated("needs", codes, "SENtype")));
    }

    private void TakePlacement(Sen2Placement place)
    {
        var key = place.Urn ?? place.Ukprn ?? place.Setting;
        if (key is null || place.EntryDate is not { } from)
        {
            return;
        }

        var held = PlacesHeld().Where(period => period.Place.Key == key).ToList();
        if (held.Find(period => Overlaps(period, from, place.LeavingDate) && period.From != from) is { } other
            && !held.Exists(period => period.From == from))
        {
            taking.Disagree(caseId, "EntryDate", other.From, from);
            return;
        }

        var started = taking.Held.Of(caseId, "placement.started").Where(entry => (entry.Text("urn") ?? entry.Text("setting")) == key);
        taking.Take(caseId, Fact.Of("placement.started", from, "EntryDate", Where(place)), [.. started], static (_, _) => false);
        TakeLeaving(place, from, held.Find(period => period.From == from)?.Until);
    }

    private void TakeLeaving(Sen2Placement place, DateOnly from, DateOnly? heldUntil)
    {
        if (place.LeavingDate is not { } until)
        {
            return;
        }

        if (until < from)
        {
            taking.Refuse("LeavingDate", "LeavingDate is before EntryDate. It was kept as stated and no entry was made.");
        }
        else if (heldUntil is null)
        {
            taking.Take(caseId, Fact.Of("placement.ended", until, "LeavingDate", Where(place)), [], static (_, _) => false);
        }
        else if (heldUntil == until)
        {
            taking.CountHeld();
        }
        else
        {
            taking.Disagree(caseId, "LeavingDate", heldUntil, until);
        }
    }

    // Where no placement is recorded the fold lets the places named in the plan stand in; those are not attended.
    private ImmutableArray<PlacementPeriod> PlacesHeld() =>
        taking.Held.Of(caseId, "placement.started").Any() ? taking.HeldCase(caseId)!.Placements : [];

    private static bool Overlaps(PlacementPeriod period, DateOnly from, DateOnly? until) =>
        !(period.Until < from) && !(until < period.From);

    private static Stated[] Where(Sen2Placement place) =>
    [
        new("urn", place.Urn),
        new("setting", place.Urn is null ? place.Ukprn ?? place.Setting : null),
        new("rank", place.Rank is { } rank ? (decimal)rank : null, "PlacementRank"),
        new("senUnit", place.SenUnit, "SENunitIndicator"),
        new("resourcedProvision", place.ResourcedProvision, "ResourcedProvisionIndicator"),
        new("residential", Coded(place.Residential, Codes.Residential), "Res"),
        new("workBased", Coded(place.WorkBased, Codes.WorkBased), "WBP"),
    ];

    private void TakeReview()
    {
        if (active.ReviewMeeting is { } met)
        {
            var type = active.PhaseTransferDue is null ? "annual" : "phaseTransfer";
            TakeAgain(Fact.Of("review.met", met, "ReviewMeeting", new Stated("type", type)));
        }

        if (active.LastReview is { } decided && DecisionOf(active.ReviewOutcome) is { } outcome)
        {
            TakeAgain(Fact.Of("review.decided", decided, "LastReview", new Stated("outcome", outcome, "ReviewOutcome")));
        }

        if (active.ReviewDraft is { } proposed)
        {
            TakeAgain(Fact.Of("amendment.proposed", proposed, "ReviewDraft"));
        }
    }

    private static string? DecisionOf(string? outcome) => outcome switch
    {
        "M" => "maintain",
        "A" => "amend",
        "C" => "cease",
        _ => null,
    };

    private void TakePhaseTransfer(DateOnly? planBegan)
    {
        if (active.PhaseTransferDue is { } due)
        {
            TakeExpected(due, planBegan);
        }

        var issued = taking.Held.Of(caseId, "plan.issued").Select(entry => (DateOnly?)entry.On).Append(planBegan);
        if (active.PhaseTransferFinal is { } final && !issued.Contains(final))
        {
            TakeAgain(Fact.Of("plan.amended", final, "PhaseTransferFinalDate"));
        }
    }

    private void TakeExpected(DateOnly due, DateOnly? planBegan)
    {
        if (!Taking.IsLikely(due))
        {
            taking.Refuse("PhaseTransferDueDate", "PhaseTransferDueDate is not a likely day. It was kept as stated and no entry was made.");
            return;
        }

        var transferOn = new DateOnly(due.Year, 9, 1);
        if (taking.Held.Of(caseId, "phaseTransfer.expected").Any(entry => entry.Date("transferOn") == transferOn))
        {
            taking.CountHeld();
            return;
        }

        if (restated.Contains("PhaseTransferDueDate"))
        {
            return;
        }

        // The return gives the day it is due and not since when it was expected: from a year before the move, or from the plan on.
        var yearBefore = transferOn.AddYears(-1);
        var on = planBegan > yearBefore && planBegan <= due ? planBegan.Value : yearBefore;
        taking.Take(
            caseId,
            Fact.Of(
                "phaseTransfer.expected",
                on,
                "PhaseTransferDueDate",
                new Stated("phase", PhaseOf(due, born)),
                new Stated("transferOn", transferOn)),
            [],
            static (_, _) => false);
    }

    /// <summary>
    /// Which move is due: by 31 March the one from secondary school to post-16; else by the national curriculum year on the due date (SEND
    /// Regulations 2014, regulation 18).
    /// </summary>
    private static string? PhaseOf(DateOnly due, DateOnly? born)
    {
        if (due is { Month: 3, Day: 31 })
        {
            return "secondaryToPost16";
        }

        return born is not { } birth || !Taking.IsLikely(birth) ? null : NcYear.Of(birth, due).Number switch
        {
            < 0 => "earlyYearsToSchool",
            2 => "infantToJunior",
            6 => "primaryToSecondary",
            3 or 4 or 5 or 7 or 8 => "middle",
            11 => "secondaryToPost16",
            > 11 => "post16ToPost16",
            _ => null,
        };
    }

    // A day that this year's return stated before and now states otherwise is reported with the statement; it is not a second event.
    private void TakeAgain(Fact fact)
    {
        if (!restated.Contains(fact.Item))
        {
            taking.Again(caseId, fact);
        }
    }

    private static string? Coded(string? code, IReadOnlyList<string> codes) => code is not null && codes.Contains(code) ? code : null;
}
