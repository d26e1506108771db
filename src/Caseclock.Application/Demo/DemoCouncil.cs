using System.Collections.Immutable;
using System.Globalization;
using Caseclock.Application.Schools;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Demo;

/// <summary>
/// An invented council: its schools, its officers, and the chronology of every child and young person it knows, made from a seed and an
/// instant. No child in it is real. The same seed and instant give the same entries; a person is the same however many are made, so
/// that they can be made one at a time, in any order, on several threads.
/// </summary>
/// <example><c>new DemoCouncil(1, clock.GetUtcNow(), DemoSize.City).People()</c></example>
public sealed class DemoCouncil
{
    // Parts of the people that a council knows spread evenly over their numbers when each is the number times this ratio.
    private const double GoldenRatio = 0.6180339887498949;
    private const double ScriptedShare = 0.008;
    private const double RareShare = 0.014;
    private const int FirstCode = 990;
    private const int FirstCodeOfOthers = 500;
    private const int FirstPerson = 100_001;

    private readonly DemoRates _rates = DemoRates.Default;
    private readonly DemoDays _days;
    private readonly DemoSchools _schools;
    private readonly LifeDraw _lives;
    private readonly long _seed;
    private readonly int _number;
    private readonly int _openPlans;
    private readonly (DemoRole Role, double From, double To)[] _roles;

    /// <summary>A council of that size, the first of them where there are several.</summary>
    /// <param name="seed">What the chance is made from.</param>
    /// <param name="now">Now (UTC): nothing is recorded after it, and today in London follows from it.</param>
    /// <param name="size">How much to invent.</param>
    public DemoCouncil(long seed, DateTimeOffset now, DemoSize size)
        : this(seed, new DemoDays(now, size.Years), size.OpenPlans, 0)
    {
    }

    private DemoCouncil(long seed, DemoDays days, int openPlans, int number)
    {
        (_seed, _days, _openPlans, _number) = (seed, days, openPlans, number);
        Code = (number == 0 ? FirstCode : FirstCodeOfOthers + number).ToString(CultureInfo.InvariantCulture);
        Name = number == 0 ? "Southbridge City Council" : $"Invented Council {Code}";
        _schools = new DemoSchools(number, openPlans);
        _lives = new LifeDraw(days, _rates, seed, number);
        Officers = [.. DemoNames.Officers.Take(Math.Clamp(openPlans / 170, 3, DemoNames.Officers.Length))];
        _roles = Roles(_rates, days.YearsAgo(days.GoLive));
        Persons = (int)Math.Round(openPlans / (_roles[0].To - _roles[0].From));
    }

    /// <summary>The authority code: one that no real authority has.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Pupils in its schools, for plans as a share of pupils.</summary>
    public int Pupils => _openPlans * 1000 / 52;

    /// <summary>Today in London.</summary>
    public DateOnly Today => _days.Today;

    /// <summary>The day it began to use the system, a 1 April; what came before is marked as loaded from the old system.</summary>
    public DateOnly WentLive => _days.GoLive;

    /// <summary>The user names of its officers.</summary>
    public IReadOnlyList<string> Officers { get; }

    /// <summary>Its list of reasons for delay, which <c>delay.explained</c> chooses from.</summary>
    public IReadOnlyList<string> DelayReasons { get; } = [.. RequestJourney.DelayReasons];

    /// <summary>Its schools and colleges.</summary>
    public IReadOnlyList<DemoSchool> Schools => _schools.All;

    /// <summary>Its register of schools: the same schools as the national register would have them, and one more that a closed one became.</summary>
    public IReadOnlyList<School> SchoolRegister => _schools.Register(_days.Today);

    /// <summary>How many children and young people it knows or has known.</summary>
    public int Persons { get; }

    /// <summary>Every council of that size. They are made as they are asked for.</summary>
    /// <param name="seed">What the chance is made from.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="size">How much to invent.</param>
    public static IEnumerable<DemoCouncil> All(long seed, DateTimeOffset now, DemoSize size)
    {
        var days = new DemoDays(now, size.Years);
        for (var number = 0; number < size.Councils; number++)
        {
            yield return new DemoCouncil(seed, days, size.OpenPlans, number);
        }
    }

    /// <summary>Every person's entries, one person at a time; nothing is held.</summary>
    public IEnumerable<IReadOnlyList<Entry>> People()
    {
        for (var index = 0; index < Persons; index++)
        {
            yield return Person(index);
        }
    }

