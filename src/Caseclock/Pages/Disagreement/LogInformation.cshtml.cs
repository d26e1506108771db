using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Casework;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Disagreement;

/// <summary>Logs a freedom of information request.</summary>
/// <param name="requests">Freedom of information requests.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="shown">Tells now.</param>
[Needs(Area.Complaints, Level.Write)]
[Needs(Area.Names, Level.Read)]
[Records(Act.Changed)]
internal sealed class LogInformationModel(InformationRequests requests, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    /// <summary>The id of this form: sent twice, it logs one request.</summary>
    public string Form { get; private set; } = "";

    /// <summary>The day as typed.</summary>
    public TypedDate On { get; private set; } = new("", "", "");

    /// <summary>The note as typed.</summary>
    public string? Note { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Asks.</summary>
    public void OnGet() => Form = FormDay.NewForm(shown.Now);

    /// <summary>Logs it.</summary>
    /// <param name="form">The form's id.</param>
    /// <param name="note">What it asks for.</param>
    public IActionResult OnPost([FromForm] string? form, [FromForm] string? note)
    {
        (Form, On, Note) = (FormDay.FormOf(form, shown.Now), FormDay.Typed(Request.Form, "on"), note?.Trim());
        var day = FormDay.Of(Request.Form, "on");
        var problems = day is null ? ["Enter a day, month and year, such as 14 2 2026."] : requests.Log(authority.Code, Form, day, string.IsNullOrEmpty(Note) ? null : Note, caller.By).Select(problem => problem.Reason).ToList();
        if (problems.Count > 0)
        {
            Errors = [.. problems.Select(problem => new PageError(problem, "on-day"))];
            return Page();
        }

        HttpContext.IsAbout(null, null, "Freedom of information request");
        return LocalRedirect("/disagreement/information");
    }
}
