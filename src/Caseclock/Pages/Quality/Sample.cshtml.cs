using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Quality;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Domain.Calendar;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Quality;

/// <summary>A sample: which plans, and how far is each?</summary>
/// <param name="audits">The audits.</param>
/// <param name="accounts">Who audited.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who reads.</param>
/// <param name="sight">What the reader may see.</param>
[Needs(Area.Quality, Level.Read)]
[Needs(Area.Cases, Level.Read)]
[Needs(Area.Names, Level.Read)]
internal sealed class SampleModel(Audits audits, Accounts accounts, Authority authority, Caller caller, Sight sight) : PageModel
{
    /// <summary>The sample.</summary>
    public Sample Sample { get; private set; } = null!;

    /// <summary>How it was drawn.</summary>
    public IReadOnlyList<SummaryRow> Facts =>
    [
        new("Plans issued or amended", $"{DateWords.Short(Sample.Asked.From!.Value)} to {DateWords.Short(Sample.Asked.To!.Value)}"),
        new("Drawn", $"{Moments.DayAndTime(Sample.MadeAt)}: {Sample.Audits.Count(audit => audit.RepeatOf is null)} of {Sample.Population}"),
        new("A share for", NewSampleModel.Ways.First(way => way.Value == Sample.Asked.By.ToString()).Text),
        new("Seed", Sample.Asked.Seed.ToString(CultureInfo.InvariantCulture)),
        new("Questions", $"{Sample.Set.Questions.Count}, in force from {DateWords.Plain(Sample.Set.From)}"),
    ];

    /// <summary>The plans.</summary>
    public Table Audits { get; private set; } = new() { Rows = [] };

    /// <summary>Shows it.</summary>
    /// <param name="id">The sample's id.</param>
    public IActionResult OnGet(string id)
    {
        if (audits.Sample(authority.Code, id) is not { } sample)
        {
            return NotFound();
        }

        Sample = sample;
        var names = accounts.All(authority.Code).ToDictionary(account => account.Id, account => account.Name, StringComparer.Ordinal);
        Audits = new Table
        {
            Caption = "The plans of the sample",
            CaptionClasses = "govuk-visually-hidden",
            FirstCellIsHeader = true,
            Columns = ["Plan", "Part", "Audit", "Moderation", "Do"],
            Rows = [.. sample.Audits.Select(audit => Row(audit, names))],
        };
        return Page();
    }

    private IReadOnlyList<Cell> Row(Audit audit, Dictionary<string, string> names)
    {
        if (sight.Hides(audit.Person))
        {
            return [Sight.Restricted, "", "", "", ""];
        }

        var stratum = Sample.Asked.By == Strata.Need ? Words.Need(audit.Stratum) : audit.Stratum;
        return
        [
            Cell.Link($"Case {audit.Case}", Addresses.Case(audit.Case)),
            $"{stratum}, plan of {DateWords.Short(audit.PlanOn)}{(audit.RepeatOf is null ? "" : ", audited again")}",
            Said(audit.First, names),
            Said(audit.Second, names),
            caller.May(Area.Quality, Level.Write) ? Cell.Link(Next(audit) + " " + audit.Case, Addresses.Audit(audit.Id)) : "",
        ];
    }

    private static string Next(Audit audit) => audit.First is null ? "Audit" : audit.Second is null ? "Moderate" : "See";

    private static string Said(Judgement? judgement, Dictionary<string, string> names) => judgement is null
        ? "Not yet"
        : $"{Words.Sentence(Words.Of("grade", judgement.Graded.Grade))}, {judgement.Graded.Percent}%: {names.GetValueOrDefault(judgement.By, judgement.By)}, {DateWords.Short(judgement.On)}";
}
