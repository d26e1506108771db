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
    ];
}
