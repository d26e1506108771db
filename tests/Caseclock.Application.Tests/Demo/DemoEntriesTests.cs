using System.Text;
using Caseclock.Application.Demo;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Identifiers;

namespace Caseclock.Application.Tests.Demo;

public sealed class DemoEntriesTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private static readonly DateTimeOffset Now = DemoFixture.Now;

    [Fact]
    public void People_SameSeed_SameBytes() => Assert.Equal(Lines(7, DemoSize.Small), Lines(7, DemoSize.Small));

    [Fact]
    public void People_OtherSeed_OtherBytes() => Assert.NotEqual(Lines(7, DemoSize.Small), Lines(8, DemoSize.Small));

    [Fact]
    public void Person_OfAnyNumber_IsTheSameWhateverIsMadeBesideIt()
    {
        var council = new DemoCouncil(1, Now, DemoSize.City);
        foreach (var index in new[] { 4_000, 3, 977 })
        {
            var person = council.Person(index);
            Assert.Equal(
                demo.Entries.Single(other => other[0].Person == person[0].Person).Select(EntryWriter.Line),
                person.Select(EntryWriter.Line));
        }
    }

    [Fact]
    public void Entries_WrittenAndRead_AreTakenUnchanged()
    {
        var context = new EntryContext(demo.City.Today, Now);
        foreach (var line in demo.Entries.SelectMany(person => person).Concat(demo.City.Register()).Select(EntryWriter.Line))
        {
            var reading = EntryReader.Read(Encoding.UTF8.GetBytes(line), context);
            Assert.True(reading.Entry is not null, $"{line}: {string.Join(' ', reading.Problems)}");
            Assert.Equal(line, EntryWriter.Line(reading.Entry));
        }
    }

    [Fact]
    public void Entries_OfTheWholeCouncil_HaveAnIdEach()
    {
        var ids = demo.Entries.SelectMany(person => person).Concat(demo.City.Register()).Select(entry => entry.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("2025-11-24T00:30:00Z")]
    [InlineData("2025-08-25T08:00:00Z")]
    [InlineData("2026-01-01T23:59:00Z")]
    public void Person_AtAnyHour_BeginsWithTheDetails(string now)
    {
        var council = new DemoCouncil(2, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), DemoSize.Small);
        for (var index = 0; index < 2_000; index++)
        {
            Assert.Equal("person.details", council.Person(index)[0].Kind.Name);
        }
    }

    [Fact]
    public void Entries_OfThePeople_EachNameOnePerson()
    {
        Assert.All(demo.Entries, person => Assert.Single(person.Select(entry => entry.Person).Distinct()));
        Assert.DoesNotContain(demo.City.Register(), entry => entry.Person is not null);
    }

    [Fact]
    public void References_OfEveryEntry_WereOpenedBefore()
    {
        foreach (var person in demo.Entries.Append([.. demo.City.Register()]))
        {
            var opened = new HashSet<(string, string, string?)>();
            foreach (var entry in person)
            {
                foreach (var reference in entry.Kind.RefersTo.Where(reference => entry.Text(reference.Field) is not null))
                {
                    var scope = reference.Scope == ReferenceScope.Case ? entry.Case : null;
                    Assert.Contains((reference.OpenedBy, entry.Text(reference.Field)!, scope), opened);
                }

                foreach (var field in entry.Kind.Fields.Select(field => field.Name).Where(field => entry.Text(field) is not null))
                {
                    opened.Add((entry.Kind.Name, entry.Text(field)!, entry.Case));
                    opened.Add((entry.Kind.Name, entry.Text(field)!, null));
                }
            }
        }
    }

    [Fact]
    public void Corrections_OfTheCity_NameAnEntryRecordedBefore()
    {
        var corrections = 0;
        foreach (var person in demo.Entries)
        {
            foreach (var correction in person.Where(entry => entry.Corrects is not null))
            {
                corrections++;
                Assert.Contains(person, entry => entry.Id == correction.Corrects && entry.Recorded < correction.Recorded);
            }
        }

        Assert.InRange(corrections, 40, 250);
    }

    [Fact]
    public void Recorded_OfWhatHappenedSinceGoingLive_IsInOfficeHoursOnOrAfterTheDay()
    {
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        foreach (var entry in demo.Entries.SelectMany(person => person).Where(entry => entry.On >= demo.City.WentLive && entry.Corrects is null))
        {
            var local = TimeZoneInfo.ConvertTime(entry.Recorded, london);
            Assert.True(DateOnly.FromDateTime(local.DateTime) >= entry.On, EntryWriter.Line(entry));
            Assert.InRange(local.TimeOfDay, new TimeSpan(9, 0, 0), new TimeSpan(17, 1, 0));
            Assert.True(entry.Recorded <= Now);
        }
    }

    [Fact]
    public void Recorded_OfWhatCameBefore_IsTheLoadFromTheOldSystem()
    {
        var old = demo.Entries.SelectMany(person => person)
            .Where(entry => entry.On < demo.City.WentLive && entry.Corrects is null && entry.By == "migration")
            .ToList();
        Assert.NotEmpty(old);
        Assert.All(old, entry => Assert.Equal(demo.City.WentLive, DateOnly.FromDateTime(entry.Recorded.UtcDateTime)));
    }

    [Fact]
    public void Identifiers_OfEveryone_AreWellFormedAndNobodysTwice()
    {
        var details = demo.People.Select(person => person.Details!).ToList();
        var upns = details.Where(one => one.Upn is not null).Select(one => one.Upn!).ToList();
        var ulns = details.Where(one => one.Uln is not null).Select(one => one.Uln!).ToList();
        Assert.All(upns, upn => Assert.True(Upn.TryParse(upn, out _, out var problem), problem));
        Assert.All(ulns, uln => Assert.True(Uln.TryParse(uln, out _, out var problem), problem));
        Assert.All(details, one => Assert.True(Postcode.TryParse(one.Postcode, out _, out var problem), problem));
        Assert.Equal(upns.Count, upns.Distinct().Count());
        Assert.Equal(ulns.Count, ulns.Distinct().Count());
    }

    [Fact]
    public void Councils_OfTheCountry_HaveTheirOwnCodesAndPeople()
    {
        var councils = DemoCouncil.All(1, Now, DemoSize.National).ToList();
        Assert.Equal(DemoSize.National.Councils, councils.Select(council => council.Code).Distinct().Count());
        Assert.Equal(640_000, DemoSize.National.Councils * DemoSize.National.OpenPlans);
        var upns = councils.Take(3)
            .SelectMany(council => Enumerable.Range(0, 20).SelectMany(council.Person))
            .Select(entry => entry.Text("upn"))
            .Where(upn => upn is not null)
            .ToList();
        Assert.Equal(upns.Count, upns.Distinct().Count());
    }

    [Fact]
    public void Schools_OfTheCity_CoverEveryPhaseUnderInventedUrns()
    {
        var schools = demo.City.Schools;
        Assert.All(Enum.GetValues<DemoPhase>(), phase => Assert.Contains(schools, school => school.Phase == phase));
        Assert.All(schools, school => Assert.InRange(int.Parse(school.Urn, System.Globalization.CultureInfo.InvariantCulture), 990_001, 990_999));
        Assert.Equal(schools.Count, schools.Select(school => school.Name).Distinct().Count());
        var known = schools.Select(school => school.Urn).ToHashSet();
        Assert.All(demo.Cases.SelectMany(@case => @case.Placements), placed => Assert.True(placed.Place.Urn is null || known.Contains(placed.Place.Urn)));
    }

    private static List<string> Lines(long seed, DemoSize size)
    {
        var council = new DemoCouncil(seed, Now, size);
        return [.. council.People().SelectMany(person => person).Concat(council.Register()).Select(EntryWriter.Line)];
    }
}
