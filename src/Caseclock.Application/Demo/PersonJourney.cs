using Caseclock.Domain.Calendar;

namespace Caseclock.Application.Demo;

/// <summary>Who the person is: details, statuses, moves within the area, and what 16 to 18s do.</summary>
internal static class PersonJourney
{
    public static void Tell(Story story, string council, int councilNumber, int index)
    {
        Details(story, council, councilNumber, index);
        Statuses(story);
        if (story.Random.Chance(0.1))
        {
            var moved = story.Later(story.Life.Known, 90, 1500);
            story.Journal.Add("person.moved", moved, ("postcode", DemoIdentifiers.Postcode(story.Random)));
        }

        if (story.Life.HasPlan)
        {
            Activities(story);
        }
    }

    private static void Details(Story story, string council, int councilNumber, int index)
    {
        var (random, born, known) = (story.Random, story.Life.Born, story.Life.Known);
        var male = random.Chance(story.Rates.Male);
        var age = Age.On(born, known);
        var hasUpn = age >= 4 || random.Chance(0.5);
        var outOfYear = random.Chance(0.01) && NcYear.Of(born, known).Number is > 1 and < 11;
        story.Journal.AddFirst(
            "person.details",
            known,
            ("surname", random.Pick(DemoNames.Surnames)),
            ("forename", random.Pick(male ? DemoNames.Boys : DemoNames.Girls)),
            ("born", born),
            ("sex", male ? "M" : "F"),
            ("ethnicity", random.Pick(story.Rates.Ethnicity)),
            ("postcode", DemoIdentifiers.Postcode(random)),
            ("upn", hasUpn ? DemoIdentifiers.Upn(council, index, born) : null),
            ("uln", Age.On(born, story.Days.Today) >= 16 ? DemoIdentifiers.Uln(councilNumber, index) : null),
            ("upnUnknown", hasUpn || age >= 16 ? null : "UN1"),
            ("ncYear", outOfYear ? NcYear.Of(born, known).Plus(-1).Code : null));
    }

    private static void Statuses(Story story)
    {
        if (story.Random.Chance(story.Rates.LookedAfter))
        {
            Care(story, "lookedAfter", 300, 2500, 0.6);
        }

        if (story.Random.Chance(story.Rates.InNeed))
        {
            Care(story, story.Random.Chance(0.12) ? "childProtection" : "childInNeed", 60, 390, 0.3);
        }

        if (story.Random.Chance(story.Rates.DisabledTeam))
        {
            Status(story, "disabledChildrensTeam", 400, 2500, 0.8);
            if (story.Aside.Chance(0.2))
            {
                story.Care ??= new CareTime("earlyHelp", story.Days.WorkingAfter(story.Life.Known.AddDays(story.Aside.Int(1, 900))), null);
            }
        }

        if (story.School.Stays.FirstOrDefault(stay => stay.Setting == DemoSetting.AtHome) is { } atHome)
        {
            story.Journal.Add("person.status", atHome.From, ("status", "electiveHomeEducation"));
        }
    }

    // Told by SocialCareJourney, with what leads to it.
    private static void Care(Story story, string status, int shortest, int longest, double lasting)
    {
        var from = story.Later(story.Life.Known, 0, 900);
        int? days = story.Random.Chance(lasting) ? null : story.Random.Int(shortest, longest);
        story.Care ??= new CareTime(status, from, days);
    }

    private static void Status(Story story, string status, int shortest, int longest, double lasting)
    {
        var from = story.Later(story.Life.Known, 0, 900);
        DateOnly? until = story.Random.Chance(lasting) ? null : from.AddDays(story.Random.Int(shortest, longest));

        // That it ended is recorded only once it has.
        story.Journal.Add("person.status", from, ("status", status), ("until", until <= story.Days.Today ? until : null));
    }

    // What each does is asked every autumn from year 12 on.
    private static void Activities(Story story)
    {
        var first = AcademicYear.Of(story.Life.Born).StartYear + 17;
        var last = AcademicYear.Of(story.Days.Today).StartYear;
        for (var year = Math.Max(first, story.Days.GoLive.Year); year <= last; year++)
        {
            var on = story.Days.WorkingAfter(new DateOnly(year, 9, 10).AddDays(story.Random.Int(0, 50)));
            if (on > story.Life.Began && on < story.Life.Ends)
            {
                story.Journal.Add("person.activity", on, ("activity", story.Random.Pick(story.Rates.Activity)));
            }
        }
    }
}
