using System.Globalization;
using Caseclock.Application.Returns.Sen2;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Bench;

/// <summary>An invented SEN2 return: every person with a request, its assessment, the plan made and the plan as it stands.</summary>
internal static class Returned
{
    /// <summary>The persons of a city at scale 1.</summary>
    public const int CityPersons = 5_000;

    private const int Year = 2025;
    private static readonly string[] Needs = ["ASD", "SLCN", "SEMH", "MLD", "SPLD", "PD"];

    /// <summary>Writes a return of so many persons.</summary>
    public static void Write(Stream stream, int persons)
    {
        using var writer = new Sen2Writer(stream, new Sen2Header { Collection = "SEN2", Year = Year, SourceLevel = "L", Lea = "999", SerialNo = "001" });
        for (var index = 0; index < persons; index++)
        {
            writer.Write(Person(index));
        }
    }

    private static Sen2Person Person(int index)
    {
        // Every fourth plan was made in the year returned; the others were decided before it.
        var made = index % 4 == 0;
        var began = made ? new DateOnly(2024, 6, 1).AddDays(index % 120) : new DateOnly(2018, 1, 8).AddDays(index % 2000);
        var school = (100_000 + (index % 300)).ToString(CultureInfo.InvariantCulture);
        return new Sen2Person
        {
            Surname = "Surname" + Letters(index),
            Forename = "Forename" + Letters(index / 7),
            Born = new DateOnly(2004, 9, 1).AddDays(index % 5000),
            Sex = index % 3 == 0 ? "F" : "M",
            Ethnicity = "WBRI",
            Postcode = "ZZ99 1AB",
            Upn = string.Create(CultureInfo.InvariantCulture, $"A3000{index:00000000}"),
            Requests =
            [
                new Sen2Request
                {
                    Received = made ? began.AddDays(-130) : null,
                    Source = made ? "2" : null,
                    Rya = made ? false : null,
                    OutcomeDate = made ? began.AddDays(-95) : null,
                    Outcome = made ? "Y" : "H",
                    Mediation = made ? false : null,
                    Tribunal = made ? false : null,
                    Assessment = new Sen2Assessment
                    {
                        Outcome = made ? "Y" : "H",
                        OutcomeDate = made ? began : null,
                        Week20 = made ? true : null,
                        NamedPlan = Plan(began, school),
                    },
                    ActivePlan = Active(index, began, school),
                },
            ],
        };
    }

    private static Sen2NamedPlan Plan(DateOnly began, string school) => new()
    {
        StartDate = began,
        PlanDetails = [new Sen2PlanDetail { Urn = school, Rank = 1, SenUnit = false, ResourcedProvision = false }],
        PersonalBudget = false,
        OrganisedArrangement = false,
    };

    private static Sen2ActivePlan Active(int index, DateOnly began, string school) => new()
    {
        Placements = [new Sen2Placement { Urn = school, Rank = 1, EntryDate = began.AddDays(20), SenUnit = false, ResourcedProvision = false }],
        Needs = [new Sen2Need { Type = Needs[index % 6], Rank = 1 }, new Sen2Need { Type = Needs[(index + 1) % 6], Rank = 2 }],
        ReviewMeeting = new DateOnly(2024, 2, 1).AddDays(index % 200),
        ReviewOutcome = "M",
        LastReview = new DateOnly(2024, 2, 20).AddDays(index % 200),
    };

    private static string Letters(int number) =>
        string.Concat(number.ToString("00000", CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
}
