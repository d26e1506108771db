using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>Tribunal orders, unopposed appeals and mediation agreements (indicators.md section C), by their clocks.</summary>
internal static class OrderIndicators
{
    private const string Source = "SEND Regulations 2014, regs 42, 44, 45; BCP";

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new("orders-open", "Orders and agreements to carry out", "How many tribunal orders, unopposed appeals and mediation agreements had not been carried out yet.")
        {
            Section = Catalogue.C,
            Numerator = "orders and agreements of which any limit was still open, past it or not; one for all that was agreed at one mediation on one day",
            LeftOut = "those put aside by a later order, and those of plans or requests that ended",
            Polarity = Polarity.DownIsGood,
            Dating = Dating.Snapshot,
            Source = Source,
            Lists = "the orders and agreements",
            By = Groupings.OfCases,
            EachCase = CountOpen,
        },
        new("orders-on-time", "Orders and agreements carried out in time", "The share of tribunal orders, unopposed appeals and mediation agreements carried out in the period of which every limit was kept.")
        {
            Section = Catalogue.C,
            Numerator = "those of which every clock reads met or excepted",
            Denominator = "orders and agreements whose last limit was carried out in the period",
            LeftOut = "those not carried out yet (see orders-open)",
            Form = Form.Share,
            Unit = Unit.Percent,
            Polarity = Polarity.UpIsGood,
            Source = Source,
            Lists = "the orders and agreements",
            By = Groupings.OfCases,
            EachCase = ShareInTime,
        },
    ];

    private static void CountOpen(Case @case, Person person, Tally tally)
    {
        foreach (var order in OrdersOf.Exist(@case) ? tally.Orders(@case, person).States : [])
        {
            tally.Open(order.From, order.Until, new Why("ordered or agreed {day}", order.From));
        }
    }

    private static void ShareInTime(Case @case, Person person, Tally tally)
    {
        foreach (var order in OrdersOf.Exist(@case) ? tally.Orders(@case, person).States : [])
        {
            if (order.CarriedOut is { } done)
            {
                tally.Share(done, order.InTime, new Why("ordered or agreed {other}, carried out {day}", done, 0, order.From));
            }
        }
    }
}
