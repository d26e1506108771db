using System.Globalization;
using Caseclock.Application.Storage;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Casework;

/// <summary>What is recorded of a freedom of information request.</summary>
public enum InformationStep
{
    /// <summary>It was answered.</summary>
    Answer,

    /// <summary>The person was told in time that the public interest needs more time.</summary>
    Extend,

    /// <summary>An internal review was asked for.</summary>
    AskReview,

    /// <summary>The internal review was answered.</summary>
    Review,
}

/// <summary>
/// Freedom of information requests: they belong to no person and no case, so no journey of a case records them. Each entry has an id made
/// from that of the form it came from, so that a form sent twice records once.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class InformationRequests(Store store, TimeProvider clock)
{
    /// <summary>Every freedom of information request, as known now.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<InformationRequest> All(string authority) => store.Register(authority, new Knowledge(UkTime.Today(clock))).InformationRequests;

    /// <summary>What can be recorded of a request as it stands.</summary>
    /// <param name="request">The request.</param>
    public static IReadOnlyList<InformationStep> Next(InformationRequest request) => (request.Responded, request.ReviewRequested, request.Reviewed, request.Extended) switch
    {
        (null, _, _, null) => [InformationStep.Answer, InformationStep.Extend],
        (null, _, _, _) => [InformationStep.Answer],
        (_, null, _, _) => [InformationStep.AskReview],
        (_, _, null, _) => [InformationStep.Review],
        _ => [],
    };

    /// <summary>Logs a request.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="form">The id of the form: the same form logs one request.</param>
    /// <param name="on">The day it reached the authority; null when not given.</param>
    /// <param name="note">What it asks for, without who asks; null for nothing.</param>
    /// <param name="by">Who records it.</param>
    /// <returns>What is wrong; empty when it is recorded.</returns>
    public IReadOnlyList<EntryProblem> Log(string authority, string form, DateOnly? on, string? note, string by)
    {
        using var session = store.Write(authority);
        var held = EntryRows.Read(session, "id = @id", false, ("id", Id(form))).Any();
        return held ? [] : Append(session, form, new EntryLine("foi.received", on, ("request", NextRequest(session))) { Note = note }, by);
    }

    /// <summary>Records what became of a request.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="form">The id of the form.</param>
    /// <param name="request">The request's id.</param>
    /// <param name="step">What is recorded.</param>
    /// <param name="on">The day; null when not given.</param>
    /// <param name="until">Of more time: the day by which it will be answered; null when not given.</param>
    /// <param name="outcome">Of a review: how it ended; null when not given.</param>
    /// <param name="by">Who records it.</param>
    /// <returns>What is wrong; empty when it is recorded, or was by the same form.</returns>
    public IReadOnlyList<EntryProblem> Record(string authority, string form, string request, InformationStep step, DateOnly? on, DateOnly? until, string? outcome, string by)
    {
        using var session = store.Write(authority);
        if (EntryRows.Read(session, "id = @id", false, ("id", Id(form))).Any())
        {
            return [];
        }

        var entries = EntryRows.Read(session, "person = @person", false, ("person", EntryRows.Register)).Select(held => held.Entry).ToList();
        var found = Fold.Register(entries, new Knowledge(UkTime.Today(clock))).InformationRequests.FirstOrDefault(held => held.Id == request);
        if (found is null || !Next(found).Contains(step))
        {
            return [new EntryProblem("", "This was recorded already, or something else comes first. Look at the request again.")];
        }

        var line = step switch
        {
            InformationStep.Answer => new EntryLine("foi.responded", on, ("request", request)),
            InformationStep.Extend => new EntryLine("foi.extended", on, ("request", request), ("until", until)),
            InformationStep.AskReview => new EntryLine("foi.reviewRequested", on, ("request", request)),
            InformationStep.Review => new EntryLine("foi.reviewed", on, ("request", request), ("outcome", outcome)),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A new step needs its entry."),
        };
        return Append(session, form, line, by);
    }

    private IReadOnlyList<EntryProblem> Append(Session session, string form, EntryLine line, string by)
    {
        var reading = line.Read(Id(form), null, "", by, new EntryContext(UkTime.Today(clock), clock.GetUtcNow()));
        if (reading.Entry is not { } entry)
        {
            return reading.Problems;
        }

        var result = store.Append(session, [entry], AppendMode.AllOrNothing);
        if (result.Refused.Count > 0)
        {
            return [result.Refused[0].Problem];
        }

        session.Commit();
        return [];
    }

    // Within the transaction that saves, nobody else can take the same number.
    private string NextRequest(Session session)
    {
        var held = EntryRows.Read(session, "person = @person", false, ("person", EntryRows.Register)).Select(row => row.Entry.Text("request")).ToHashSet();
        var stem = "FOI-" + UkTime.Today(clock).Year.ToString(CultureInfo.InvariantCulture) + "-";
        var number = 1;
        while (held.Contains(stem + number.ToString("0000", CultureInfo.InvariantCulture)))
        {
            number++;
        }

        return stem + number.ToString("0000", CultureInfo.InvariantCulture);
    }

    private static string Id(string form) => "f-" + form;
}
