using FsCheck;
using FsCheck.Fluent;

namespace Caseclock.Domain.Tests.Calendar;

/// <summary>General rules, tried on 500 seeded cases each.</summary>
internal static class Property
{
    /// <summary>Days from 1990 to 2059: published years and computed ones on either side.</summary>
    public static Gen<DateOnly> Day { get; } = Gen.Choose(0, 25_566).Select(n => new DateOnly(1990, 1, 1).AddDays(n));

    public static Gen<(DateOnly Day, int N)> DayAnd(int least, int most) =>
        Day.SelectMany(_ => Gen.Choose(least, most), (day, n) => (day, n));

    public static Gen<(DateOnly First, DateOnly Second)> TwoDays { get; } = Day.SelectMany(_ => Day, (a, b) => (a, b));

    public static void Holds<T>(Gen<T> cases, Func<T, bool> rule) =>
        Prop.ForAll(cases.ToArbitrary(), rule)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_250_106, 526_142_401));
}
