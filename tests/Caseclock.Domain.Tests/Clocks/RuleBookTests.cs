using Caseclock.Domain.Clocks;

namespace Caseclock.Domain.Tests.Clocks;

/// <summary>The rules as declared.</summary>
public class RuleBookTests
{
    private const string Reference =
        "EHC-00 EHC-00a EHC-00b EHC-01 EHC-01a EHC-01b EHC-01c EHC-02 EHC-02a EHC-03 EHC-03a EHC-03b EHC-04 EHC-04a EHC-04b EHC-05 EHC-06 EHC-06a EHC-06b EHC-07 "
        + "AR-01 AR-02 AR-03 AR-04 AR-05 AR-06 AR-07 AR-07a AR-08 AR-09 AR-10 AR-10a AR-11 AR-12 AR-13 AR-14 AR-15 AR-16 "
        + "PT-01 PT-02 PT-03 PT-04 PT-05 RA-01 RA-02 RA-03 RA-04 RA-05 TR-01 TR-02 TR-03 TR-04 TR-05 TR-06 TR-07 "
        + "CE-01 CE-02 CE-03 CE-04 CE-05 CE-06 CE-07 CE-08 CE-09 ME-01 ME-02 ME-03 ME-04 ME-05 ME-06 ME-07 ME-08 ME-09 ME-10 ME-11 ME-12 ME-13 "
        + "TB-01 TB-02 TB-03 TB-04 TB-05 TB-06 TB-06a TB-06b TB-07 TB-08 TB-09 TB-10 TB-11 TB-12 TB-13 TB-20 TB-21 TB-22 TB-23 TB-24 TB-25 TB-26 TB-30 TB-31 TB-32 "
        + "DE-01 DE-02 DE-03 DE-04 DE-05 DE-06 DE-07 DE-08 DE-09 PB-01 PB-02 PB-03 PB-04 "
        + "CO-01 CO-02 CO-03 CO-04 CO-05 IR-01 IR-02 IR-03 IR-04 LO-01 ED-01 ED-02 "
        + "CSC-01 CSC-02 CSC-03 CSC-04 CSC-05 CSC-06 CSC-07 CSC-08 CSC-09 CSC-10 CSC-11 CSC-12";

    [Fact]
    public void TheRules_OfTheReference_AreAllDeclaredOnce() => Assert.Equal(
        Reference.Split(' ').Order(StringComparer.Ordinal),
        RuleBook.All.Select(rule => rule.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryRule_AsDeclared_SaysWhatItIs()
    {
        foreach (var rule in RuleBook.All)
        {
            Assert.All(new[] { rule.Title, rule.Citation, rule.Trigger, rule.Limit, rule.Section }, text => Assert.False(string.IsNullOrWhiteSpace(text), rule.Id));
            Assert.True(rule.Kind == LimitKind.Duty || rule.Unit.Length > 0, $"{rule.Id} has a limit and no unit");
            Assert.DoesNotContain("X-FLAG", rule.Exceptions);
        }
    }

    [Theory]
    [InlineData("EHC-03b", Tier.Practice)]
    [InlineData("EHC-05", Tier.Guidance)]
    [InlineData("AR-03", Tier.Guidance)]
    [InlineData("AR-13", Tier.Guidance)]
    [InlineData("AR-11", Tier.Law)]
    [InlineData("CSC-02", Tier.Guidance)]
    [InlineData("CSC-06", Tier.Practice)]
    [InlineData("CSC-08", Tier.Law)]
    [InlineData("CSC-12", Tier.Practice)]
    [InlineData("EHC-06", Tier.Law)]
    public void TheTier_OfARule_IsTheReferences(string id, Tier tier) => Assert.Equal(tier, RuleBook.All.Single(rule => rule.Id == id).Tier);

    [Theory]
    [InlineData("EHC-01", "X-ABS X-CV19 X-EPC X-EY X-SCH")]
    [InlineData("EHC-03", "X-ABS X-CV19 X-EPC X-EY X-SCH")]
    [InlineData("EHC-06", "X-ABS X-CV19 X-EPC X-EY X-SCH")]
    [InlineData("EHC-02", "X-ABS X-APPT X-CV19 X-EPC")]
    [InlineData("RA-02", "X-ABS X-EPC X-EY X-SCH")]
    [InlineData("AR-01", "")]
    [InlineData("AR-10", "")]
    [InlineData("PT-01", "")]
    [InlineData("TB-09", "X-T2")]
    [InlineData("TB-22", "X-T2")]
    [InlineData("ME-09", "X-T2")]
    [InlineData("TB-05", "")]
    public void TheExceptions_OfARule_AreTheReferences(string id, string codes) =>
        Assert.Equal(codes, string.Join(' ', RuleBook.All.Single(rule => rule.Id == id).Exceptions.Order(StringComparer.Ordinal)));
}
