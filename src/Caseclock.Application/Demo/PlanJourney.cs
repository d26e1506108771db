using System.Collections.Immutable;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Demo;

/// <summary>The plan itself: issued or transferred in, with its needs, places and budget.</summary>
internal static class PlanJourney
{
    // Real codes of other authorities, since a return takes no others; what is told of them is invented.
    private static readonly string[] OtherAuthorities = ["850", "851", "869", "872", "881", "926", "303", "330", "373", "874"];

    public static void Issue(Story story)
    {
        var began = story.Life.Began;
        story.Journal.Add("plan.issued", began, Detail(story, story.School.On(began)));
        story.Plans.Add((began, true));
    }

    /// <summary>Transfers in, and plans converted from statements, which have no request.</summary>
    public static void WithoutRequest(Story story)
    {
        if (story.Life.MadeElsewhere is not { } made)
        {
            Issue(story);
            return;
        }

        var from = story.Random.Pick(OtherAuthorities);
        var began = story.Life.Began;
        var reviewed = story.Days.WorkingBefore(began.AddDays(-story.Random.Int(20, 300)));
        story.Journal.Add("person.moved", began, ("authority", from));
        story.Journal.Add(
            "plan.transferredIn",
            began,
            ("fromAuthority", from),
            ("madeOn", made),
            ("lastReviewedOn", reviewed > made ? reviewed : null));
        story.Journal.Add("needs.recorded", began, ("needs", story.Needs));
        var told = story.Random.Chance(0.8) ? story.Later(began, 7, 38) : story.Later(began, 43, 80);
        story.Journal.Add("transfer.notified", told);
    }

    public static void MoveOut(Story story, DateOnly on)
    {
        var to = story.Random.Pick(OtherAuthorities);
        var known = story.Days.WorkingBefore(on.AddDays(-story.Random.Int(0, 40)));
        story.Journal.Add("person.moved", on, ("authority", to));
        story.Journal.Add("plan.transferredOut", on, ("toAuthority", to), ("awareOn", known));
    }

    public static void Amend(Story story, DateOnly on, bool newSchool, DateOnly schoolFrom)
    {
        var detail = newSchool || story.Random.Chance(0.3) ? Detail(story, story.School.On(schoolFrom)) : [];
        story.Journal.Add("plan.amended", on, detail);
        story.Plans.Add((on, newSchool));
    }

    public static void Places(Story story)
    {
        var began = story.Life.Began;
        var stays = story.School.Stays;
        for (var index = 0; index < stays.Count; index++)
        {
            var leaves = index + 1 < stays.Count ? stays[index + 1].From.AddDays(-1) : (DateOnly?)null;
            if (leaves <= began)
            {
                continue;
            }

            Place(story, "placement.started", stays[index].From > began ? stays[index].From : began, stays[index]);
            var last = leaves is null || leaves > story.Life.Ends ? story.Life.Ends : leaves.Value;
            if (last <= story.Days.Today)
            {
                Place(story, "placement.ended", last, stays[index]);
            }
        }
    }

    /// <summary>Whether there is a personal budget, before the reviews are told.</summary>
    public static void Budget(Story story)
    {
        if (story.Random.Chance(story.Rates.PersonalBudget))
        {
            var on = story.Later(story.Life.Began, 0, 400);
            story.Budget = (on, story.Random.Chance(0.3), story.Random.Pick(["E", "E", "S", "S", "H", "I"]));
        }
    }

    /// <summary>The personal budget; mostly agreed so that a review meeting comes within the first 3 months.</summary>
    public static void TellBudget(Story story)
    {
        if (story.Budget is not { } budget)
        {
            return;
        }

        var meeting = story.Journal.Entries.FirstOrDefault(entry => entry.Kind.Name == "review.met" && entry.On > budget.On)?.On;
        var on = meeting is { } met && story.Aside.Chance(0.78) ? story.Days.WorkingBefore(met.AddDays(-story.Aside.Int(10, 80))) : budget.On;
        story.Journal.Add(
            "personalBudget.recorded",
            on > story.Life.Began ? on : story.Life.Began,
            ("personalBudget", true),
            ("organisedArrangement", budget.Organised),
            ("directPayments", budget.DirectPayments));
    }

    private static void Place(Story story, string kind, DateOnly on, Stay stay) => story.Journal.Add(
        kind,
        on,
        ("urn", stay.Urn),
        ("setting", stay.Code),
        ("rank", 1m),
        ("senUnit", stay.InUnit ? true : null),
        ("resourcedProvision", stay.InResource ? true : null),
        ("residential", stay.Residential),
        ("annualCost", kind == "placement.started" ? stay.AnnualCost : null));

    private static (string, object?)[] Detail(Story story, Stay stay)
    {
        var named = new Placement(stay.Urn, stay.Code, 1, stay.InUnit ? true : null, stay.InResource ? true : null);
        return
        [
            ("needs", story.Needs),
            ("placements", ImmutableArray.Create(named)),
            ("residential", stay.Residential),
        ];
    }
}
