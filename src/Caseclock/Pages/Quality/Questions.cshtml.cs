using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Quality;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Quality;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Quality;

/// <summary>Questions and grading rule: what is asked of a plan, how much does each count, and from when?</summary>
/// <param name="sets">The question sets.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who changes them.</param>
/// <param name="shown">Tells today.</param>
[Needs(Area.Quality, Level.Manage)]
internal sealed class QuestionsModel(QuestionSets sets, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    /// <summary>The sets, the latest first.</summary>
    public IReadOnlyList<QuestionSet> Sets { get; private set; } = [];

    /// <summary>The set in force today.</summary>
    public QuestionSet Current => Sets.First(set => set.From <= shown.Today);

    /// <summary>The questions as typed; before that, those in force.</summary>
    public IReadOnlyList<AuditQuestion> Typed { get; private set; } = [];

    /// <summary>The shares as typed, from high to low.</summary>
    public IReadOnlyList<string> Shares { get; private set; } = [];

    /// <summary>The first day as typed.</summary>
    public TypedDate From { get; private set; } = TypedDate.Empty;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>The questions of a set.</summary>
    public static Table TableOf(QuestionSet set) => new()
    {
        Caption = "The questions",
        CaptionClasses = "govuk-visually-hidden",
        FirstCellIsHeader = true,
        Columns = ["Question", new Column("Weight", true), "Critical"],
        Rows = [.. set.Questions.Select(question => (IReadOnlyList<Cell>)[question.Text, Cell.Number(question.Weight), question.Critical ? "Yes" : ""])],
    };

    /// <summary>Shows the sets, and the present one to be changed.</summary>
    public void OnGet()
    {
        Sets = sets.All(authority.Code);
        Typed = [.. Enumerable.Range(0, QuestionSets.Most).Select(index => (Current.Questions.ElementAtOrDefault(index) ?? new AuditQuestion("", "", 0, false)) with { Id = Id(index) })];
        Shares = [Text(Current.Outstanding), Text(Current.Good), Text(Current.RequiresImprovement)];
    }

    /// <summary>Adds a set.</summary>
    public IActionResult OnPost()
    {
        var form = new TypedForm(Request.Form);
        Sets = sets.All(authority.Code);
        From = form.Typed("from");
        Typed = [.. Enumerable.Range(0, QuestionSets.Most).Select(Id).Select(id => new AuditQuestion(id, form.Text(id), Whole(form, id + "-weight"), form.Text(id + "-critical") == "yes"))];
        Shares = [form.Text("outstanding"), form.Text("good"), form.Text("requires")];
        var set = new QuestionSet("", form.Day("from") ?? DateOnly.MinValue, Typed, Whole(form, "outstanding"), Whole(form, "good"), Whole(form, "requires"));
        var problems = sets.Add(authority.Code, set, caller.Account!.Id);
        if (problems.Count == 0)
        {
            return LocalRedirect("/quality/questions");
        }

        Errors = [.. problems.Select(problem => new PageError(problem.Reason, Field(problem.Field)))];
        return Page();
    }

    // The field of the page that a problem is about, where it has another name there.
    private static string Field(string field) => field is "questions" or "weights" ? "questions" : field;

    private static string Id(int index) => "q" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Whole(TypedForm form, string name) => form.Number(name) is { } number and <= 100 ? (int)number : 0;
}
