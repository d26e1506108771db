using System.Globalization;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Casework;
using Caseclock.Pages.Deadlines;

namespace Caseclock.Pages.Cases;

/// <summary>Reads one case as it stood on a day, as known now: its stage, its clocks and its chronology.</summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served; another's case is not found.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="sight">What the reader may see.</param>
/// <param name="caller">Who reads.</param>
internal sealed class CaseReading(Store store, Authority authority, SchoolNames schools, Sight sight, Caller caller)
{
    /// <summary>Whether the case's child is restricted and the reader has no grant.</summary>
    /// <param name="id">The case's id.</param>
    public bool Hides(string id) => sight.Hides(store.PersonOfCase(authority.Code, id));

    /// <summary>The case; null when the authority has none of that id, or hides it from the reader.</summary>
    /// <param name="id">The case's id.</param>
    /// <param name="asAt">The day shown.</param>
    /// <param name="section">The kind of entry that the chronology is narrowed to; null for all.</param>
    /// <param name="latestFirst">Whether the chronology begins with the latest.</param>
    public CaseView? Read(string id, AsAt asAt, string? section, bool latestFirst)
    {
        if (store.PersonOfCase(authority.Code, id) is not { Length: > 0 } personId || sight.Hides(personId))
        {
            return null;
        }

        var entries = store.Entries(authority.Code, personId);
        var person = Fold.Person(personId, entries, new Knowledge(asAt.Day));
        var @case = person.Cases.FirstOrDefault(held => held.Id == id);
        var clocks = RuleBook.Clocks(person, authority.Policies, asAt.Day);
        var days = entries.Where(entry => ChronologyReading.Belongs(entry, id)).Select(entry => entry.On).ToList();
        var view = View(person, @case ?? new Case(id), clocks, asAt) with
        {
            Begun = @case is not null,
            Chronology = ChronologyReading.Read(entries, id, asAt.Day, section, latestFirst, schools, entry => JourneyAccess.MayMend(caller, entry)),
            Before = days.Where(day => day < asAt.Day).Select(day => (DateOnly?)day).Max(),
            After = days.Where(day => day > asAt.Day && day <= asAt.Today).Select(day => (DateOnly?)day).Min(),
        };
        return view;
    }

    private CaseView View(Person person, Case @case, IReadOnlyList<Clock> all, AsAt asAt)
    {
        var own = all.Where(clock => clock.Case == @case.Id).ToList();
        var views = own.ConvertAll(clock => (Clock: clock, View: ClockOf(clock, @case, all, asAt.Day)));
        var stage = Stages.Of(@case, person.Died);
        var next = Next(own);
        return new CaseView
        {
            Id = @case.Id,
            Person = person.Id,
            Name = Words.Name(person.Details?.Surname, person.Details?.Forename),
            Facts = Facts(person, @case, asAt.Day),
            More = More(person, @case, asAt.Day),
            Stage = stage.Words(),
            Next = next is null ? null : NextWords(next, @case, asAt.Day),
            NextStanding = next is null ? null : ClockStanding.Of(next, asAt.Day),
            Line = CaseLines.Of(@case, own, asAt),
            ToDo = [.. views.Where(view => IsToDo(view.Clock)).OrderBy(view => view.Clock.Due ?? DateOnly.MaxValue).Select(view => view.View)],
            Done = [.. views.Where(view => IsDone(view.Clock)).OrderByDescending(view => view.Clock.Stopped ?? view.Clock.Due).Select(view => view.View)],
            Other = [.. views.Where(view => !IsToDo(view.Clock) && !IsDone(view.Clock)).OrderByDescending(view => view.Clock.Due).Select(view => view.View)],
            Chronology = new ChronologyView([], [], false, null),
            Siblings = [.. person.Cases.Where(other => other.Id != @case.Id).Select(other => Sibling(other, person))],
            Begun = true,
        };
    }

    /// <summary>Whether a clock stands among the work to be done: the same test as the list of deadlines.</summary>
    internal static bool IsToDo(Clock clock) => clock.End == ClockEnd.Open && clock.Rule.IsWork;

    private static bool IsDone(Clock clock) => clock.End is ClockEnd.Done or ClockEnd.NotRecorded;

