using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>
/// Which cases are exception cases in the "excluding exceptions" figures (indicators.md R10; regs 5(4), 10(4), 13(3); SEN2 Week20). A case
/// is one when an exception is valid for any stage, whatever came of the limit.
/// </summary>
internal static class TwentyWeeks
{
    public const int Days = 140;
    private const int FourWeeks = 28;

    // SI 2020/471.
    private static readonly DateSpan Covid = new(new DateOnly(2020, 5, 1), new DateOnly(2020, 9, 25));

    public static bool IsException(Case @case, DateOnly received)
    {
        foreach (var exception in @case.Exceptions)
        {
            if (IsValid(exception, received))
            {
                return true;
            }
        }

        return false;
    }

    // A bare yes of a loaded return states no facts, so nothing of it can be tested.
    private static bool IsValid(RecordedException exception, DateOnly received) =>
        exception.Code == "X-FLAG" || (exception.Impractical && exception.Code switch
        {
            "X-SCH" or "X-EY" => IsLongClosure(exception),
            "X-EPC" => true,
            "X-ABS" => IsLongAbsence(exception, received),
            "X-CV19" => Covid.Contains(received.AddDays(42)) || Covid.Contains(received.AddDays(112)) || Covid.Contains(received.AddDays(Days)),
            _ => false,
        });

    private static bool IsLongClosure(RecordedException exception) =>
        exception is { From: { } closed, To: { } reopened, AdviceRequested: { } asked }
        && Counting.DaysBetween(closed, reopened) >= FourWeeks
        && asked >= closed.AddDays(-7)
        && asked <= reopened.AddDays(-7);

    // An absence whose end is not recorded is taken to last.
    private static bool IsLongAbsence(RecordedException exception, DateOnly received)
    {
        if (exception.From is not { } from)
        {
            return false;
        }

        var first = Indicators.Days.Later(from, received);
        var last = Indicators.Days.Earlier(received.AddDays(Days), exception.To);
        return Counting.DaysBetween(first, last) + 1 >= FourWeeks;
    }
}
