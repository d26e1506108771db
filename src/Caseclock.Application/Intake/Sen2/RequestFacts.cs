using System.Collections.Immutable;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>Modules 2 to 4 of one request, which is one case (sen2.md 5.2b).</summary>
internal sealed class RequestFacts(Taking taking, string caseId, Sen2Request request, DateOnly? born)
{
    private const string PlanIssued = "plan.issued";
    private const string TransferredIn = "plan.transferredIn";

    private readonly Sen2Assessment? _assessment = request.Assessment;
    private readonly Sen2NamedPlan? _plan = request.Assessment?.NamedPlan;

    public void Take()
    {
        var json = Sen2Json.Write(Sen2Form.Requests, request);
        var restated = Statement.Take(taking, caseId, new StatedPart(Sen2Form.Requests, request, new Sen2Request()), json, Closed());
        TakeRequest();
        var planBegan = TakePlan();
        TakeException();
        if (request.ActivePlan is { } active)
        {
            new ActivePlanFacts(taking, caseId, active, born, restated).Take(planBegan);
        }

        if (_plan is not null)
        {
            TakeBudget(planBegan, restated);
            TakeCease();
        }
    }

    // W, Exported and a refusal without its day say that the request is over and not when.
    private string? Closed() => (request, _assessment) switch
    {
        _ when _plan is not null || request.ActivePlan is not null => null,
        ({ Outcome: "N", OutcomeDate: not null }, null) => null,
        ({ Exported: not null }, not { Outcome: "N", OutcomeDate: not null }) => "movedOut",
        ({ Outcome: "W" }, _) or (_, { Outcome: "W" }) => "withdrawn",
        ({ Outcome: "N", OutcomeDate: null }, null) => "notAssessed",
        (_, { Outcome: "N", OutcomeDate: null }) => "notIssued",
        _ => null,
    };

    private void TakeRequest()
    {
        if (request.Received is { } received)
        {
            taking.Once(caseId, Fact.Of(
                "request.received",
                received,
                "ReceivedDate",
                new Stated("source", Coded(request.Source, Codes.RequestSource), "RequestSource"),
                new Stated("custody", request.Rya, "RYA")));
        }

        if (request is { OutcomeDate: { } decided, Outcome: "Y" or "N" })
        {
            var outcome = request.Outcome == "Y" ? "yes" : "no";
            taking.Once(caseId, Fact.Of("assessment.decided", decided, "RequestOutcomeDate", new Stated("outcome", outcome, "RequestOutcome")));
        }
    }

    /// <summary>The plan, or the refusal to issue one.</summary>
    /// <returns>The day the plan begins here when this return is the first to say so; null when it is held already or there is none.</returns>
    private DateOnly? TakePlan()
    {
        if (request.ActivePlan?.TransferLa is { } from)
        {
            return TakeTransfer(from);
        }

        if (_assessment is { Outcome: "Y", OutcomeDate: { } issued })
        {
            return TakeIssue(issued, "AssessmentOutcomeDate");
        }

        if (_plan?.StartDate is { } started)
        {
            return TakeIssue(started, "StartDate");
        }

        if (_assessment is { Outcome: "N", OutcomeDate: { } refused } && _plan is null)
        {
            taking.Once(caseId, Fact.Of("plan.refused", refused, "AssessmentOutcomeDate"));
        }

        return null;
    }

    private DateOnly? TakeTransfer(string from)
    {
        if (taking.Held.Of(caseId, PlanIssued).FirstOrDefault() is { } issued)
        {
            taking.Disagree(caseId, "TransferLA", "issued here on " + Sen2Value.Write(issued.On), from);
            return null;
        }

        // The return does not give the day of the transfer, only that it was in the year.
        var start = taking.Context.Return.PeriodStart;
        var on = _plan?.StartDate > start ? _plan.StartDate.Value : start;
        var held = taking.Held.Of(caseId, TransferredIn).FirstOrDefault();
        taking.Once(caseId, Fact.Of(
            TransferredIn,
            held?.On ?? on,
            "TransferLA",
            new Stated("fromAuthority", from, "TransferLA"),
            new Stated("madeOn", _plan?.StartDate, "StartDate"),
            new Stated("dayNotRecorded", held is null ? true : held.Flag("dayNotRecorded"))));
        return held is null ? on : null;
    }

