namespace Caseclock.Domain.Calendar;

/// <summary>How a notice or a document was sent.</summary>
public enum Delivery
{
    /// <summary>Given by hand.</summary>
    Hand,

    /// <summary>Sent by email.</summary>
    Email,

    /// <summary>Put on the portal, with the recipient told.</summary>
    Portal,

    /// <summary>First class post.</summary>
    FirstClass,

    /// <summary>Second class post.</summary>
    SecondClass,
}

/// <summary>When something sent is taken to have been served.</summary>
public static class Service
{
    private const int FirstClassWorkingDays = 2;
    private const int SecondClassWorkingDays = 4;

    /// <summary>
    /// The day of deemed service. Post arrives in the ordinary course (Interpretation Act 1978, section 7): first class on the second
    /// working day after posting, second class on the fourth (Practice Direction of 1985). By hand, email or portal it is the same day,
    /// at weekends too. First class on Thu 17 Apr 2025, before Easter, is served on Wed 23 Apr.
    /// </summary>
    /// <param name="sent">The day it was sent or posted.</param>
    /// <param name="how">The way it was sent.</param>
    /// <returns>The day of service. It stands unless the contrary is proved.</returns>
    public static DateOnly DeemedServed(DateOnly sent, Delivery how) => how switch
    {
        Delivery.Hand or Delivery.Email or Delivery.Portal => sent,
        Delivery.FirstClass => WorkingDays.England.After(sent, FirstClassWorkingDays),
        Delivery.SecondClass => WorkingDays.England.After(sent, SecondClassWorkingDays),
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, "Not a way of sending."),
    };
}