    /// <summary>
    /// One person's entries, in the order in which they were recorded: personal details first, and never none. May be called on several
    /// threads at once.
    /// </summary>
    /// <param name="index">From 0 to <see cref="Persons"/> − 1; greater ones give further people.</param>
    public IReadOnlyList<Entry> Person(int index)
    {
        var story = StoryOf(index);
        PersonJourney.Tell(story, Code, _number, index);
        RecordJourney.Officers(story);
        if (story.Life.Requested is null)
        {
            PlanJourney.WithoutRequest(story);
        }
        else
        {
            RequestJourney.Tell(story);
        }

        if (story.Life.HasPlan && story.Life.Began <= _days.Today)
        {
            InForce(story);
        }

        RightsJourney.Tell(story);
        RecordJourney.Faults(story);
        SocialCareJourney.Tell(story);
        return story.Journal.Told();
    }

    /// <summary>What belongs to no person: information requests, duty contacts, partners' figures, by day.</summary>
    public IEnumerable<Entry> Register() => new RegisterJourney(_days, _rates, _seed, _number, _openPlans).Tell();

    private static void InForce(Story story)
    {
        PlanJourney.Places(story);
        PlanJourney.Budget(story);
        AmendmentJourney.Expect(story);
        ReviewJourney.Tell(story);
        PlanJourney.TellBudget(story);
        PlanDisputes.Tell(story);
        EndJourney.Tell(story);
    }

    private Story StoryOf(int index)
    {
        var random = new DemoRandom(_seed, _number, index);
        var (role, place) = RoleOf(index);
        var life = _lives.Draw(role, random);
        var person = (FirstPerson + index).ToString(CultureInfo.InvariantCulture);
        var first = life.Requested is null ? "T" : "R";
        var journal = new Journal(person, _days, _rates, random)
        {
            Person = person,
            Case = string.Create(CultureInfo.InvariantCulture, $"{first}-{life.Known.Year}-{index + 1:00000}"),
        };
        if (life.Ends < _days.Today)
        {
            journal.LastDay = life.Ends;
        }

        return new Story
        {
            Life = life,
            School = new SchoolLife(life, _days.Today.AddYears(1).AddDays(60), _schools, _rates, random),
            Journal = journal,
            Random = random,
            Aside = new DemoRandom(_seed, _number, index, 1),
            Days = _days,
            Rates = _rates,
            Officers = Officers,
            Needs = NeedsOf(random),
            Script = ScriptOf(life, place),
            Rare = RareOf(life, place),
        };
    }

    private ImmutableArray<string> NeedsOf(DemoRandom random)
    {
        var first = random.Pick(_rates.PrimaryNeed);
        var second = random.Chance(0.45) ? random.Pick(_rates.PrimaryNeed) : first;
        return second == first ? [first] : [first, second];
    }

    private int? ScriptOf(DemoLife life, double place) =>
        life.Role == DemoRole.Open && place < ScriptedShare && life.Began.AddDays(RunningOrders.DaysNeeded) < _days.Today
            ? (int)(place / ScriptedShare * RunningOrders.Count)
            : null;

    // The next share of open plans after the scripts near today.
    private int? RareOf(DemoLife life, double place) =>
        life.Role == DemoRole.Open && place >= ScriptedShare && place < ScriptedShare + RareShare && life.Began.AddDays(RareCases.DaysNeeded) < _days.Today
            ? (int)((place - ScriptedShare) / RareShare * RareCases.Count)
            : null;

    private (DemoRole Role, double Place) RoleOf(int index)
    {
        var place = DemoRandom.Share(DemoRandom.Hash(_seed, _number)) + (index * GoldenRatio);
        place -= Math.Floor(place);
        var (role, from, to) = Array.Find(_roles, part => place < part.To);
        return (role, (place - from) / (to - from));
    }

    private static (DemoRole Role, double From, double To)[] Roles(DemoRates rates, double years)
    {
        var worth = rates.YearsWorth(years);
        (DemoRole Role, double PerOpenPlan)[] parts =
        [
            (DemoRole.Open, 1),
            (DemoRole.Ended, rates.EndedAYear * worth),
            (DemoRole.UnderWay, rates.UnderWay),
            (DemoRole.Refused, rates.RefusedAYear * worth),
            (DemoRole.NoPlan, rates.NoPlanAYear * worth),
            (DemoRole.Withdrawn, rates.WithdrawnAYear * worth),
        ];
        var whole = parts.Sum(part => part.PerOpenPlan);
        var from = 0.0;
        var roles = new (DemoRole, double, double)[parts.Length];
        for (var index = 0; index < parts.Length; index++)
        {
            var to = index == parts.Length - 1 ? 1.0 : from + (parts[index].PerOpenPlan / whole);
            roles[index] = (parts[index].Role, from, to);
            from = to;
        }

        return roles;
    }
}
