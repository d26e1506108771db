using System.Globalization;

namespace Caseclock.Components;

/// <summary>The links between the pages of a long list.</summary>
/// <param name="Previous">The page before; null on the first.</param>
/// <param name="Links">The numbered links and the gaps between them; empty to go one by one.</param>
/// <param name="Next">The page after; null on the last.</param>
public sealed record PageLinks(PageStep? Previous, IReadOnlyList<PageLink> Links, PageStep? Next)
{
    /// <summary>No links: everything is on one page.</summary>
    public static readonly PageLinks None = new(null, [], null);

    /// <summary>The first, the last, and the pages around the current one.</summary>
    /// <param name="current">The page being read, from 1.</param>
    /// <param name="count">How many pages there are. With fewer than two there are no links.</param>
    /// <param name="href">The address of a page, given its number.</param>
    /// <returns>The links to show.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The current page is not one of the pages.</exception>
    public static PageLinks Of(int current, int count, Func<int, string> href)
    {
        if (count < 2)
        {
            return None;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(current, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(current, count);
        var links = new List<PageLink>();
        var last = 0;
        foreach (var page in Enumerable.Range(1, count).Where(page => page == 1 || page == count || Math.Abs(page - current) <= 1))
        {
            if (page > last + 1)
            {
                links.Add(PageLink.Gap);
            }

            links.Add(new PageLink(page.ToString(CultureInfo.InvariantCulture), href(page), page == current));
            last = page;
        }

        return new PageLinks(
            current > 1 ? new PageStep(href(current - 1)) : null,
            links,
            current < count ? new PageStep(href(current + 1)) : null);
    }
}
