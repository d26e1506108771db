namespace Caseclock.Domain.Calendar;

/// <summary>An academic year, 1 September to 31 August.</summary>
/// <param name="StartYear">The calendar year it begins in: 2024 for 2024/25.</param>
public readonly record struct AcademicYear(int StartYear) : IComparable<AcademicYear>
{
    /// <summary>The first day, 1 September.</summary>
    public DateOnly Start => new(StartYear, 9, 1);

    /// <summary>The last day, 31 August, which is included.</summary>
    public DateOnly End => new(StartYear + 1, 8, 31);

    /// <summary>How it is written: “2024/25”.</summary>
    public string Label => $"{StartYear:0000}/{(StartYear + 1) % 100:00}";

    /// <summary>The academic year a day is in. 31 Aug 2025 is in 2024/25; 1 Sep 2025 is in 2025/26.</summary>
    public static AcademicYear Of(DateOnly day) => new(day.Month >= 9 ? day.Year : day.Year - 1);

    /// <summary>The year that many years later, or earlier when negative.</summary>
    public AcademicYear Plus(int years) => new(StartYear + years);

    /// <summary>Earlier years come first.</summary>
    public int CompareTo(AcademicYear other) => StartYear.CompareTo(other.StartYear);

    /// <summary>True when the left year is the earlier.</summary>
    public static bool operator <(AcademicYear left, AcademicYear right) => left.CompareTo(right) < 0;

    /// <summary>True when the left year is the later.</summary>
    public static bool operator >(AcademicYear left, AcademicYear right) => left.CompareTo(right) > 0;

    /// <summary>True when the left year is the earlier or the same.</summary>
    public static bool operator <=(AcademicYear left, AcademicYear right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left year is the later or the same.</summary>
    public static bool operator >=(AcademicYear left, AcademicYear right) => left.CompareTo(right) >= 0;

    /// <summary>The label.</summary>
    public override string ToString() => Label;
}
