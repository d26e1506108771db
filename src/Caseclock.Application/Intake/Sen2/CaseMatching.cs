using Caseclock.Domain.Cases;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>
/// Which held case each request of a return is. The return has no id of a request, so it is told by the day received, else by the plan's
/// start date, else by the day of a decision, else by being next in line where nothing speaks against it.
/// </summary>
internal sealed class CaseMatching
{
    private readonly HeldPerson _held;
    private readonly IReadOnlyList<Sen2Request> _requests;
    private readonly string?[] _cases;
    private readonly List<HeldCase> _free;

    private CaseMatching(HeldPerson held, IReadOnlyList<Sen2Request> requests)
    {
        _held = held;
        _requests = requests;
        _cases = new string?[requests.Count];
        _free = [.. held.Folded.Cases.Where(IsRequest).Select(folded => new HeldCase(folded, held)).OrderBy(one => one.Began)];
    }

    /// <summary>The case of each request, in the order given.</summary>
    public static IReadOnlyList<string> Of(HeldPerson held, IReadOnlyList<Sen2Request> requests)
    {
        var matching = new CaseMatching(held, requests);
        matching.Pass((request, one) => SameReceived(request, one) && SameStart(request, one));
        matching.Pass(SameReceived);
        matching.Pass(SameStart);
        matching.Pass((request, one) => request.OutcomeDate is { } day && one.Folded.AssessmentDecisions.Any(decided => decided.On == day));
        matching.Pass(SameRefusal);
        matching.Pass(matching.SameUndatedEnd);
        matching.Pass(MayBe);
        return matching.WithNewIds();
    }

    private static bool IsRequest(Case folded) =>
        folded.SocialCare is null || folded.Received is not null || folded.PlanBegan is not null || !folded.Statements.IsEmpty;

    private void Pass(Func<Sen2Request, HeldCase, bool> same)
    {
        for (var index = 0; index < _requests.Count; index++)
        {
            if (_cases[index] is null && _free.Find(one => same(_requests[index], one)) is { } found)
            {
                _cases[index] = found.Folded.Id;
                _free.Remove(found);
            }
        }
    }

    private static bool SameReceived(Sen2Request request, HeldCase one) => request.Received is { } day && one.Folded.Requests.Contains(day);

    private static bool SameStart(Sen2Request request, HeldCase one) => Start(request) is { } day && one.Starts.Contains(day);

    private static bool SameRefusal(Sen2Request request, HeldCase one) =>
        request.Assessment is { Outcome: "N", OutcomeDate: { } day } && one.Folded.Refusals.Contains(day);

    // A request that ended without any day is told by how an earlier return said that it ended.
    private bool SameUndatedEnd(Sen2Request request, HeldCase one) =>
        one.Folded.ClosedUndated is not null && request.Received is null && Start(request) is null
        && _held.Stated(one.Folded.Id).Any(stated => stated.Outcome == request.Outcome && stated.Assessment?.Outcome == request.Assessment?.Outcome);

    private static DateOnly? Start(Sen2Request request) => request.Assessment?.NamedPlan?.StartDate;

    // No day is the same. It may still be the same request, with a day stated differently, unless the record shows that it is another.
    private static bool MayBe(Sen2Request request, HeldCase one)
    {
        var folded = one.Folded;
        if (request.Assessment?.NamedPlan is null)
        {
            return folded.PlanBegan is null && !IsOver(folded);
        }

        var plansDiffer = Start(request) is not null && one.Starts.Count > 0;
        var requestsDiffer = request.Received is not null && folded.Received is not null;
        return folded.PlanBegan is null
            ? !IsOver(folded) && !requestsDiffer
            : folded.PlanEnded is null && !(plansDiffer && requestsDiffer);
    }

    private static bool IsOver(Case folded) =>
        folded.Withdrawn is not null
        || folded.ClosedUndated is not null
        || !folded.Refusals.IsEmpty
        || folded.AssessmentDecisions is [.., { Yes: false }];

    // A new case's id comes from the person and the day that tells the request, so that the same file gives the same id everywhere.
    private List<string> WithNewIds()
    {
        var taken = _held.Folded.Cases.Select(folded => folded.Id).ToHashSet(StringComparer.Ordinal);
        var ids = new List<string>(_requests.Count);
        for (var index = 0; index < _requests.Count; index++)
        {
            ids.Add(_cases[index] ?? NewId(_requests[index], taken));
        }

        return ids;
    }

    private string NewId(Sen2Request request, HashSet<string> taken)
    {
        var told = request.Received is { } received ? "received:" + Sen2Value.Write(received)
            : Start(request) is { } start ? "start:" + Sen2Value.Write(start)
            : "request";
        for (var number = 1; ; number++)
        {
            var id = "C-" + HeldPeople.Hash($"{_held.Id}|{told}|{number}");
            if (taken.Add(id))
            {
                return id;
            }
        }
    }

    private sealed class HeldCase
    {
        public HeldCase(Case folded, HeldPerson held)
        {
            Folded = folded;
            Starts = HeldStarts.Of(folded, held);
            Began = folded.Received ?? folded.PlanBegan ?? DateOnly.MaxValue;
        }

        public Case Folded { get; }

        public HashSet<DateOnly> Starts { get; }

        public DateOnly Began { get; }
    }
}

/// <summary>The days that may stand as a plan's start date: when it was issued, made elsewhere, or amended, and what was stated before.</summary>
internal static class HeldStarts
{
    public static HashSet<DateOnly> Of(Case folded, HeldPerson held)
    {
        HashSet<DateOnly> starts = [.. folded.PlansIssued, .. folded.PlansAmended];
        if (folded.TransferredIn?.MadeOn is { } made)
        {
            starts.Add(made);
        }

        foreach (var stated in held.Stated(folded.Id))
        {
            if (stated.Assessment?.NamedPlan?.StartDate is { } start)
            {
                starts.Add(start);
            }
        }

        return starts;
    }
}
