using System.Collections.Immutable;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Clocks;

/// <summary>What came of testing a recorded exception against a limit.</summary>
/// <param name="Code">The exception's code.</param>
/// <param name="Holds">Whether it excuses a miss.</param>
/// <param name="Why">Why it does or does not.</param>
internal readonly record struct ExceptionFinding(string Code, bool Holds, Step Why);

/// <summary>
/// The exact tests of SEND Regulations 2014 regs 5(4), 10(4), 13(3), 27(3) and 44(3) (statutory.md 1B). Each has two limbs: a listed
/// fact, and that the fact made complying impractical. An exception excuses a miss; it never moves a date.
/// </summary>
internal static class ExceptionTest
{
    private const int FourWeeks = 28;
    private const int TwoWeeks = 14;

    // SI 2020/471: limits that fell in these days were relaxed for reasons of coronavirus.
    private static readonly DateSpan Covid = new(new DateOnly(2020, 5, 1), new DateOnly(2020, 9, 25));

    /// <summary>The first recorded exception that excuses this limit; else the last one recorded that does not, with the reason.</summary>
    /// <param name="recorded">The exceptions of the case.</param>
    /// <param name="allowed">The codes that the rule allows.</param>
    /// <param name="started">Day 0 of the limit.</param>
    /// <param name="due">The last day of the limit.</param>
    public static ExceptionFinding? Find(
        ImmutableArray<RecordedException> recorded,
        IReadOnlyList<string> allowed,
        DateOnly started,
        DateOnly due)
    {
        ExceptionFinding? last = null;
        foreach (var exception in recorded)
        {
            if (allowed.Contains(exception.Code))
            {
                last = Test(exception, started, due);
                if (last.Value.Holds)
                {
                    return last;
                }
            }
        }

        return last;
    }

    private static ExceptionFinding Test(RecordedException exception, DateOnly started, DateOnly due) => exception switch
    {
        { Impractical: false } => No(exception, "nobody recorded that it made complying impractical"),
        { Code: "X-SCH" or "X-EY" } => Closure(exception, started, due),
        { Code: "X-ABS" } => Absence(exception, started, due, FourWeeks),
        { Code: "X-EPC" } => Circumstances(exception, started, due),
        { Code: "X-T2" } => Tribunal(exception, started, due),
        { Code: "X-CV19" } => Covid.Contains(due)
            ? Yes(exception, "the limit fell between 1 May and 25 September 2020")
            : No(exception, "the limit did not fall between 1 May and 25 September 2020"),
        _ => No(exception, "its kind is not known; a person must state the facts"),
    };

    private static ExceptionFinding Closure(RecordedException exception, DateOnly started, DateOnly due)
    {
        if (exception is not { From: { } closed, To: { } reopens, AdviceRequested: { } asked })
        {
            return No(exception, "the closure's first day, the re-opening day and the day advice was asked for must all be recorded");
        }

        if (Counting.DaysBetween(closed, reopens) < FourWeeks)
        {
            return No(exception, "the closure was shorter than 4 weeks");
        }

        if (asked < closed.AddDays(-7) || asked > reopens.AddDays(-7))
        {
            return No(exception, "advice was not asked for between one week before the closure and one week before the re-opening");
        }

        return reopens.AddDays(-7) < started || closed.AddDays(-7) > due
            ? No(exception, "the closure lies outside the time of this limit")
            : Yes(exception, "advice was asked for while the place was closed, or within a week before, for 4 weeks or more");
    }

    private static ExceptionFinding Absence(RecordedException exception, DateOnly started, DateOnly due, int days)
    {
        if (exception.From is not { } from)
        {
            return No(exception, "the first day of the absence is not recorded");
        }

        var first = from > started ? from : started;
        var last = exception.To is { } to && to < due ? to : due;
        return Counting.DaysBetween(first, last) + 1 >= days
            ? Yes(exception, $"the absence covers {days / 7} weeks or more of the time of this limit")
            : No(exception, $"the absence covers less than {days / 7} weeks of the time of this limit");
    }

    private static ExceptionFinding Circumstances(RecordedException exception, DateOnly started, DateOnly due) =>
        exception.From > due || exception.To < started
            ? No(exception, "the circumstances lie outside the time of this limit")
            : Yes(exception, "exceptional personal circumstances were recorded");

    private static ExceptionFinding Tribunal(RecordedException exception, DateOnly started, DateOnly due) => exception switch
    {
        { AdviceRequested: not null } => Closure(exception, started, due),
        { From: not null } => Absence(exception, started, due, TwoWeeks),
        { Reason: null } => No(exception, "neither an absence nor another ground is recorded"),
        _ => Yes(exception, "a ground of reg 44(3) was recorded"),
    };

    private static ExceptionFinding Yes(RecordedException exception, string why) =>
        new(exception.Code, true, new Step("Exception {0} holds: {1}. It excuses a miss; the date stays.", exception.Code, why));

    private static ExceptionFinding No(RecordedException exception, string why) =>
        new(exception.Code, false, new Step("Exception {0} does not hold: {1}.", exception.Code, why));
}
