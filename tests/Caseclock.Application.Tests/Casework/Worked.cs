using System.Globalization;
using Caseclock.Application.Casework;
using Caseclock.Application.Casework.Journeys;
using Caseclock.Application.Storage;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Casework;

/// <summary>A store with a few cases, each at another stage, so that every journey can be begun on one of them.</summary>
internal sealed class Worked : IDisposable
{
    public const string Code = "870";
    public const string Owner = "user-1";

    /// <summary>A review of direct payments and a complaints panel have no entry of their own; a freedom of information request has no case.</summary>
    public static readonly string[] RulesWithoutAJourney = ["PB-02", "CO-05", "IR-01"];

    private static readonly DateOnly Today = new(2025, 11, 25);

    private static readonly string[] Lines =
    [
        """{"id":"a1","person":"ann","case":"A","kind":"request.received","on":"2025-10-01","recorded":"2025-10-01T09:00:00Z"}""",

        """{"id":"b1","person":"ben","case":"B","kind":"request.received","on":"2025-08-01","recorded":"2025-08-01T09:00:00Z"}""",
        """{"id":"b2","person":"ben","case":"B","kind":"assessment.decided","on":"2025-09-05","outcome":"yes","recorded":"2025-09-05T09:00:00Z"}""",
        """{"id":"b3","person":"ben","case":"B","kind":"advice.requested","on":"2025-09-08","advice":"A1","agency":"health","recorded":"2025-09-08T09:00:00Z"}""",
        """{"id":"b4","person":"ben","case":"B","kind":"draft.served","on":"2025-11-03","recorded":"2025-11-03T09:00:00Z"}""",
        """{"id":"b5","person":"ben","case":"B","kind":"setting.consulted","on":"2025-11-03","urn":"100001","recorded":"2025-11-03T09:00:00Z"}""",

        """{"id":"c1","person":"cat","case":"C","kind":"plan.issued","on":"2023-03-01","recorded":"2023-03-01T09:00:00Z"}""",
        """{"id":"c2","person":"cat","case":"C","kind":"placement.started","on":"2023-03-01","urn":"100001","recorded":"2023-03-01T09:00:00Z"}""",
        """{"id":"c3","person":"cat","case":"C","kind":"review.met","on":"2025-11-10","recorded":"2025-11-10T09:00:00Z"}""",
        """{"id":"c4","person":"cat","case":"C","kind":"amendment.proposed","on":"2025-11-12","recorded":"2025-11-12T09:00:00Z"}""",
        """{"id":"c5","person":"cat","case":"C","kind":"mediation.requested","on":"2025-11-12","mediation":"M1","recorded":"2025-11-12T09:00:00Z"}""",
        """{"id":"c6","person":"cat","case":"C","kind":"appeal.registered","on":"2025-11-12","appeal":"T1","recorded":"2025-11-12T09:00:00Z"}""",
        """{"id":"c7","person":"cat","case":"C","kind":"appeal.registered","on":"2025-10-12","appeal":"T2","recorded":"2025-10-12T09:00:00Z"}""",
        """{"id":"c8","person":"cat","kind":"appeal.decided","on":"2025-11-12","appeal":"T2","outcome":"upheld","recommendation":true,"recorded":"2025-11-12T09:00:00Z"}""",
        """{"id":"c9","person":"cat","case":"C","kind":"complaint.received","on":"2025-11-12","complaint":"K1","recorded":"2025-11-12T09:00:00Z"}""",
        """{"id":"c10","person":"cat","kind":"sar.received","on":"2025-11-12","request":"S1","recorded":"2025-11-12T09:00:00Z"}""",
        """{"id":"c11","person":"cat","case":"C","kind":"reassessment.requested","on":"2025-11-12","recorded":"2025-11-12T09:00:00Z"}""",

        """{"id":"d1","person":"dan","case":"D","kind":"plan.transferredIn","on":"2025-11-12","recorded":"2025-11-12T09:00:00Z"}""",
    ];

    public Worked(string engine)
    {
        Test = TestStore.With(engine, Code);
        Assert.Empty(Test.Store.Append(Code, Line.Entries(Lines)).Refused);
        Authority = Test.Store.Authority(Code)!;
        Drafts = new Drafts(Test.Store, Test.Clock);
        Recording = new Recording(Test.Store, Test.Clock);
    }

    public TestStore Test { get; }

    public Authority Authority { get; }

