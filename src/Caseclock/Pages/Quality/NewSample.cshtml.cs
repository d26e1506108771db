using System.Security.Cryptography;
using Caseclock.Application.Access;
using Caseclock.Application.Quality;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Quality;

/// <summary>Draw a sample: of which plans, how many, and with a share for which parts?</summary>
/// <param name="audits">The audits.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who draws.</param>
[Needs(Area.Quality, Level.Manage)]
internal sealed class NewSampleModel(Audits audits, Authority authority, Caller caller) : PageModel
{
    /// <summary>By what it can be parted.</summary>
    public static IReadOnlyList<Choice> Ways { get; } =
    [
        new(nameof(Strata.None), "No: plain chance"),
        new(nameof(Strata.AgeGroup), "Each age group"),
        new(nameof(Strata.Need), "Each primary need"),
        new(nameof(Strata.SchoolType), "Each kind of school"),
        new(nameof(Strata.Officer), "Each officer"),
    ];

    /// <summary>The name typed.</summary>
    public string? Name { get; private set; }

    /// <summary>The first day as typed.</summary>
    public TypedDate From { get; private set; } = TypedDate.Empty;

    /// <summary>The last day as typed.</summary>
    public TypedDate To { get; private set; } = TypedDate.Empty;

    /// <summary>The size as typed.</summary>
    public string? Size { get; private set; }

    /// <summary>By what it is parted.</summary>
    public Strata By { get; private set; } = Strata.AgeGroup;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Draws it.</summary>
    public IActionResult OnPost()
    {
        var form = new TypedForm(Request.Form);
        (Name, From, To, Size) = (form.Text("name"), form.Typed("from"), form.Typed("to"), form.Text("size"));
        By = DeadlineQuery.Value<Strata>(form.Text("by")) ?? Strata.None;
        var size = form.Number("size") is { } number and <= Audits.Most ? (int)number : 0;
        var asked = new SampleAsked(Name, form.Day("from"), form.Day("to"), size, RandomNumberGenerator.GetInt32(int.MaxValue), By);
        var problems = audits.Draw(authority.Code, asked, caller.Account!.Id);
        if (problems.Count == 0)
        {
            return LocalRedirect("/quality");
        }

        Errors = [.. problems.Select(problem => new PageError(problem.Reason, problem.Field))];
        return Page();
    }
}
