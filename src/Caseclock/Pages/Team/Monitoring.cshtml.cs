using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Components;
using Caseclock.Domain.Monitoring;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Deadlines;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Team;

/// <summary>Still rescuable: which limits of the law can still be met, and what must happen by when? For the weekly meeting.</summary>
/// <param name="reading">Reads the list.</param>
/// <param name="officers">The officers.</param>
/// <param name="teams">The teams.</param>
/// <param name="authority">The authority served.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Allocation, Level.Read)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class MonitoringModel(MonitoringReading reading, Officers officers, TeamBook teams, Authority authority, ShownDay shown) : PageModel
{
    /// <summary>What was asked for.</summary>
    public MonitoringQuery Query { get; private set; } = null!;

    /// <summary>The list.</summary>
    public MonitoringView View { get; private set; } = null!;

    /// <summary>The links between the pages of the lost limits.</summary>
    public PageLinks Links { get; private set; } = PageLinks.None;

    /// <summary>Today.</summary>
    public DateOnly Today => shown.Today;

    /// <summary>The waiting times that are counted, by the authority's choices.</summary>
    public IReadOnlyList<LawfulMinimum> Minima =>
        [LawfulMinimum.DraftViews, LawfulMinimum.AmendmentViews, authority.Policies.ClearWeeks ? LawfulMinimum.ClearMeetingNotice : LawfulMinimum.MeetingNotice];

    /// <summary>How far ahead can be looked.</summary>
    public static IReadOnlyList<Choice> Weeks => [.. MonitoringQuery.Choices.Select(weeks => new Choice(weeks.ToString(CultureInfo.InvariantCulture), $"{weeks} weeks"))];

    /// <summary>The kinds of limit.</summary>
    public static IReadOnlyList<Choice> Kinds => [new Choice("", "All"), .. Enum.GetValues<RescueKind>().Select(kind => new Choice(kind.ToString(), MonitoringQuery.Words(kind)))];

    /// <summary>The officers.</summary>
    public IReadOnlyList<Choice> Officers => [new Choice("", "All"), new Choice(DeadlineQuery.None, "Nobody assigned"), .. officers.All(authority.Code).Select(name => new Choice(name, name))];

    /// <summary>The teams.</summary>
    public IReadOnlyList<Choice> Teams => [new Choice("", "All"), .. teams.All(authority.Code).Select(team => new Choice(team.Id, team.Name))];

    /// <summary>Shows the list.</summary>
    /// <param name="page">Which page of the lost limits, from 1.</param>
    public void OnGet(int page = 1)
    {
        Query = MonitoringQuery.Of(Request.Query);
        View = reading.Read(Query, Today, Application.Storage.Page.Number(page, MonitoringReading.PageSize));
        var pages = Math.Max(1, (View.LostTotal + MonitoringReading.PageSize - 1) / MonitoringReading.PageSize);
        if (page > pages)
        {
            OnGet(pages);
            return;
        }

        Links = PageLinks.Of(Math.Max(page, 1), pages, number => Query.Address(page: number));
    }
}