    private ClockView ClockOf(Clock clock, Case @case, IReadOnlyList<Clock> all, DateOnly day) => new(
        clock.Id,
        clock.Title,
        Subjects.Of(clock, @case, schools),
        ClockStanding.Of(clock, day),
        clock.Due,
        clock.Stopped,
        clock.Rule.Binds == Binds.Authority ? null : Words.Who(clock.Rule.Binds),
        clock.Rule.Tier == Tier.Law ? null : Words.Tier(clock.Rule.Tier),
        clock.Rule.Citation,
        clock.End == ClockEnd.Open ? Waiting.For(clock, @case, all, schools, day) : null,
        [.. clock.Steps, .. Excuse(clock), .. clock.Policies.Select(policy => $"The authority’s choice {policy.Code}: {policy.Choice}.")],
        clock.Rule.Kind == LimitKind.MinimumWindow,
        clock.End == ClockEnd.Open ? OnlyIf.Words(clock.Rule) : null);

    private static IEnumerable<string> Excuse(Clock clock) =>
        clock.Exception.Length == 0 ? [] : [$"Excused: {Words.Of("exception", clock.Exception)}."];

    // What the authority itself must do next: the earliest of its open limits, those apart that bind only who decides against a plan.
    private static Clock? Next(List<Clock> clocks) => clocks
        .Where(clock => IsToDo(clock) && clock.Rule.Binds == Binds.Authority && clock.Due is not null && OnlyIf.Words(clock.Rule) is null)
        .MinBy(clock => (clock.Due, clock.Rule.Tier));

    private string NextWords(Clock clock, Case @case, DateOnly day)
    {
        var about = Subjects.Of(clock, @case, schools) is { } subject ? $" ({subject})" : "";
        var due = clock.Due!.Value;
        return due < day
            ? $"{clock.Title}{about}. It was due by {DateWords.Short(due)}."
            : $"{clock.Title}{about}, by {DateWords.Short(due)} ({DateWords.Distance(due, day)}).";
    }

    private List<string> Facts(Person person, Case @case, DateOnly day)
    {
        var facts = new List<string> { Words.Sentence(Words.AgeOn(person.Details?.Born, day)) };
        if (person.NcYearOn(day) is { } year)
        {
            facts.Add(Year(year));
        }

        facts.Add(@case.PlacementOn(day)?.Place.Key is { Length: > 0 } school ? schools.Of(school) : "School not recorded");
        facts.Add("Case " + @case.Id);
        facts.Add(@case.OfficerOn(day) is { } officer ? "Officer " + officer : "Nobody assigned");
        return facts;
    }

    internal static string Year(NcYear year) => year.Number switch
    {
        <= 0 => year.ToString(),
        _ => "Year " + year.Number.ToString(CultureInfo.InvariantCulture),
    };

    private static List<SummaryRow> More(Person person, Case @case, DateOnly day)
    {
        var details = person.Details;
        var needs = @case.NeedsOn(day);
        return
        [
            new SummaryRow("Date of birth", details?.Born is { } born ? DateWords.Plain(born) : null),
            new SummaryRow("UPN", details?.Upn ?? (details?.UpnUnknown is { } why ? Words.Sentence(Words.Of("upnUnknown", why)) : null)),
            new SummaryRow("ULN", details?.Uln),
            new SummaryRow("Needs", needs.IsEmpty ? null : string.Join(", ", needs.Select(Words.Need))),
            new SummaryRow("Statuses", Statuses(person, day)),
            new SummaryRow("Plan", Plan(@case)),
            new SummaryRow("The authority’s id", person.Id),
        ];
    }

    private static string Statuses(Person person, DateOnly day)
    {
        var held = person.Statuses.Where(status => status.HoldsOn(day)).Select(status => Words.Of("status", status.Name)).Distinct().ToList();
        return held.Count == 0 ? "None recorded" : Words.Sentence(string.Join(", ", held));
    }

    private static string Plan(Case @case) => (@case.PlanBegan, @case.PlanEnded) switch
    {
        (null, _) => "No plan",
        ({ } began, null) => $"Since {DateWords.Plain(began)}",
        ({ } began, { } ended) => $"From {DateWords.Plain(began)} to {DateWords.Plain(ended)}",
    };

    private static SiblingView Sibling(Case @case, Person person)
    {
        var since = @case.Received is { } received ? "request received " + DateWords.Plain(received)
            : @case.PlanBegan is { } began ? "plan since " + DateWords.Plain(began)
            : "beginning not recorded";
        return new SiblingView(@case.Id, Stages.Of(@case, person.Died).Words(), since);
    }
}
