using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>Figures that partners send (indicators.md section D).</summary>
internal static class PartnerIndicators
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        Sent("asq3-offered", "Two-year reviews offered ASQ-3", "The share of children of 2 to 2½ offered the ASQ-3 in their health review, as the health visiting service sends it.", Polarity.UpIsGood, "BCP: 90.0%, England 90.3%"),
        Sent("salt-referrals", "Speech and language referrals", "How many children were referred to speech and language therapy, as the service sends it.", Polarity.Neither, "BCP"),
        Sent("camhs-waiting", "Waiting for CAMHS", "How many children were waiting for child and adolescent mental health services, as the service sends it.", Polarity.DownIsGood, "BCP: not received since June 2020"),
        Sent("ld-employment", "People with a learning disability in paid work", "The share of people of 18 to 25 with a learning disability in paid work, as adult social care sends it.", Polarity.UpIsGood, "BCP: 3.5%"),
        Sent("autism-waiting", "Waiting for an autism assessment", "How many children were waiting for an autism assessment, as the service sends it.", Polarity.DownIsGood, "BCP; Rutland 7.6"),
        Sent("attendance", "Attendance", "The attendance of pupils with a plan, as schools or DfE send it.", Polarity.UpIsGood, "users.md section 8: Devon"),
        Sent("exclusions", "Exclusions", "The exclusions of pupils with a plan, as schools or DfE send them.", Polarity.DownIsGood, "Rutland 7.5: 2.8%, England 10.9%"),
    ];

    /// <summary>An indicator for a partner's figure that is not declared, under the id that the partner sends.</summary>
    public static Indicator Undeclared(string id) =>
        Sent(id, id, "A figure as a partner sends it under this name.", Polarity.Neither, "a partner");

    private static Indicator Sent(string id, string title, string definition, Polarity polarity, string source) => new(id, title, definition)
    {
        Section = Catalogue.D,
        Numerator = "as sent",
        Denominator = "as sent",
        LeftOut = "nothing is added up: of the periods sent that end within the period asked, the same one or else the latest is shown",
        Form = Form.AsSent,
        Unit = Unit.AsSent,
        Polarity = polarity,
        Dating = Dating.AsSent,
        Source = source,
        EachRegister = Take,
    };

    private static void Take(Register register, Tally tally)
    {
        foreach (var measure in register.Measures)
        {
            if (measure.Indicator == tally.Indicator.Id)
            {
                tally.Sent.Add(measure);
            }
        }
    }
}
