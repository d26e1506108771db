using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Team;

/// <summary>Absences: who is away, and who covers?</summary>
/// <param name="absences">The absences.</param>
/// <param name="officers">The officers.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Allocation, Level.Write)]
internal sealed class AbsencesModel(Absences absences, Officers officers, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    /// <summary>The absences that have not ended.</summary>
    public IReadOnlyList<Absence> Coming { get; private set; } = [];

    /// <summary>Who can be away.</summary>
    public IReadOnlyList<Choice> Officers { get; private set; } = [];

    /// <summary>Who can cover.</summary>
    public IReadOnlyList<Choice> Colleagues => [.. Officers.Where(choice => choice.Value.Length > 0)];

    /// <summary>Who was chosen.</summary>
    public string? Officer { get; private set; }

    /// <summary>The first day as typed.</summary>
    public TypedDate From { get; private set; } = TypedDate.Empty;

    /// <summary>The last day as typed.</summary>
    public TypedDate To { get; private set; } = TypedDate.Empty;

    /// <summary>Who covers, as ticked.</summary>
    public IReadOnlyList<string> Covers { get; private set; } = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Today.</summary>
    public DateOnly Today => shown.Today;

    /// <summary>Lists them.</summary>
    public void OnGet() => Load();

    /// <summary>Records one.</summary>
    public IActionResult OnPost()
    {
        Load();
        var form = new TypedForm(Request.Form);
        var known = Officers.Select(choice => choice.Value).ToHashSet(StringComparer.Ordinal);
        (Officer, From, To) = (form.Text("officer"), form.Typed("from"), form.Typed("to"));
        Covers = [.. form.Ticked("covers").Where(known.Contains)];
        var problems = absences.Add(authority.Code, known.Contains(Officer) ? Officer : "", form.Day("from"), form.Day("to"), Covers, caller.Account!.Id);
        if (problems.Count == 0)
        {
            return LocalRedirect("/team/absences");
        }

        Errors = [.. problems.Select(problem => new PageError(problem.Reason, problem.Field))];
        return Page();
    }

    /// <summary>Ends one before its time.</summary>
    /// <param name="id">Its id.</param>
    public IActionResult OnPostEnd([FromForm] string? id)
    {
        absences.End(authority.Code, id ?? "", caller.Account!.Id);
        return LocalRedirect("/team/absences");
    }

    private void Load()
    {
        Coming = absences.Coming(authority.Code);
        Officers = [new Choice("", "Choose"), .. officers.All(authority.Code).Select(name => new Choice(name, name))];
    }
}
