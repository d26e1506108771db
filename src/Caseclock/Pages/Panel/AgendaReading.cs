using Caseclock.Application.Access;
using Caseclock.Application.Panels;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;
using Caseclock.Infrastructure.Access;

namespace Caseclock.Pages.Panel;

/// <summary>A case on an agenda, as the panel sees it.</summary>
/// <param name="Item">The item.</param>
/// <param name="IsHidden">Whether the record is restricted for the reader: then nothing else is said of it.</param>
/// <param name="Child">The child's name, or what stands in its place.</param>
/// <param name="Facts">Age, school and stage, in words.</param>
/// <param name="Due">What the authority must do next, and by when; null for nothing.</param>
/// <param name="Recommended">What the panel recommended; null before it has.</param>
internal sealed record AgendaRow(AgendaItem Item, bool IsHidden, string Child, string Facts, string? Due, string? Recommended);

/// <summary>Reads agendas for who may see them: members those of their own panels; who works on cases, or sets agendas, all.</summary>
/// <param name="store">The store.</param>
/// <param name="book">The panels.</param>
/// <param name="agendas">The agendas.</param>
/// <param name="schools">What schools are called.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who reads.</param>
/// <param name="sight">What the reader may see.</param>
internal sealed class AgendaReading(Store store, PanelBook book, Agendas agendas, SchoolNames schools, Authority authority, Caller caller, Sight sight)
{
    /// <summary>What panels are usually asked.</summary>
    public static IReadOnlyList<Choice> Abouts { get; } =
    [
        .. new[] { "Whether to assess", "Whether to issue a plan", "What the plan says", "The school or setting", "Whether to amend the plan", "Whether to cease the plan", "Provision and funding" }
            .Select(about => new Choice(about, about)),
    ];

    /// <summary>Whether the reader may set agendas.</summary>
    public bool MaySet => caller.May(Area.Panel, Level.Manage);

    /// <summary>Whether the reader may record what a panel recommends.</summary>
    public bool MayRecord => caller.May(Area.Panel, Level.Write);

    /// <summary>Whether the reader may open cases.</summary>
    public bool MayOpen => caller.May(Area.Cases, Level.Read);

    /// <summary>Whether the reader may see the agendas of a panel.</summary>
    public bool Sees(Application.Panels.Panel panel) => MaySet || MayOpen || panel.Members.Contains(caller.Account!.Id, StringComparer.Ordinal);

    /// <summary>The meetings from a day on that the reader may see, the earliest first.</summary>
    /// <param name="from">The first day.</param>
    public IReadOnlyList<PanelMeeting> Meetings(DateOnly from) => [.. book.Meetings(authority.Code, from).Where(meeting => Sees(meeting.Panel))];

    /// <summary>The same as choices.</summary>
    /// <param name="from">The first day.</param>
    public IReadOnlyList<Choice> Choices(DateOnly from) => [.. Meetings(from).Select(meeting => new Choice(meeting.Id, $"{meeting.Panel.Name}, {DateWords.Short(meeting.On)}"))];

    /// <summary>What is wrong with where a case is to be put.</summary>
    /// <param name="meetings">The meetings offered.</param>
    /// <param name="meeting">The meeting chosen.</param>
    /// <param name="about">What the panel is asked.</param>
    public static IEnumerable<PageError> Wrong(IReadOnlyList<Choice> meetings, string meeting, string about)
    {
        if (meetings.All(choice => choice.Value != meeting))
        {
            yield return new PageError("Choose a meeting.", "meeting");
        }

        if (Abouts.All(choice => choice.Value != about))
        {
            yield return new PageError("Choose what the panel is asked.", "about");
        }
    }

    /// <summary>A meeting; null when there is none of that id, or it is not for the reader.</summary>
    /// <param name="id">The meeting's id.</param>
    public PanelMeeting? Meeting(string id) => book.Meeting(authority.Code, id) is { } meeting && Sees(meeting.Panel) ? meeting : null;

    /// <summary>The rows of an agenda.</summary>
    /// <param name="meeting">The meeting's id.</param>
    /// <param name="today">Today.</param>
    public IReadOnlyList<AgendaRow> Rows(string meeting, DateOnly today) => Rows(agendas.Of(authority.Code, meeting), today);

    /// <summary>Some items as rows.</summary>
    /// <param name="items">The items.</param>
    /// <param name="today">Today.</param>
    public IReadOnlyList<AgendaRow> Rows(IReadOnlyList<AgendaItem> items, DateOnly today)
    {
        var people = store.People(authority.Code, [.. items.Select(item => item.Person).Distinct(StringComparer.Ordinal)], new Knowledge(today));
        return [.. items.Select(item => sight.Hides(item.Person) ? new AgendaRow(item, true, Sight.Restricted, "", null, null) : Row(item, people[item.Person], today))];
    }

    private AgendaRow Row(AgendaItem item, Person person, DateOnly today)
    {
        var @case = person.Cases.FirstOrDefault(held => held.Id == item.Case) ?? new Case(item.Case);
        var next = RuleBook.Clocks(person, authority.Policies, today)
            .Where(clock => clock.Case == item.Case && clock.End == ClockEnd.Open && clock.Due is not null && clock.Rule is { IsWork: true, Tier: Tier.Law, Binds: Binds.Authority } && OnlyIf.Words(clock.Rule) is null)
            .MinBy(clock => clock.Due);
        string[] facts = [Words.AgeOn(person.Details?.Born, today), schools.Of(@case.PlacementOn(today)?.Place.Key), Words.Within(Stages.Of(@case, person.Died).Words())];
        return new AgendaRow(
            item,
            false,
            Words.Name(person.Details?.Surname, person.Details?.Forename),
            string.Join(" · ", facts.Where(fact => fact.Length > 0)),
            next is null ? null : $"{next.Title}: {DateWords.Short(next.Due!.Value)}, {DateWords.Distance(next.Due.Value, today)}",
            item.Entry is null ? null : Recommended(store.Entries(authority.Code, item.Person), item.Entry));
    }

    // What stands in the chronology now: a correction takes the place of what it corrects.
    private static string Recommended(IReadOnlyList<Entry> entries, string id)
    {
        var entry = entries.First(held => held.Id == id);
        while (entries.FirstOrDefault(held => held.Corrects == entry.Id) is { } later)
        {
            entry = later;
        }

        return entry.Kind.Name == "entry.withdrawn" ? "Withdrawn: see the chronology" : entry.Text("outcome") ?? "Not recorded";
    }
}