    public Drafts Drafts { get; }

    public Recording Recording { get; }

    /// <summary>Every journey, on a case that it can be begun on, without a store.</summary>
    public static IEnumerable<BegunJourney> Begun() => JourneyBook.All.Select(journey => new BegunJourney(journey, Cases(journey, Lines).First()));

    public Draft Begin(string journey, string person, string @case, params (string Name, string Text)[] answers) =>
        Answer(Drafts.Begin(Code, Owner, journey, person, @case), answers);

    public Draft Answer(Draft draft, params (string Name, string Text)[] answers) =>
        Drafts.Keep(Code, draft, answers.ToDictionary(answer => answer.Name, answer => answer.Text, StringComparer.Ordinal));

    /// <summary>Begins a journey on a case of its own that takes it, and answers every question with something right.</summary>
    public Draft BeginAndAnswer(string id)
    {
        string[] own = [.. Lines.Select(line => line.Replace("\":\"", $"\":\"{id}/", StringComparison.Ordinal))];
        string[] kept = ["kind", "on", "recorded", "outcome", "agency", "urn"];
        own = [.. own.Select(line => kept.Aggregate(line, (text, field) => text.Replace($"\"{field}\":\"{id}/", $"\"{field}\":\"", StringComparison.Ordinal)))];
        Assert.Empty(Test.Store.Append(Code, Line.Entries(own)).Refused);
        var begun = new BegunJourney(Find(id), Cases(Find(id), own).First());
        var now = begun.Now;
        var draft = Drafts.Begin(Code, Owner, id, now.Person.Id, now.Case.Id, now.About?.Id);
        return Answer(draft, [.. begun.Answers().Typed.Select(typed => (typed.Key, typed.Value))]);
    }

    public Saving Save(Draft draft) => Recording.Save(Authority, Owner, draft.Id, "m.officer", draft.Seen);

    public void Dispose() => Test.Dispose();

    private static Journey Find(string id) => JourneyBook.All.First(journey => journey.Id == id);

    private static IEnumerable<CaseNow> Cases(Journey journey, string[] lines)
    {
        var people = Line.Entries(lines).GroupBy(entry => entry.Person!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        people["eve/" + journey.Id] = [];
        foreach (var (person, entries) in people.OrderByDescending(held => held.Value.Count == 0 && journey.Id == RequestJourneys.LogRequest))
        {
            var folded = Fold.Person(person, entries, new Knowledge(Today));
            var @case = folded.Cases.FirstOrDefault() ?? new Case("");
            var clocks = RuleBook.Clocks(folded, Policies.Recommended, Today);
            var now = new CaseNow(folded, @case, clocks, Today) { Entries = entries, About = journey.Group == Groups.Record && entries.Count > 0 ? entries[^1] : null };
            if (journey.Blocked(now) is null && (@case.Id.Length > 0 || journey.Id == RequestJourneys.LogRequest))
            {
                yield return now;
            }
        }
    }
}

/// <summary>A journey on a case.</summary>
internal sealed record BegunJourney(Journey Journey, CaseNow Now)
{
    /// <summary>Right answers to every question, whatever was answered before.</summary>
    public Answers Answers()
    {
        var answers = Application.Casework.Answers.None;
        for (var asked = 0; asked < 3; asked++)
        {
            answers = answers.With(Journey.Steps(Now, answers).SelectMany(step => step.Questions).SelectMany(Right).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));
        }

        return answers;
    }

    public IEnumerable<EntryLine> Lines() => Journey.Entries(Now, Answers());

    private IEnumerable<KeyValuePair<string, string>> Right(Question question) => question.Answering switch
    {
        Answering.Day => Application.Casework.Answers.OfDay(question.Name, question.Name == "born" ? new DateOnly(2016, 2, 29) : Now.Today.AddDays(-1)),
        Answering.Choice => [new(question.Name, question.Codes[0])],
        Answering.YesNo => [new(question.Name, "yes")],
        Answering.Several => [new(question.Name, string.Join(", ", question.Codes.Take(2)))],
        Answering.School => [new(question.Name, "100002")],
        Answering.Officer => [new(question.Name, "m.officer")],
        Answering.Number => [new(question.Name, 12.ToString(CultureInfo.InvariantCulture))],
        Answering.Line or Answering.Text => [new(question.Name, question.Name == "upn" ? "A123456789012" : "words")],
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Answering, "A new way to answer needs a right answer."),
    };
}
