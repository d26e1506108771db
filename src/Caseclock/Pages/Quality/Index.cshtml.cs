using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Quality;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Quality;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Quality;

/// <summary>Quality of plans: how good are they, and is it getting better?</summary>
/// <param name="audits">The audits.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who reads.</param>
[Needs(Area.Quality, Level.Read)]
internal sealed class IndexModel(Audits audits, Authority authority, Caller caller) : PageModel
{
    /// <summary>Whether the reader may draw samples and choose questions.</summary>
    public bool MayManage => caller.May(Area.Quality, Level.Manage);

    /// <summary>The grades by quarter.</summary>
    public Table Shares { get; private set; } = new() { Rows = [] };

    /// <summary>The samples.</summary>
    public Table Samples { get; private set; } = new() { Rows = [] };

    /// <summary>Shows both.</summary>
    public void OnGet()
    {
        var all = audits.Samples(authority.Code);
        var done = all.SelectMany(sample => sample.Audits).Where(audit => audit.First is not null).ToList();
        Shares = new Table
        {
            Caption = "Grades by quarter, the latest first",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Quarter", new Column("Audited", true), .. Grading.Grades.Select(grade => new Column(Words.Sentence(Words.Of("grade", grade)), true)), new Column("Moderated", true), new Column("Changed by it", true)],
            Rows = [.. done.GroupBy(audit => Quarter(audit.First!.On)).OrderByDescending(group => group.Key, StringComparer.Ordinal).Select(group => Row(group.Key, [.. group]))],
        };
        Samples = new Table
        {
            Caption = "Samples, the latest first",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Sample", "Plans of", new Column("Drawn", true), new Column("Out of", true), new Column("Audited", true), new Column("Moderated", true)],
            Rows = [.. all.Select(SampleRow)],
        };
    }

    private static string Quarter(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year} Q{((day.Month - 1) / 3) + 1}");

    private static IReadOnlyList<Cell> Row(string quarter, IReadOnlyList<Audit> done) =>
    [
        quarter,
        Cell.Number(done.Count),
        .. Grading.Grades.Select(grade => Share(done.Count(audit => audit.Counts!.Graded.Grade == grade), done.Count)),
        Cell.Number(done.Count(audit => audit.Second is not null)),
        Cell.Number(done.Count(audit => audit.Second is not null && audit.Second.Graded.Grade != audit.First!.Graded.Grade)),
    ];

    private static Cell Share(int count, int all) => Cell.Number(string.Create(CultureInfo.InvariantCulture, $"{count} ({100.0 * count / all:0}%)"));

    private IReadOnlyList<Cell> SampleRow(Sample sample) =>
    [
        caller.May(Area.Cases, Level.Read) && caller.May(Area.Names, Level.Read) ? Cell.Link(sample.Asked.Name, Addresses.Sample(sample.Id)) : sample.Asked.Name,
        $"{DateWords.Short(sample.Asked.From!.Value)} to {DateWords.Short(sample.Asked.To!.Value)}",
        Cell.Number(sample.Audits.Count(audit => audit.RepeatOf is null)),
        Cell.Number(sample.Population),
        Cell.Number(sample.Audits.Count(audit => audit.First is not null)),
        Cell.Number(sample.Audits.Count(audit => audit.Second is not null)),
    ];
}
