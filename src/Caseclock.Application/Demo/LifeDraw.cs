using Caseclock.Domain.Calendar;

namespace Caseclock.Application.Demo;

/// <summary>Draws the days of a person's story until they fit what the person is to be today.</summary>
internal sealed class LifeDraw(DemoDays days, DemoRates rates, long seed, int council)
{
    private const double YearsOfPlans = 22;
    private static readonly DateOnly FirstPlans = new(2014, 9, 1);

    public DemoLife Draw(DemoRole role, DemoRandom random)
    {
        while (true)
        {
            var requested = RequestDay(role, random);
            if (!random.Chance(rates.RequestsByMonth[requested.Month - 1]))
            {
                continue;
            }

            var life = new DemoLife(role, BirthDay(requested, random)) { Requested = requested };
            var drawn = role switch
            {
                DemoRole.Refused => life with { Decided = DecisionDay(requested, 200, random) },
                DemoRole.Withdrawn => life with { Decided = days.WorkingBefore(requested.AddDays(random.Int(6, 36))) },
                DemoRole.NoPlan => NoPlan(life, random),
                DemoRole.Open or DemoRole.Ended or DemoRole.UnderWay => WithPlan(life, random),
                _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A new role needs a story."),
            };
            if (Fits(drawn))
            {
                return drawn;
            }
        }
    }

    private bool Fits(DemoLife life) => life.Role switch
    {
        DemoRole.Open => life.Began <= days.Today.AddDays(-1) && life.Ends > days.Today,
        DemoRole.Ended => life.Ends > days.GoLive && life.Ends < days.Today && life.Began.AddDays(30) < life.Ends,
        DemoRole.UnderWay => life.Requested is not null && life.Began > days.Today,
        DemoRole.Refused or DemoRole.NoPlan or DemoRole.Withdrawn => true,
        _ => throw new ArgumentOutOfRangeException(nameof(life), life.Role, "A new role needs a test."),
    };

    // Requests grow as the plans do, so that the share of plans of each age stays the same. The latest came yesterday: whatever the hour,
    // something is known of everyone.
    private DateOnly RequestDay(DemoRole role, DemoRandom random)
    {
        var years = role switch
        {
            DemoRole.Open or DemoRole.Ended => YearsOfPlans,
            DemoRole.UnderWay => 1.6,
            _ => days.YearsAgo(days.GoLive),
        };
        var growth = Math.Log(1 + rates.Growth);
        var yearsAgo = -Math.Log(1 - (random.Share() * (1 - Math.Exp(-growth * years)))) / growth;
        return days.WorkingBefore(days.Today.AddDays(-1 - (int)(yearsAgo * 365.25)));
    }

    private DateOnly BirthDay(DateOnly requested, DemoRandom random)
    {
        var age = random.Pick(rates.AgeAtStart);
        return requested.AddYears(-age).AddDays(-random.Int(0, 364));
    }

    private DateOnly DecisionDay(DateOnly requested, int daysToPlan, DemoRandom random)
    {
        if (daysToPlan < 130)
        {
            return days.WorkingBefore(requested.AddDays(random.Int(16, 36)));
        }

        return random.Chance(rates.DecidedInSixWeeks)
            ? days.WorkingBefore(requested.AddDays(random.Int(22, 42)))
            : days.WorkingAfter(requested.AddDays(random.Int(43, 74)));
    }

    private DemoLife NoPlan(DemoLife life, DemoRandom random)
    {
        var requested = life.Known;
        var inTime = random.Chance(rates.NoPlanInSixteenWeeks);
        return life with
        {
            Decided = DecisionDay(requested, 140, random),
            Began = inTime
                ? days.WorkingBefore(requested.AddDays(random.Int(92, 112)))
                : days.WorkingAfter(requested.AddDays(random.Int(113, 190))),
        };
    }

    private DemoLife WithPlan(DemoLife life, DemoRandom random)
    {
        var requested = life.Known;
        if (requested < FirstPlans)
        {
            return Converted(life, random);
        }

        if (random.Chance(rates.TransferredIn) && life.Role != DemoRole.UnderWay)
        {
            return TransferredIn(life, random);
        }

        return WithEnd(random.Chance(rates.Overturned) ? Overturned(life, random) : InTurn(life, random), random);
    }

    private DemoLife InTurn(DemoLife life, DemoRandom random)
    {
        var requested = life.Known;
        var inTime = random.Chance(InTwentyWeeks(requested.AddDays(140)));
        var daysToPlan = inTime ? DaysInTime(random) : 140 + DaysLate(random);
        return life with
        {
            Decided = DecisionDay(requested, daysToPlan, random),
            Began = days.WorkingBefore(requested.AddDays(daysToPlan)),
        };
    }

