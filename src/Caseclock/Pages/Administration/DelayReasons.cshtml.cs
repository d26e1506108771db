using Caseclock.Application.Access;
using Caseclock.Application.Local;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>Reasons for delay: what do officers choose from?</summary>
/// <param name="reasons">The list.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who changes it.</param>
[Needs(Area.Administration, Level.Manage)]
internal sealed class DelayReasonsModel(DelayReasons reasons, Authority authority, Caller caller) : PageModel
{
    /// <summary>Whose delay it can be.</summary>
    public static IReadOnlyList<Choice> Withins { get; } = [.. DelayReasons.Withins.Select(within => new Choice(within, Words.Sentence(Words.Of("within", within))))];

    /// <summary>The list.</summary>
    public IReadOnlyList<DelayReason> Reasons { get; private set; } = [];

    /// <summary>The words typed.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whose delay was chosen.</summary>
    public string? Within { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Shows the list.</summary>
    public void OnGet() => Reasons = reasons.All(authority.Code);

    /// <summary>Adds a reason.</summary>
    public IActionResult OnPost()
    {
        var form = new TypedForm(Request.Form);
        (Reason, Within) = (form.Text("reason"), form.Text("within"));
        var problems = reasons.Add(authority.Code, Reason, Within, caller.Account!.Id);
        if (problems.Count == 0)
        {
            return LocalRedirect("/administration/delay-reasons");
        }

        Errors = [.. problems.Select(problem => new PageError(problem.Reason, problem.Field))];
        OnGet();
        return Page();
    }

    /// <summary>Closes a reason, or opens it again.</summary>
    /// <param name="reason">The words.</param>
    /// <param name="closed"><c>yes</c> to close it.</param>
    public IActionResult OnPostClose([FromForm] string? reason, [FromForm] string? closed)
    {
        reasons.Close(authority.Code, reason ?? "", closed == "yes", caller.Account!.Id);
        return LocalRedirect("/administration/delay-reasons");
    }
}
