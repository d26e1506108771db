using Caseclock.TestSupport;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Caseclock.BrowserTests;

/// <summary>What every page is looked at for.</summary>
internal static class Looking
{
    public static async Task CheckAsync(IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });

        var grave = found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(5).Select(node => node.Html))}")
            .ToList();
        Assert.True(grave.Count == 0, string.Join('\n', grave));
    }

    public static async Task DoesNotMoveSidewaysAsync(IPage page)
    {
        // Names what sticks out furthest; what moves within a region of its own does no harm.
        var sticksOut = await page.EvaluateAsync<string>(
            """
            () => {
              const root = document.documentElement
              if (root.scrollWidth <= root.clientWidth) return ''
              const wide = [...document.body.querySelectorAll('*')].filter(e => !e.parentElement.closest('.cc-scroll'))
              wide.sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)
              return `${root.scrollWidth - root.clientWidth} pixels: ${wide[0].outerHTML.slice(0, 300)}`
            }
            """);
        Assert.True(sticksOut.Length == 0, sticksOut);
    }

    /// <summary>Pictures are for people to look at; the build server, which nobody looks over the shoulder of, takes none.</summary>
    public static async Task ShootAsync(IPage page, string name, int width)
    {
        if (Environment.GetEnvironmentVariable("CI") is not null)
        {
            return;
        }

        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Repository.Root, "artifacts", "screenshots", $"{name}-{width}.png"),
            FullPage = true,
        });
    }
}