    private static int DaysInTime(DemoRandom random) => random.Chance(0.6) ? random.Int(128, 140) : random.Int(100, 127);

    // At least five: the working day before it then still lies past the 20 weeks, over Easter too.
    private int DaysLate(DemoRandom random)
    {
        var late = 5 + (int)random.Waiting(rates.LateDays);
        return late <= rates.LatestDays ? late : random.Int(5, rates.LatestDays);
    }

    /// <summary>The share of plans in time among those that fall due on a day: a line over the years, and a month's luck.</summary>
    private double InTwentyWeeks(DateOnly due)
    {
        var luck = DemoRandom.Share(DemoRandom.Hash(seed, council, (due.Year * 12) + due.Month));
        var council20 = council == 0 ? 0 : 0.4 * (DemoRandom.Share(DemoRandom.Hash(seed, council)) - 0.5);
        return OnLine(days.YearsAgo(due)) + council20 + (rates.MonthlySwing * ((2 * luck) - 1));
    }

    private double OnLine(double yearsAgo)
    {
        var line = rates.InTwentyWeeks;
        for (var index = 1; index < line.Length; index++)
        {
            if (yearsAgo <= line[index].YearsAgo)
            {
                var (from, share) = line[index - 1];
                var way = Math.Max(0, (yearsAgo - from) / (line[index].YearsAgo - from));
                return share + (way * (line[index].Share - share));
            }
        }

        return line[^1].Share;
    }

    private DemoLife Overturned(DemoLife life, DemoRandom random)
    {
        var how = random.Chance(0.65) ? Overturn.AtMediation : Overturn.ByTribunal;
        var refused = DecisionDay(life.Known, 140, random);
        var wait = how == Overturn.AtMediation ? random.Int(45, 80) : random.Int(150, 270);
        var on = days.WorkingBefore(refused.AddDays(wait));
        var weeks14 = random.Chance(rates.OrderInTime) ? random.Int(84, 98) : random.Int(103, 150);
        return life with { Decided = refused, Overturned = how, OverturnedOn = on, Began = days.WorkingBefore(on.AddDays(weeks14)) };
    }

    private DemoLife Converted(DemoLife life, DemoRandom random)
    {
        var began = days.WorkingAfter(FirstPlans.AddDays(random.Int(0, 1300)));
        return WithEnd(life with { Requested = null, Began = began }, random);
    }

    private DemoLife TransferredIn(DemoLife life, DemoRandom random)
    {
        var made = days.WorkingBefore(life.Known.AddDays(random.Int(110, 200)));
        var moved = days.WorkingBefore(made.AddDays(random.Int(150, 1800)));
        return WithEnd(life with { Requested = null, MadeElsewhere = made, Began = moved }, random);
    }

    private DemoLife WithEnd(DemoLife life, DemoRandom random)
    {
        var (leaves, tooOld) = LeavingDay(life, random);
        var other = random.Waiting(365.25 / rates.OtherEndsAYear);
        if (other < 60 || life.Began.DayNumber + other >= leaves.DayNumber)
        {
            return life with { Ends = leaves, End = tooOld ? EndOfPlan.TooOld : EndOfPlan.Leaver };
        }

        var chance = random.Share();
        var end = chance switch
        {
            < 0.52 => EndOfPlan.MovedToAuthority,
            < 0.62 => EndOfPlan.MovedAbroad,
            < 0.98 => EndOfPlan.NeedsMet,
            _ => EndOfPlan.Died,
        };
        return life with { Ends = days.WorkingBefore(life.Began.AddDays((int)other)), End = end };
    }

    // Young people leave at the end of an academic year.
    private (DateOnly Day, bool TooOld) LeavingDay(DemoLife life, DemoRandom random)
    {
        var age = random.Pick(rates.AgeAtEnd);
        var first = AcademicYear.Of(life.Born).StartYear + 1 + age;
        var earliest = life.Began.AddDays(240);
        var year = Math.Max(first, earliest > new DateOnly(earliest.Year, 8, 31) ? earliest.Year + 1 : earliest.Year);
        var tooOld = year - (AcademicYear.Of(life.Born).StartYear + 1) >= 25;
        return (days.WorkingBefore(new DateOnly(year, 7, 20).AddDays(random.Int(0, 42))), tooOld);
    }
}
