using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Domain.Tests.Returns;

public class Sen2ValueTests
{
    private static Sen2Item Item(Sen2Group group, string tag) => group.Find(tag)!;

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("TRUE", true)]
    [InlineData("FALSE", false)]
    [InlineData("  1 ", true)]
    public void Read_Flag_TakesEveryWayOfWritingIt(string text, bool expected)
    {
        Assert.Equal(expected, Sen2Value.Read(Item(Sen2Form.Requests, "RYA"), text, 2026, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("ReceivedDate", "2025-02-30")]
    [InlineData("ReceivedDate", "20/01/2025")]
    [InlineData("ReceivedDate", "2025-1-2")]
    [InlineData("RYA", "yes")]
    [InlineData("RYA", "2")]
    public void Read_ValueThatItsTypeCannotHold_IsRefused(string tag, string text)
    {
        Assert.Null(Sen2Value.Read(Item(Sen2Form.Requests, tag), text, 2026, out var problem));
        Assert.NotNull(problem);
        Assert.DoesNotContain(text, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RankNotOneOrTwo_IsRefused()
    {
        Assert.Null(Sen2Value.Read(Item(Sen2Form.SenNeed, "SENtypeRank"), "3", 2026, out var problem));
        Assert.Equal("is not 1 or 2", problem);
        Assert.Equal(2, Sen2Value.Read(Item(Sen2Form.SenNeed, "SENtypeRank"), "2", 2026, out _));
    }

    [Theory]
    [InlineData("SpLD", 2026, "SPLD", null)]
    [InlineData("DS", 2026, "DS", null)]
    [InlineData("DS", 2024, "DS", "is not one of its codes in 2024")]
    [InlineData("Autism", 2026, "Autism", "is not one of its codes")]
    public void Read_Code_IsKeptAsStatedAndJudgedByTheYear(string text, int year, string expected, string? problem)
    {
        Assert.Equal(expected, Sen2Value.Read(Item(Sen2Form.SenNeed, "SENtype"), text, year, out var found));
        Assert.Equal(problem, found);
    }

    [Theory]
    [InlineData("PlanDetail", "URN", "12345")]
    [InlineData("PlanDetail", "UKPRN", "1000123X")]
    [InlineData("Person", "UPN", "123456789012X")]
    [InlineData("Person", "UniqueLearnerNumber", "123")]
    public void Read_NumberOutOfShape_IsKeptAsStatedAndReported(string group, string tag, string text)
    {
        var item = Item(group == "Person" ? Sen2Form.Person : Sen2Form.PlanDetail, tag);

        Assert.Equal(text, Sen2Value.Read(item, text, 2026, out var problem));
        Assert.NotNull(problem);
    }

    [Theory]
    [InlineData("R123456789875")]
    [InlineData("R12345678987X")]
    public void Read_UpnLastingOrTemporary_IsTaken(string upn)
    {
        Assert.Equal(upn, Sen2Value.Read(Item(Sen2Form.Person, "UPN"), upn, 2026, out var problem));
        Assert.Null(problem);
    }

    [Fact]
    public void Read_TextTooLong_IsRefused()
    {
        Assert.Null(Sen2Value.Read(Item(Sen2Form.Person, "Surname"), new string('x', 256), 2026, out var problem));
        Assert.NotNull(problem);
        Assert.NotNull(Sen2Value.Read(Item(Sen2Form.Person, "Surname"), new string('x', 255), 2026, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Read_Nothing_IsAbsent(string text)
    {
        Assert.Null(Sen2Value.Read(Item(Sen2Form.Requests, "ReceivedDate"), text, 2026, out var problem));
        Assert.Null(problem);
    }
}
