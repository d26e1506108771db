using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Tests.Calendar;

public class ServiceTests
{
    [Theory]
    [InlineData("2025-03-08", Delivery.Hand, "2025-03-08")]
    [InlineData("2025-03-09", Delivery.Email, "2025-03-09")] // a Sunday
    [InlineData("2025-05-26", Delivery.Portal, "2025-05-26")] // a bank holiday
    [InlineData("2025-03-03", Delivery.FirstClass, "2025-03-05")]
    [InlineData("2025-03-07", Delivery.FirstClass, "2025-03-11")]
    [InlineData("2025-04-17", Delivery.FirstClass, "2025-04-23")] // over Easter
    [InlineData("2025-03-03", Delivery.SecondClass, "2025-03-07")]
    [InlineData("2025-03-05", Delivery.SecondClass, "2025-03-11")]
    [InlineData("2025-04-17", Delivery.SecondClass, "2025-04-25")]
    public void DeemedServed_WorkedExample_FollowsTheWayItWasSent(string sent, Delivery how, string served) =>
        Assert.Equal(DateOnly.Parse(served), Service.DeemedServed(DateOnly.Parse(sent), how));

    [Fact]
    public void DeemedServed_AnyDay_IsNeverBeforeItWasSentAndPostIsSlower() =>
        Property.Holds(Property.Day, sent =>
        {
            var byHand = Service.DeemedServed(sent, Delivery.Hand);
            var first = Service.DeemedServed(sent, Delivery.FirstClass);
            var second = Service.DeemedServed(sent, Delivery.SecondClass);
            return byHand == sent && sent < first && first < second && WorkingDays.England.Between(sent, second) == 4;
        });

    [Fact]
    public void DeemedServed_WindowOfFifteenDays_BeginsWithService() =>
        Assert.Equal(
            new DateOnly(2025, 3, 19),
            Counting.DaysBeginningWith(Service.DeemedServed(new DateOnly(2025, 3, 3), Delivery.FirstClass), 15));
}
