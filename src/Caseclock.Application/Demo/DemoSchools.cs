using System.Globalization;
using Caseclock.Application.Schools;

namespace Caseclock.Application.Demo;

/// <summary>The invented schools and colleges of a council, more of them the more plans it keeps.</summary>
internal sealed class DemoSchools
{
    private const int FirstUrn = 990_001;
    private const int FirstUrnOfOthers = 800_000;
    private const int UrnsEach = 900;

    private static readonly string[] Places =
    [
        "Northside", "Harbour View", "Millbrook Lane", "Oakhurst", "St Aldhelm's", "Quayside", "Larkspur", "Fernhill", "Castle Road", "Weir Meadow",
        "Beacon Hill", "St Brigid's", "Rowan Park", "Kingsway", "Tanner's Field", "Sandpiper", "Elmcroft", "Orchard Green", "St Cuthman's", "Heron Brook",
        "Old Ropewalk", "Bramble Down", "Copperfield", "Linden Grove", "Priory Fields", "Saltmarsh", "Chalk Ridge", "Windmill Rise", "Hazelbank", "St Oswin's",
        "Ferry Lane", "Marigold", "Bishop's Wood", "Grange Farm", "Larchfield", "Station Road", "Holm Oak", "Riverside", "Summerlea", "Thornbury Way",
    ];

    private static readonly string[] SpecialNames =
        ["Willow Tree", "Cedar House", "Lighthouse", "Springwell", "The Hawthorns", "Great Meadow", "Compass", "Kestrel", "Bluebell Wood", "Anchor", "The Maples", "Stepping Stones"];

    private readonly Dictionary<(DemoPhase, DemoSetting), DemoSchool[]> _byKind;
    private readonly List<DemoSchool> _all = [];
    private readonly int _firstUrn;

    public DemoSchools(int council, int openPlans)
    {
        _firstUrn = council == 0 ? FirstUrn : FirstUrnOfOthers + (council * UrnsEach);
        Add(Math.Max(2, openPlans / 700), DemoPhase.Nursery, DemoSetting.Mainstream, Places, "Nursery School");
        Add(Math.Max(5, openPlans / 45), DemoPhase.Primary, DemoSetting.Mainstream, Places, "Primary School");
        Add(Math.Max(3, openPlans / 180), DemoPhase.Secondary, DemoSetting.Mainstream, Places, "Academy");
        Add(Math.Max(2, openPlans / 350), DemoPhase.AllThrough, DemoSetting.Special, SpecialNames, "School");
        Add(Math.Max(2, openPlans / 500), DemoPhase.AllThrough, DemoSetting.Independent, SpecialNames, "Independent School");
        Add(Math.Max(1, openPlans / 1400), DemoPhase.AllThrough, DemoSetting.NonMaintained, SpecialNames, "Trust School");
        Add(Math.Max(2, openPlans / 900), DemoPhase.Post16, DemoSetting.Mainstream, Places, "College");
        Add(Math.Max(1, openPlans / 900), DemoPhase.Post16, DemoSetting.SpecialistPost16, SpecialNames, "College");
        _byKind = _all.GroupBy(school => (school.Phase, school.Setting)).ToDictionary(kind => kind.Key, kind => kind.ToArray());
    }

    public IReadOnlyList<DemoSchool> All => _all;

    /// <summary>The council's part of the register of schools, with one school that closed and became an academy under a new number.</summary>
    /// <param name="today">Today.</param>
    public IReadOnlyList<School> Register(DateOnly today)
    {
        List<School> schools = [.. _all.Select(Registered)];
        var place = _all.FindIndex(school => school.Phase == DemoPhase.Primary) + 1;
        var conversion = new DateOnly(today.Month >= 9 ? today.Year : today.Year - 1, 9, 1);
        var before = schools[place];
        var urn = (_firstUrn + _all.Count).ToString(CultureInfo.InvariantCulture);
        schools[place] = before with { Kind = "Community school", Status = SchoolStatus.Closed, Closed = conversion.AddDays(-1), Successor = urn };
        schools.Add(before with { Urn = urn, Name = before.Name.Replace("School", "Academy", StringComparison.Ordinal), Kind = "Academy converter", Opened = conversion });
        return schools;
    }

    /// <summary>A place of that kind for that phase; null for kinds that are no school.</summary>
    public DemoSchool? For(DemoPhase phase, DemoSetting setting, DemoRandom random) =>
        _byKind.TryGetValue((phase, setting), out var choice) || _byKind.TryGetValue((DemoPhase.AllThrough, setting), out choice)
            ? random.Pick(choice)
            : null;

    private void Add(int count, DemoPhase phase, DemoSetting setting, string[] names, string type)
    {
        for (var index = 0; index < count; index++)
        {
            // Beyond the list of names the same ones come again, as junior schools and the like do.
            var round = index / names.Length;
            var name = names[index % names.Length] + (round == 0 ? " " : $" {Rounds[(round - 1) % Rounds.Length]} ") + type;
            var urn = (_firstUrn + _all.Count).ToString(CultureInfo.InvariantCulture);
            var mainstream = setting == DemoSetting.Mainstream && phase is DemoPhase.Primary or DemoPhase.Secondary;
            _all.Add(new DemoSchool(urn, name, phase, setting, mainstream && index % 9 == 4, mainstream && index % 6 == 1));
        }
    }

    private static School Registered(DemoSchool school, int index) => new(school.Urn, school.Name)
    {
        Kind = KindOf(school, index),
        Phase = PhaseOf(school),
        Opened = new DateOnly(1952 + (index * 7 % 60), 9, 1),
        Town = "Southbridge",
        Postcode = string.Create(CultureInfo.InvariantCulture, $"SX{1 + (index % 19)} {1 + (index % 9)}{(char)('D' + (index % 5))}{(char)('P' + (index % 4))}"),
    };

    private static string KindOf(DemoSchool school, int index) => (school.Setting, school.Phase) switch
    {
        (DemoSetting.Special, _) => index % 3 == 0 ? "Academy special converter" : "Community special school",
        (DemoSetting.Independent, _) => "Other independent special school",
        (DemoSetting.NonMaintained, _) => "Non-maintained special school",
        (DemoSetting.SpecialistPost16, _) => "Special post 16 institution",
        (_, DemoPhase.Nursery) => "Local authority nursery school",
        (_, DemoPhase.Post16) => "Further education",
        (_, DemoPhase.Secondary) => "Academy converter",
        _ => index % 3 == 0 ? "Academy converter" : "Community school",
    };

    private static string? PhaseOf(DemoSchool school) => school.Phase switch
    {
        DemoPhase.Nursery => "Nursery",
        DemoPhase.Primary => "Primary",
        DemoPhase.Secondary => "Secondary",
        DemoPhase.Post16 => "16 plus",
        _ => null,
    };

    private static readonly string[] Rounds = ["C of E", "Catholic", "Community", "Park", "Lane"];
}
