using Caseclock.Domain.Identifiers;
using Caseclock.Domain.Tests.Calendar;
using FsCheck.Fluent;

namespace Caseclock.Domain.Tests.Identifiers;

public class PlaceTests
{
    private static readonly DateOnly Census = new(2025, 1, 16);

    [Theory]
    [InlineData("so147ly", "SO14 7LY")]
    [InlineData(" SO14  7LY ", "SO14 7LY")]
    [InlineData("N19GU", "N1 9GU")]
    [InlineData("ec1a1bb", "EC1A 1BB")]
    [InlineData("W1A 0AX", "W1A 0AX")]
    [InlineData("M1 1AE", "M1 1AE")]
    [InlineData("CR26XH", "CR2 6XH")]
    [InlineData("gir 0aa", "GIR 0AA")]
    [InlineData("ZZ99 3VZ", "ZZ99 3VZ")]
    [InlineData("zz993cz", "ZZ99 3CZ")]
    public void Postcode_AnySpacing_IsNormalised(string text, string expected) => Assert.Equal(expected, Postcode.Parse(text).ToString());

    [Theory]
    [InlineData(null, "A postcode is missing.")]
    [InlineData("SO14", "A postcode has 5 to 7 letters and digits; this has 4.")]
    [InlineData("SO14 7LYY", "A postcode has 5 to 7 letters and digits; this has 8.")]
    [InlineData("SO14 LY7", "This is not the shape of a postcode")]
    [InlineData("ZZ98 3VZ", "This is not the shape of a postcode")]
    [InlineData("1SO4 7LY", "This is not the shape of a postcode")]
    [InlineData("unknown", "This is not the shape of a postcode")]
    public void Postcode_NotOne_SaysWhatIsWrong(string? text, string expected)
    {
        Assert.False(Postcode.TryParse(text, out _, out var problem));
        Assert.StartsWith(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Postcode_IsPseudo_ForZz99Only()
    {
        Assert.True(Postcode.Parse("ZZ99 3VZ").IsPseudo);
        Assert.False(Postcode.Parse("SO14 7LY").IsPseudo);
    }

    [Fact]
    public void Postcode_AnyText_IsStableOnceRead() =>
        Property.Holds(
            from area in Gen.Elements("B", "SO", "W", "EC", "ZZ")
            from district in Gen.Elements("1", "14", "1A", "99")
            from gap in Gen.Elements("", " ", "  ")
            from sector in Gen.Choose(0, 9)
            from unit in Gen.Elements("AA", "ly", "9Z", "A")
            select $"{area}{district}{gap}{sector}{unit}",
            text => !Postcode.TryParse(text, out var postcode, out _)
                || (Postcode.Parse(postcode.ToString()) == postcode && postcode.Value[^4] == ' '));

    [Theory]
    [InlineData("852", "Southampton", "South East", "E06000045")]
    [InlineData("839", "Bournemouth, Christchurch and Poole", "South West", "E06000058")]
    [InlineData("201", "City of London", "London", "E09000001")]
    [InlineData("815", "North Yorkshire", "Yorkshire and The Humber", "E10000023")]
    [InlineData("825", "Buckinghamshire", "South East", "E06000060")]
    [InlineData("909", "Cumbria", "North West", "E10000006")]
    public void LaCode_Known_HasItsAuthority(string code, string name, string region, string gss)
    {
        var authority = LaCode.Parse(code).Authority;
        Assert.NotNull(authority);
        Assert.Equal((name, region, gss), (authority.Name, authority.Region, authority.Gss));
    }

    [Theory]
    [InlineData("836", "2019-03-31")]
    [InlineData("837", "2019-03-31")]
    [InlineData("835", "2019-03-31")]
    [InlineData("928", "2021-03-31")]
    [InlineData("909", "2023-03-31")]
    public void LaCode_Closed_IsCurrentToItsLastDay(string code, string last)
    {
        Assert.True(LaCode.Parse(code).IsCurrentOn(DateOnly.Parse(last)));
        Assert.False(LaCode.Parse(code).IsCurrentOn(DateOnly.Parse(last).AddDays(1)));
        Assert.False(LaCode.Parse(code).IsCurrentOn(Census));
    }

    [Theory]
    [InlineData("838", "2019-04-01")]
    [InlineData("839", "2019-04-01")]
    [InlineData("940", "2021-04-01")]
    [InlineData("941", "2021-04-01")]
    [InlineData("942", "2023-04-01")]
    [InlineData("943", "2023-04-01")]
    public void LaCode_Opened_IsCurrentFromItsFirstDay(string code, string first)
    {
        Assert.True(LaCode.Parse(code).IsCurrentOn(DateOnly.Parse(first)));
        Assert.False(LaCode.Parse(code).IsCurrentOn(DateOnly.Parse(first).AddDays(-1)));
        Assert.True(LaCode.Parse(code).IsCurrentOn(Census));
    }

    [Fact]
    public void LaCode_Buckinghamshire_IsCurrentThroughoutUnderOneCode()
    {
        var code = LaCode.Parse("825");
        Assert.True(code.IsCurrentOn(new DateOnly(2020, 3, 31)));
        Assert.True(code.IsCurrentOn(new DateOnly(2020, 4, 1)));
        Assert.Equal(["E10000002", "E06000060"], LaCode.All.Where(a => a.Code == code).Select(a => a.Gss));
    }

    [Theory]
    [InlineData("998")]
    [InlineData("999")]
    [InlineData("000")]
    public void LaCode_OfNoAuthority_IsReadAndNeverCurrent(string code)
    {
        Assert.False(LaCode.Parse(code).IsCurrentOn(Census));
        Assert.Null(LaCode.Parse(code).Authority);
    }

    [Theory]
    [InlineData(null, "A local authority code is missing.")]
    [InlineData("85", "A local authority code has 3 digits; this has 2.")]
    [InlineData("E06000045", "A local authority code has digits only; this has “E”.")]
    public void LaCode_NotOne_SaysWhatIsWrong(string? text, string expected)
    {
        Assert.False(LaCode.TryParse(text, out _, out var problem));
        Assert.Equal(expected, problem);
    }

    // As the department counts them in its statistics.
    [Theory]
    [InlineData("2019-01-17", 152)]
    [InlineData("2020-01-16", 151)]
    [InlineData("2021-01-14", 151)]
    [InlineData("2022-01-20", 152)]
    [InlineData("2023-01-19", 152)]
    [InlineData("2024-01-18", 153)]
    [InlineData("2025-01-16", 153)]
    public void All_OnACensusDay_IsAsManyAsTheDepartmentCounts(string day, int count) =>
        Assert.Equal(count, LaCode.All.Count(a => a.IsCurrentOn(DateOnly.Parse(day))));

    [Fact]
    public void All_Rows_AreInOrderWithOneGssCodeEach()
    {
        Assert.Equal(LaCode.All.Select(a => a.Code.Value).Order(StringComparer.Ordinal), LaCode.All.Select(a => a.Code.Value));
        Assert.Equal(LaCode.All.Count, LaCode.All.Select(a => a.Gss).Distinct().Count());
        Assert.Equal(9, LaCode.All.Select(a => a.Region).Distinct().Count());
    }
}
