using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;

namespace Caseclock.Domain.Clocks.Rules;

/// <summary>Windows that begin with the day a document is served (statutory.md 2.3, 2.7).</summary>
internal static class Served
{
    /// <summary>The last day of a window of that many days, beginning with the day of deemed service.</summary>
    public static DateOnly Window(Sent sent, int days) => Counting.DaysBeginningWith(Deemed(sent), days);

    public static ClockBuilder Window(Rule rule, ClockContext context, Sent sent, string what, int days)
    {
        var served = Deemed(sent);
        var builder = new ClockBuilder(rule, context);
        builder = served == sent.On
            ? builder.Starting(served, what + " served on")
            : builder.Starting(served, what + $" posted on {DateWords.Short(sent.On)} and, in the ordinary course of post, served on");
        return builder.DaysBeginningWith(days);
    }

    public static string Iso(DateOnly day) => IsoDay.Text(day);

    private static DateOnly Deemed(Sent sent) => Service.DeemedServed(sent.On, sent.How switch
    {
        "firstClass" => Delivery.FirstClass,
        "secondClass" => Delivery.SecondClass,
        "hand" => Delivery.Hand,
        "portal" => Delivery.Portal,
        _ => Delivery.Email,
    });
}