    private DateOnly? TakeIssue(DateOnly on, string item)
    {
        if (taking.Held.Of(caseId, TransferredIn).FirstOrDefault() is { } transferred)
        {
            CompareStart(transferred.Date("madeOn") ?? transferred.On);
            return null;
        }

        var held = taking.Held.Of(caseId, PlanIssued).ToList();
        if (held.Count > 0 && item == "StartDate")
        {
            CompareStart(held[0].On);
            return null;
        }

        taking.Once(caseId, Fact.Of(
            PlanIssued,
            on,
            item,
            [
                new Stated("needs", Needs.Of(request.ActivePlan)),
                new Stated("placements", Places()),
                new Stated("residential", Coded(_plan?.Residential, Codes.Residential)),
                new Stated("workBased", Coded(_plan?.WorkBased, Codes.WorkBased)),
                .. Budget(),
            ]));
        return held.Count == 0 ? on : null;
    }

    // A plan under H gives the date of the current plan: the day held, or the one that an earlier return gave beside it, or an amendment's.
    private void CompareStart(DateOnly held)
    {
        if (_plan?.StartDate is not { } stated)
        {
            return;
        }

        if (stated == held || HeldStarts.Of(taking.HeldCase(caseId)!, taking.Held).Contains(stated))
        {
            taking.CountHeld();
        }
        else
        {
            taking.Disagree(caseId, "StartDate", held, stated);
        }
    }

    private void TakeException()
    {
        if (_assessment?.Week20 != true)
        {
            return;
        }

        if (taking.Held.Of(caseId, "exception.recorded").Any())
        {
            taking.CountHeld();
            return;
        }

        var on = _assessment.OutcomeDate ?? _plan?.StartDate ?? taking.Context.ActivityDay;
        taking.Once(caseId, Fact.Of("exception.recorded", on, "Week20", new Stated("exception", "X-FLAG")));
    }

    private void TakeCease()
    {
        if (_plan!.CeaseDate is { } ceased)
        {
            var reason = Coded(_plan.CeaseReason, Codes.CeaseReason);
            taking.Once(caseId, Fact.Of("plan.ceased", ceased, "CeaseDate", new Stated("reason", reason, "CeaseReason")));
        }
    }

    // A plan issued here carries its budget; for one transferred in, or one that has changed since, the budget is an entry of its own.
    private void TakeBudget(DateOnly? planBegan, IReadOnlySet<string> restated)
    {
        var budget = Budget();
        if (budget.All(stated => stated.Value is null)
            || budget.Any(stated => restated.Contains(stated.Item!))
            || (planBegan is not null && request.ActivePlan?.TransferLa is null))
        {
            return;
        }

        var day = taking.StateDay(caseId);
        if (taking.HeldCase(caseId)?.Budgets.LastOrDefault(one => one.On <= day) is { } held
            && held.TakenUp == _plan!.PersonalBudget
            && held.OrganisedArrangement == _plan.OrganisedArrangement
            && held.DirectPayments == _plan.DirectPayments)
        {
            taking.CountHeld();
            return;
        }

        taking.State(caseId, Fact.Of("personalBudget.recorded", planBegan ?? taking.Context.CaseloadDay, "PB", budget));
    }

    private Stated[] Budget() =>
    [
        new("personalBudget", _plan?.PersonalBudget, "PB"),
        new("organisedArrangement", _plan?.OrganisedArrangement, "OA"),
        new("directPayments", Coded(_plan?.DirectPayments, Codes.DirectPayments), "DP"),
    ];

    private ImmutableArray<Placement>? Places() => _plan is { PlanDetails.Count: > 0 }
        ? _plan.PlanDetails
            .Select(place => new Placement(
                place.Urn,
                place.Urn is null ? place.Ukprn ?? place.Setting : null,
                place.Rank,
                place.SenUnit,
                place.ResourcedProvision))
            .ToImmutableArray()
        : null;

    private static string? Coded(string? code, IReadOnlyList<string> codes) => code is not null && codes.Contains(code) ? code : null;
}
