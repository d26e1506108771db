using Caseclock.Application.Access;
using Caseclock.Application.Local;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>Office closures: when is nobody there?</summary>
/// <param name="closures">The closures.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who changes them.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Administration, Level.Manage)]
internal sealed class ClosuresModel(OfficeClosures closures, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    /// <summary>The closures that have not ended.</summary>
    public IReadOnlyList<OfficeClosure> Closures { get; private set; } = [];

    /// <summary>The name typed.</summary>
    public string? Name { get; private set; }

    /// <summary>The first day as typed.</summary>
    public TypedDate From { get; private set; } = TypedDate.Empty;

    /// <summary>The last day as typed.</summary>
    public TypedDate To { get; private set; } = TypedDate.Empty;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public void OnGet() => Closures = closures.From(authority.Code, shown.Today);

    /// <summary>Adds one.</summary>
    public IActionResult OnPost()
    {
        var form = new TypedForm(Request.Form);
        (Name, From, To) = (form.Text("name"), form.Typed("from"), form.Typed("to"));
        var problems = closures.Add(authority.Code, Name, form.Day("from"), form.Day("to"), caller.Account!.Id);
        if (problems.Count == 0)
        {
            return LocalRedirect("/administration/closures");
        }

        Errors = [.. problems.Select(problem => new PageError(problem.Reason, problem.Field))];
        OnGet();
        return Page();
    }

    /// <summary>Takes one away.</summary>
    /// <param name="id">Its id.</param>
    public IActionResult OnPostRemove([FromForm] string? id)
    {
        closures.Remove(authority.Code, id ?? "", caller.Account!.Id);
        return LocalRedirect("/administration/closures");
    }
}
