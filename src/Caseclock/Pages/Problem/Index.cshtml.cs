using Caseclock.Application.Access;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Problem;

/// <summary>What a page that cannot be shown says instead.</summary>
/// <param name="Title">What is wrong.</param>
/// <param name="Help">What to do.</param>
internal sealed record ProblemWords(string Title, string Help);

/// <summary>Problem: what is wrong, and what to do?</summary>
/// <param name="caller">Who asks.</param>
[IgnoreAntiforgeryToken]
[AllowAnonymous]
internal sealed class IndexModel(Caller caller) : PageModel
{
    /// <summary>The words.</summary>
    public ProblemWords Problem { get; private set; } = null!;

    /// <summary>Whether a search would help.</summary>
    public bool OffersSearch { get; private set; }

    /// <summary>Shows the problem of a page asked for.</summary>
    /// <param name="code">The HTTP status.</param>
    public void OnGet(int code) => Say(code);

    /// <summary>Shows the problem of a form sent.</summary>
    /// <param name="code">The HTTP status.</param>
    public void OnPost(int code) => Say(code);

    private void Say(int code)
    {
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";
        if (asked.Length == 0 && HttpContext.Features.Get<IExceptionHandlerPathFeature>() is null)
        {
            // Somebody opened this address itself: there is no problem here to show.
            code = StatusCodes.Status404NotFound;
        }

        Response.StatusCode = code;
        OffersSearch = code == StatusCodes.Status404NotFound && caller.May(Area.Cases, Level.Read) && caller.May(Area.Names, Level.Read);
        Problem = code switch
        {
            StatusCodes.Status403Forbidden => new("You may not see this page", "Your roles do not let you, and that you asked is kept. If your work needs it, ask whoever looks after Caseclock in your authority."),
            StatusCodes.Status404NotFound => Missing(asked),
            StatusCodes.Status400BadRequest => new("The form had expired", "Nothing was lost but the last step. Go back, load the page again and send it once more."),
            StatusCodes.Status405MethodNotAllowed => new("This page cannot be used like that", "Go back and use the links and buttons of the page."),
            StatusCodes.Status410Gone => new("The document cannot be opened", "Its file is lost, or is not the one that was kept. Tell whoever looks after Caseclock: it can be put back from a backup."),
            StatusCodes.Status413PayloadTooLarge => new("That was too long", "Go back and send less at once."),
            >= 400 and < 500 => new("That did not work", "Go back and try again."),
            _ => new("Something went wrong here", "It is not your fault, and nothing that was recorded is lost. Try again in a minute; if it stays so, tell whoever looks after Caseclock at what time it happened."),
        };
    }

    private static ProblemWords Missing(string asked) => asked switch
    {
        _ when asked.StartsWith("/cases/", StringComparison.OrdinalIgnoreCase) =>
            new("There is no case with that number here", "Check the number for a slip: a letter O for a nought, a missing year. The case may also belong to another authority."),
        _ when asked.StartsWith("/schools/", StringComparison.OrdinalIgnoreCase) =>
            new("No case names that school", "Check the URN. A school appears once a child’s placement there is recorded, or the register of schools has it."),
        _ when asked.StartsWith("/indicators/", StringComparison.OrdinalIgnoreCase) =>
            new("There is no indicator of that name", "The list of indicators has all of them."),
        _ => new("There is no page here", "If you typed the address, check it. If you followed a link, the page may have moved."),
    };
}
