using Caseclock.Application.Access;
using Caseclock.Application.Local;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Monitoring;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>Local milestones: which days does the authority set itself?</summary>
/// <param name="milestones">The milestones.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who changes them.</param>
[Needs(Area.Administration, Level.Manage)]
internal sealed class MilestonesModel(Milestones milestones, Authority authority, Caller caller) : PageModel
{
    private const string Withdrawal = "entry.withdrawn";

    /// <summary>The limits that a milestone can hang on.</summary>
    public static IReadOnlyList<Choice> Rules { get; } =
        [new Choice("", "Choose"), .. LocalMilestone.Rules.Select(rule => new Choice(rule.Id, $"{rule.Title} ({rule.Id}, {Words.Within(rule.Limit)})"))];

    /// <summary>How it can be counted.</summary>
    public static IReadOnlyList<Choice> Ways { get; } =
        [new Choice(nameof(MilestoneFrom.Start), "After the day on which the clock starts"), new Choice(nameof(MilestoneFrom.Due), "Before its last lawful day")];

    /// <summary>What can meet it.</summary>
    public static IReadOnlyList<Choice> Meetings { get; } =
        [new Choice("", "Choose"), .. Kinds.All.Where(kind => kind.Case != Need.Never && kind.Name != Withdrawal).Select(kind => new Choice(kind.Name, kind.Meaning))];

    /// <summary>The milestones.</summary>
    public IReadOnlyList<LocalMilestone> Milestones { get; private set; } = [];

    /// <summary>What was typed.</summary>
    public LocalMilestone Typed { get; private set; } = new("", "", "", MilestoneFrom.Start, 0, "", null);

    /// <summary>The days as typed.</summary>
    public string? Days { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>What an entry of a kind means.</summary>
    public static string Meaning(string kind) => Kinds.TryOf(kind, out var known) ? known.Meaning : kind;

    /// <summary>Lists them.</summary>
    public void OnGet() => Milestones = milestones.All(authority.Code);

    /// <summary>Adds one.</summary>
    public IActionResult OnPost()
    {
        var form = new TypedForm(Request.Form);
        Days = form.Text("days");
        var days = form.Number("days") is { } number and <= int.MaxValue ? (int)number : -1;
        Typed = new LocalMilestone("", form.Text("title"), form.Text("rule"), form.Text("from") == nameof(MilestoneFrom.Due) ? MilestoneFrom.Due : MilestoneFrom.Start, days, form.Text("done"), null);
        var problems = milestones.Add(authority.Code, Typed, caller.Account!.Id);
        if (problems.Count == 0)
        {
            return LocalRedirect("/administration/milestones");
        }

        Errors = [.. problems.Select(problem => new PageError(problem.Reason, problem.Field))];
        OnGet();
        return Page();
    }

    /// <summary>Closes one.</summary>
    /// <param name="id">Its id.</param>
    public IActionResult OnPostClose([FromForm] string? id)
    {
        milestones.Close(authority.Code, id ?? "", caller.Account!.Id);
        return LocalRedirect("/administration/milestones");
    }
}
