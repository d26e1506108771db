using System.Reflection;
using Caseclock.Application.Storage;
using Caseclock.Domain.Clocks;
using Caseclock.Domain.Indicators;
using Caseclock.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.About;

/// <summary>About: what is this, how new is it, and by which choices does it count?</summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="shown">Tells now.</param>
[AllowAnonymous]
internal sealed class IndexModel(Store store, Authority authority, ShownDay shown) : PageModel
{
    /// <summary>The program's version.</summary>
    public static string Version { get; } =
        typeof(IndexModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The authority served.</summary>
    public Authority Authority => authority;

    /// <summary>When the page was made.</summary>
    public DateTimeOffset Now => shown.Now;

    /// <summary>How many entries have been recorded.</summary>
    public long Entries => store.LastSeq(authority.Code);

    /// <summary>How many rules there are.</summary>
    public static int Rules => RuleBook.All.Count;

    /// <summary>How many indicators there are.</summary>
    public static int Indicators => Catalogue.All.Count;

    /// <summary>The authority's choices where the law is unclear, in sentences.</summary>
    public IReadOnlyList<string> Choices =>
    [
        authority.Policies.TransferDayCounts
            ? "P1: a phase transfer final on 15 February or 31 March itself is in time."
            : "P1: a phase transfer must be final before 15 February or 31 March.",
        authority.Policies.ClearWeeks ? "P2: two weeks’ notice means clear weeks." : "P2: two weeks’ notice means 14 days before.",
        authority.Policies.ReviewOnAnniversary
            ? "P3: the 12 months of a review end on the anniversary."
            : "P3: the 12 months of a review end on the day before the anniversary.",
        authority.Policies.MeetingCompletesReview ? "P4: a review is complete with the meeting." : "P4: a review is complete when the decision is notified.",
        "P5: notified means sent.",
    ];
}
