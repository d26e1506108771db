using Caseclock.Domain.Calendar;
using FsCheck.Fluent;

namespace Caseclock.Domain.Tests.Calendar;

public class YearTests
{
    [Theory]
    [InlineData("2024-09-01", "2024/25")]
    [InlineData("2025-08-31", "2024/25")]
    [InlineData("2025-09-01", "2025/26")]
    [InlineData("1999-12-31", "1999/00")]
    public void AcademicYear_Of_TurnsOn1September(string day, string label) =>
        Assert.Equal(label, AcademicYear.Of(DateOnly.Parse(day)).ToString());

    [Fact]
    public void AcademicYear_AnyDay_IsWithinItsYear() =>
        Property.Holds(Property.Day, day =>
        {
            var year = AcademicYear.Of(day);
            return year.Start <= day && day <= year.End && year.End.AddDays(1) == year.Plus(1).Start && year < year.Plus(1);
        });

    [Theory]
    [InlineData("2012-02-29", "2025-02-28", 12)]
    [InlineData("2012-02-29", "2025-03-01", 13)]
    [InlineData("2012-02-29", "2024-02-28", 11)]
    [InlineData("2012-02-29", "2024-02-29", 12)]
    [InlineData("2010-06-15", "2025-06-14", 14)]
    [InlineData("2010-06-15", "2025-06-15", 15)]
    [InlineData("2025-06-15", "2025-06-15", 0)]
    [InlineData("2025-06-15", "2025-06-14", -1)]
    public void Age_On_IsReachedAtTheAnniversary(string born, string day, int age) =>
        Assert.Equal(age, Age.On(DateOnly.Parse(born), DateOnly.Parse(day)));

    [Fact]
    public void Age_NextDay_IsTheSameOrOneMore() =>
        Property.Holds(Property.TwoDays, x => Age.On(x.First, x.Second.AddDays(1)) - Age.On(x.First, x.Second) is 0 or 1);

    [Theory]
    [InlineData("2013-08-31", "2024-09-01", "Year 7")]
    [InlineData("2013-08-31", "2025-08-31", "Year 7")]
    [InlineData("2013-09-01", "2024-09-01", "Year 6")]
    [InlineData("2020-08-31", "2024-09-01", "Reception")]
    [InlineData("2019-09-01", "2024-10-01", "Reception")]
    [InlineData("2020-09-01", "2024-10-01", "Nursery")]
    [InlineData("2021-09-01", "2024-10-01", "Nursery")]
    [InlineData("2022-09-01", "2024-10-01", "Before nursery")]
    [InlineData("2006-08-31", "2024-09-01", "Year 14")]
    [InlineData("2000-08-31", "2024-09-01", "Year 20")]
    public void NcYear_Of_GoesByAgeOn31AugustBefore(string born, string on, string year) =>
        Assert.Equal(year, NcYear.Of(DateOnly.Parse(born), DateOnly.Parse(on)).ToString());

    [Theory]
    [InlineData("N1", -2, "N1")]
    [InlineData("n2", -1, "N2")]
    [InlineData("N", -1, "N2")]
    [InlineData("Nursery", -1, "N2")]
    [InlineData("R", 0, "R")]
    [InlineData(" reception ", 0, "R")]
    [InlineData("1", 1, "1")]
    [InlineData("14", 14, "14")]
    [InlineData("Year 7", 7, "7")]
    [InlineData("year7", 7, "7")]
    [InlineData("Y11", 11, "11")]
    [InlineData("20", 20, "20")]
    public void NcYear_TryParse_ReadsWhatPeopleWrite(string text, int number, string code)
    {
        Assert.True(NcYear.TryParse(text, out var year));
        Assert.Equal(number, year.Number);
        Assert.Equal(code, year.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("21")]
    [InlineData("-1")]
    [InlineData("Year")]
    [InlineData("Year seven")]
    [InlineData("N3")]
    [InlineData("7.5")]
    public void NcYear_TryParse_RefusesAnythingElse(string? text) => Assert.False(NcYear.TryParse(text, out _));

    [Fact]
    public void NcYear_Parse_SaysWhatItTakes()
    {
        var problem = Assert.Throws<FormatException>(() => NcYear.Parse("Upper sixth"));
        Assert.Contains("“Upper sixth” is not a national curriculum year", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-07-10", "2025-08-31", 6)]
    [InlineData("2025-07-10", "2025-09-01", 7)]
    [InlineData("2025-09-01", "2026-08-31", 6)]
    [InlineData("2025-09-01", "2028-09-01", 9)]
    [InlineData("2025-09-01", "2025-08-31", 5)]
    public void NcYear_AsAt_GoesUpEach1September(string recorded, string on, int year) =>
        Assert.Equal(new NcYear(year), new NcYear(6).AsAt(DateOnly.Parse(recorded), DateOnly.Parse(on)));

    [Fact]
    public void NcYear_RecordedByBirthDate_StaysTheYearByBirthDate() =>
        Property.Holds(
            from born in Property.Day
            from recorded in Property.Day
            from asked in Property.Day
            select (born, recorded, asked),
            x => NcYear.Of(x.born, x.recorded).AsAt(x.recorded, x.asked) == NcYear.Of(x.born, x.asked));

    [Fact]
    public void NcYear_EveryYear_ReadsBackFromItsCode()
    {
        for (var number = -2; number <= 20; number++)
        {
            var year = new NcYear(number);
            Assert.Equal(year, NcYear.Parse(year.Code));
            Assert.True(year < year.Plus(1));
        }
    }
}
