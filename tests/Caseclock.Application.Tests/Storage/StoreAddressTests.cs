using Caseclock.Application.Storage;

namespace Caseclock.Application.Tests.Storage;

public class StoreAddressTests
{
    [Theory]
    [InlineData("sqlite:/tmp/a.db", StoreEngine.Sqlite)]
    [InlineData("postgres://user:pw@host:5433/db", StoreEngine.PostgreSql)]
    [InlineData("postgresql://host/db?SSL Mode=Require", StoreEngine.PostgreSql)]
    public void Parse_GoodAddress_NamesEngine(string text, StoreEngine engine) => Assert.Equal(engine, StoreAddress.Parse(text).Engine);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a.db")]
    [InlineData("sqlite:")]
    [InlineData("sqlite:  ")]
    [InlineData("postgres://host")]
    [InlineData("postgres:///db")]
    [InlineData("postgres://host/db?nonsense=1")]
    [InlineData("mysql://host/db")]
    public void TryParse_BadAddress_SaysWhatToWrite(string? text)
    {
        Assert.False(StoreAddress.TryParse(text, out _, out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void ToString_ServerWithPassword_HidesIt()
    {
        var address = StoreAddress.Parse("postgres://me:s%40crt@example.org/db");
        Assert.Equal("postgres://example.org:5432/db", address.ToString());
        Assert.DoesNotContain("crt", address.Shown, StringComparison.Ordinal);
    }
}
