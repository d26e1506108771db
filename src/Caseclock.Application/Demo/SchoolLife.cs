using Caseclock.Domain.Calendar;

namespace Caseclock.Application.Demo;

/// <summary>A time at one place.</summary>
internal sealed record Stay(DateOnly From, DemoPhase Phase, DemoSetting Setting, DemoSchool? School)
{
    public bool InUnit { get; init; }

    public bool InResource { get; init; }

    /// <summary>Cost of a year in pence; null where the council pays no top-up on its own account.</summary>
    public decimal? AnnualCost { get; init; }

    public string? Residential { get; init; }

    /// <summary>The URN, or null.</summary>
    public string? Urn => School?.Urn;

    /// <summary>The SEN2 setting code where there is no URN.</summary>
    public string? Code => School is not null
        ? null
        : Setting switch
        {
            DemoSetting.AtHome => "EHE",
            DemoSetting.ByAuthority => "OLA",
            _ => "OTH",
        };
}

/// <summary>A move from one phase to another.</summary>
internal sealed record PhaseMove(DateOnly On, string Phase);

/// <summary>Where a person goes to school, from the first day that the council knows of them.</summary>
internal sealed class SchoolLife
{
    private readonly List<Stay> _stays = [];
    private readonly List<PhaseMove> _moves = [];

    public SchoolLife(DemoLife life, DateOnly until, DemoSchools schools, DemoRates rates, DemoRandom random)
    {
        var setting = random.Pick(rates.Setting);
        var day = life.Known;
        var phase = PhaseOf(NcYear.Of(life.Born, day).Number);
        _stays.Add(Stay(day, phase, Placed(phase, setting, random), schools, random));
        for (var year = AcademicYear.Of(day).StartYear + 1; new DateOnly(year, 9, 1) <= until; year++)
        {
            Move(new DateOnly(year, 9, 1), NcYear.Of(life.Born, new DateOnly(year, 9, 1)).Number, ref setting, schools, random);
        }
    }

    public IReadOnlyList<Stay> Stays => _stays;

    public IReadOnlyList<PhaseMove> Moves => _moves;

    public Stay On(DateOnly day) => _stays.FindLast(stay => stay.From <= day) ?? _stays[0];

    private void Move(DateOnly day, int ncYear, ref DemoSetting setting, DemoSchools schools, DemoRandom random)
    {
        var phase = ncYear switch
        {
            0 => "earlyYearsToSchool",
            7 => "primaryToSecondary",
            12 => "secondaryToPost16",
            14 when random.Chance(0.2) => "post16ToPost16",
            _ => null,
        };
        if (phase is null)
        {
            return;
        }

        if (ncYear == 7 && setting == DemoSetting.Mainstream && random.Chance(0.14))
        {
            setting = DemoSetting.Special;
        }

        // A special school keeps its pupils through the years; half stay on after year 11.
        var allThrough = _stays[^1].Phase == DemoPhase.AllThrough;
        if (allThrough && (ncYear == 7 || random.Chance(0.5)))
        {
            return;
        }

        var to = PhaseOf(ncYear);
        _moves.Add(new PhaseMove(day, phase));
        _stays.Add(Stay(day, to, Placed(to, setting, random), schools, random));
    }

    private static DemoPhase PhaseOf(int ncYear) => ncYear switch
    {
        < 0 => DemoPhase.Nursery,
        < 7 => DemoPhase.Primary,
        < 12 => DemoPhase.Secondary,
        _ => DemoPhase.Post16,
    };

    private static DemoSetting Placed(DemoPhase phase, DemoSetting setting, DemoRandom random) => phase switch
    {
        DemoPhase.Nursery => DemoSetting.Mainstream,
        DemoPhase.Post16 when setting is DemoSetting.AtHome or DemoSetting.ByAuthority => setting,
        DemoPhase.Post16 => random.Chance(0.86) ? DemoSetting.Mainstream : DemoSetting.SpecialistPost16,
        _ => setting,
    };

    private static Stay Stay(DateOnly from, DemoPhase phase, DemoSetting setting, DemoSchools schools, DemoRandom random)
    {
        var school = schools.For(phase, setting, random);
        var inUnit = school is { SenUnit: true } && random.Chance(0.5);
        var inResource = !inUnit && school is { ResourcedProvision: true } && random.Chance(0.5);
        var boards = setting is DemoSetting.Independent or DemoSetting.NonMaintained or DemoSetting.SpecialistPost16 && random.Chance(0.15);
        return new Stay(from, school?.Phase ?? phase, setting, school)
        {
            InUnit = inUnit,
            InResource = inResource,
            AnnualCost = Cost(setting, inUnit || inResource, random),
            Residential = boards ? (random.Chance(0.7) ? "A" : "B") : null,
        };
    }

    // In pounds a year, as councils publish them for each kind of place; recorded in pence.
    private static decimal? Cost(DemoSetting setting, bool inUnit, DemoRandom random) => setting switch
    {
        DemoSetting.Special => random.Int(19_000, 38_000) * 100m,
        DemoSetting.Independent => random.Int(48_000, 95_000) * 100m,
        DemoSetting.NonMaintained => random.Int(36_000, 70_000) * 100m,
        DemoSetting.SpecialistPost16 => random.Int(30_000, 65_000) * 100m,
        DemoSetting.ByAuthority => random.Int(12_000, 45_000) * 100m,
        _ => inUnit ? random.Int(11_000, 18_000) * 100m : null,
    };
}
