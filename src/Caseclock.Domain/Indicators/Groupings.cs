using System.Globalization;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;

namespace Caseclock.Domain.Indicators;

/// <summary>The groupings that can be asked for with <c>--by</c>. Groups carry the chronology's own codes.</summary>
public static class Groupings
{
    private static readonly (int From, string Name)[] AgeBands =
        [(0, "under 5"), (5, "5–10"), (11, "11–15"), (16, "16–19"), (20, "20–25"), (26, "over 25")];

    private static readonly string[] SettingCodes = ["OLA", "OPA", "EHE", "EYP", "OTH", "NEET", "NIEC", "NIEO"];

    /// <summary>By primary type of need on the day, SEN2 codes.</summary>
    public static Grouping Need { get; } = new("need", "primary type of need", [.. Codes.Need, "need not recorded"])
    {
        On = static (_, @case, day, _) => NeedOn(@case, day) ?? "need not recorded",
        Next = static (_, @case, day) => NextOf(@case?.Needs ?? [], static needs => needs.On, day),
    };

    /// <summary>
    /// By kind of setting of the main placement on the day: the kind that the register of schools gives, else the SEN2 code, else only
    /// that it is a school or college.
    /// </summary>
    public static Grouping Setting { get; } =
        new("setting", "kind of setting", ["school or college", .. SettingCodes, "other setting", "setting not recorded"])
        {
            On = static (_, @case, day, request) => SettingOn(@case, day, request) ?? "setting not recorded",
            Next = static (_, @case, day) => NextPlacement(@case, day),
        };

    /// <summary>By age on the day, in DfE's bands.</summary>
    public static Grouping Age { get; } = new("age", "age", [.. AgeBands.Select(band => band.Name), "age not recorded"])
    {
        On = static (person, _, day, _) => person?.Details?.Born is { } born ? AgeBand(born, day) : "age not recorded",
        Next = static (person, _, day) => person?.Details?.Born is { } born ? NextBand(born, day) : DateOnly.MaxValue,
    };

    /// <summary>By national curriculum year on the day, as recorded or by the birth date (indicators.md R11).</summary>
    public static Grouping Year { get; } = new(
        "year",
        "national curriculum year",
        ["before nursery", "nursery", "reception", .. Enumerable.Range(1, 20).Select(YearName), "year not recorded"])
    {
        On = static (person, _, day, _) => person?.NcYearOn(day) is { } year ? YearName(year.Number) : "year not recorded",
        Next = static (person, _, day) => NcYears.NextChange(person, day),
    };

    /// <summary>By the officer on the day.</summary>
    public static Grouping Officer { get; } = new("officer", "officer", [])
    {
        On = static (_, @case, day, _) => Assignments.On(@case, day) ?? "officer not recorded",
        Next = static (_, @case, day) => NextOf(@case?.Officers ?? [], static assigned => assigned.On, day),
    };

    /// <summary>By who asked for the assessment, SEN2 codes.</summary>
    public static Grouping Source { get; } = new("source", "source of the request", [.. Codes.RequestSource, "source not recorded"])
    {
        On = static (_, @case, _, _) => @case?.RequestSource ?? "source not recorded",
        Next = static (_, _, _) => DateOnly.MaxValue,
    };

    /// <summary>By who gives the advice.</summary>
    public static Grouping Agency { get; } = new("agency", "who gives the advice", [.. Codes.Agency, "agency not recorded"]);

    /// <summary>By the stage of a complaint.</summary>
    public static Grouping Stage { get; } = new(
        "stage",
        "stage of the complaint",
        ["1", "2", "3", "lgsco", "childrenAct1", "childrenAct2", "childrenAct3", "stage not recorded"]);

    /// <summary>What may be asked for, by id.</summary>
    public static IReadOnlyList<Grouping> All { get; } = [Need, Setting, Age, Year, Officer, Source, Agency, Stage];

    /// <summary>What any indicator over cases can be shown by.</summary>
    internal static IReadOnlyList<Grouping> OfCases { get; } = [Need, Setting, Age, Year, Officer, Source];

    internal static Grouping About { get; } = new("about", "what it is about", [.. Codes.About, "about not recorded"]);

    internal static Grouping CeaseReason { get; } =
        new("reason", "SEN2 reason for ceasing", [.. Codes.CeaseReason, "reason not recorded"]);

    internal static Grouping Grade { get; } =
        new("grade", "grade", ["outstanding", "good", "requiresImprovement", "inadequate", "grade not recorded"]);

    internal static Grouping Phase { get; } = new(
        "phase",
        "phase transfer",
        ["earlyYearsToSchool", "infantToJunior", "primaryToSecondary", "middle", "secondaryToPost16", "phase not recorded"]);

    internal static Grouping TransitionYear { get; } =
        new("transition", "key transition year", ["nursery", "year 2", "year 6", "year 9", "year 11"]);

    internal static string YearName(int number) => number switch
    {
        < -1 => "before nursery",
        -1 => "nursery",
        0 => "reception",
        _ => "year " + number.ToString(CultureInfo.InvariantCulture),
    };

    private static string? NeedOn(Case? @case, DateOnly day)
    {
        string? need = null;
        foreach (var recorded in @case?.Needs ?? [])
        {
            need = recorded.On <= day && !recorded.Codes.IsEmpty ? recorded.Codes[0] : need;
        }

        return need;
    }

    private static string? SettingOn(Case? @case, DateOnly day, FigureRequest request)
    {
        PlacementPeriod? main = null;
        foreach (var placed in @case?.Placements ?? [])
        {
            var attends = placed.From <= day && !(placed.Until < day);
            main = attends && (main is null || (placed.Place.Rank ?? 1) <= (main.Place.Rank ?? 1)) ? placed : main;
        }

        return main is null ? null : Kind(main.Place, request);
    }

    private static string Kind(Placement place, FigureRequest request)
    {
        if (request.KindsOfSetting.TryGetValue(place.Key, out var kind))
        {
            return kind;
        }

        if (place.Urn is not null)
        {
            return "school or college";
        }

        return Array.IndexOf(SettingCodes, place.Setting) >= 0 ? place.Setting! : "other setting";
    }

    private static DateOnly NextPlacement(Case? @case, DateOnly day)
    {
        var next = DateOnly.MaxValue;
        foreach (var placed in @case?.Placements ?? [])
        {
            next = placed.From > day ? Days.Earlier(next, placed.From) : next;
            next = placed.Until >= day ? Days.Earlier(next, placed.Until.Value.AddDays(1)) : next;
        }

        return next;
    }

    private static string AgeBand(DateOnly born, DateOnly day)
    {
        var age = Calendar.Age.On(born, day);
        return AgeBands.Last(band => band.From <= Math.Max(age, 0)).Name;
    }

    private static DateOnly NextBand(DateOnly born, DateOnly day)
    {
        foreach (var (from, _) in AgeBands)
        {
            var birthday = Days.Birthday(born, from);
            if (birthday > day)
            {
                return birthday;
            }
        }

        return DateOnly.MaxValue;
    }

    private static DateOnly NextOf<T>(IReadOnlyList<T> items, Func<T, DateOnly> on, DateOnly day)
    {
        foreach (var item in items)
        {
            if (on(item) > day)
            {
                return on(item);
            }
        }

        return DateOnly.MaxValue;
    }
}
