namespace Caseclock.Domain.Chronology;

public static partial class Kinds
{
    private static IEnumerable<Kind> PartnerKinds() =>
    [
        OnRegister(
            "measure.received",
            "A partner sent a figure",
            Field.Text("indicator", "the indicator's id"),
            Field.Date("from", "the period's first day"),
            Field.Date("to", "the period's last day"),
            Field.Number("numerator", "the numerator"),
            Field.Number("denominator", "the denominator"),
            Field.Number("value", "the value, where it has no numerator and denominator"),
            Field.Text("source", "who sent it"))
            with
        { Person = Need.Never, Case = Need.Never },
        OnRegister(
            "return.received",
            "A return was loaded: what it states of the authority",
            Field.Text("collectionYear", "the return's year").Needed(),
            Field.Text("stated", "what it stated, as JSON"))
            with
        { Person = Need.Never, Case = Need.Never },
    ];
}
