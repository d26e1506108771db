using System.Globalization;
using Caseclock.Application.Returns.Sen2;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Demo;

/// <summary>A SEN2 return of an invented council, to load and to measure with. No child in it is real.</summary>
public static class DemoReturn
{
    /// <summary>Writes a return as it would have been made at the end of its census day.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="seed">What the chance is made from.</param>
    /// <param name="year">The collection year: one of <see cref="Sen2Year.Known"/>.</param>
    /// <param name="persons">How many persons.</param>
    /// <exception cref="ArgumentOutOfRangeException">The census day of that year is not known, or the number is negative.</exception>
    public static void Write(Stream stream, long seed, int year, int persons)
    {
        var header = Header(seed, year);
        using var writer = new Sen2Writer(stream, header);
        foreach (var person in Persons(seed, year, persons))
        {
            writer.Write(person);
        }
    }

    /// <summary>The header of that return.</summary>
    /// <param name="seed">What the chance is made from.</param>
    /// <param name="year">The collection year.</param>
    public static Sen2Header Header(long seed, int year)
    {
        var facts = Facts(year);
        return new Sen2Header
        {
            Collection = "SEN2",
            Year = year,
            ReferenceDate = facts.CensusDay,
            SourceLevel = "L",
            Lea = Council(seed, facts).Code,
            SoftwareCode = "Caseclock demo",
            SerialNo = "001",
            DateTime = facts.CensusDay.ToString("yyyy-MM-dd'T18:00:00'", CultureInfo.InvariantCulture),
            Dmo = "Y",
            Dco = "Y",
            Dsco = "R",
        };
    }

    /// <summary>The persons of that return, one at a time.</summary>
    /// <param name="seed">What the chance is made from.</param>
    /// <param name="year">The collection year.</param>
    /// <param name="persons">How many.</param>
    public static IEnumerable<Sen2Person> Persons(long seed, int year, int persons)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(persons);
        var facts = Facts(year);
        var council = Council(seed, facts);
        var asReturn = new ReturnOf(facts);
        for (var index = 0; persons > 0; index++)
        {
            var entries = council.Person(index);
            if (asReturn.Person(Fold.Person(entries[0].Person!, entries)) is { } person)
            {
                persons--;
                yield return person;
            }
        }
    }

    private static Sen2Year Facts(int year) =>
        Sen2Year.Of(year) ?? throw new ArgumentOutOfRangeException(nameof(year), year, "No census day is known for that year.");

    private static DemoCouncil Council(long seed, Sen2Year year) =>
        new(seed, new DateTimeOffset(year.CensusDay, new TimeOnly(18, 0), TimeSpan.Zero), DemoSize.City);
}
