using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Tests.Calendar;

public class DateWordsTests
{
    private static readonly DateOnly Monday = new(2025, 1, 6);

    [Fact]
    public void Words_OneDay_ReadInEnglish()
    {
        Assert.Equal("Mon 6 Jan 2025", DateWords.Short(Monday));
        Assert.Equal("Monday 6 January 2025", DateWords.Long(Monday));
        Assert.Equal("6 January 2025", DateWords.Plain(Monday));
        Assert.Equal("Tue 30 Sep 2025", DateWords.Short(new DateOnly(2025, 9, 30)));
    }

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(-1, "yesterday")]
    [InlineData(2, "in 2 days")]
    [InlineData(6, "in 6 days")]
    [InlineData(13, "in 13 days")]
    [InlineData(14, "in 2 weeks")]
    [InlineData(41, "in 5 weeks")]
    [InlineData(-9, "9 days ago")]
    [InlineData(-13, "13 days ago")]
    [InlineData(-14, "2 weeks ago")]
    [InlineData(-42, "6 weeks ago")]
    [InlineData(-48, "6 weeks ago")]
    public void Distance_Days_AreWordsFromToday(int days, string words) =>
        Assert.Equal(words, DateWords.Distance(Monday.AddDays(days), Monday));
}
