using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Domain.Tests.Returns;

public class Sen2FormTests
{
    public static TheoryData<string, string, int, int?> YearsOfItems => new()
    {
        { "Person", "GenderCurrent", 2023, 2023 },
        { "Person", "Sex", 2024, null },
        { "Requests", "ReceivedDate", 2023, null },
        { "Requests", "RequestSource", 2025, null },
        { "ActivePlans", "Res", 2023, 2023 },
        { "ActivePlans", "WBP", 2023, 2023 },
        { "PlacementDetail", "Res", 2024, null },
        { "PlacementDetail", "WBP", 2024, null },
        { "PlacementDetail", "AttendancePattern", 2023, 2023 },
        { "ActivePlans", "ReviewMeeting", 2024, null },
        { "ActivePlans", "ReviewOutcome", 2024, null },
        { "ActivePlans", "LastReview", 2023, null },
        { "ActivePlans", "ReviewDraft", 2025, null },
        { "ActivePlans", "PhaseTransferDueDate", 2025, null },
        { "ActivePlans", "PhaseTransferFinalDate", 2025, null },
        { "Source", "DSCO", 2025, null },
        { "Source", "DMO", 2023, null },
    };

    private static IEnumerable<Sen2Group> Groups(Sen2Group group) =>
        group.Items.Where(item => item.Group is not null).SelectMany(item => Groups(item.Group!)).Prepend(group);

    private static IReadOnlyList<Sen2Group> All { get; } = [.. Groups(Sen2Form.Header), .. Groups(Sen2Form.Person)];

    [Theory]
    [MemberData(nameof(YearsOfItems))]
    public void Items_OfAYear_AreThoseOfItsForm(string group, string tag, int from, int? to)
    {
        var item = All.Single(one => one.Tag == group).Find(tag);

        Assert.NotNull(item);
        Assert.Equal(from, item.From);
        Assert.Equal(to, item.To);
    }

    [Theory]
    [InlineData(2023, 65)]
    [InlineData(2024, 66)]
    [InlineData(2025, 71)]
    [InlineData(2026, 71)]
    public void Form_OfAYear_HasSoManyItems(int year, int items) =>
        Assert.Equal(items, All.SelectMany(group => group.Items).Count(item => item.Group is null && item.IsIn(year)));

    [Fact]
    public void Items_SetAndGot_HoldTheirValue()
    {
        foreach (var group in Groups(Sen2Form.Person))
        {
            foreach (var item in group.Items.Where(item => item.Group is null))
            {
                var record = RecordOf(group);
                object value = item.Type switch
                {
                    Sen2Type.Date => new DateOnly(2025, 2, 3),
                    Sen2Type.Flag => true,
                    Sen2Type.Rank => 2,
                    _ => "text",
                };

                item.Set(record, value);

                Assert.Equal(value, item.Get(record));
                Assert.Equal(1, group.Items.Count(other => other.Group is null && other.Get(record) is not null));
            }
        }
    }

    [Theory]
    [InlineData("sensetting")]
    [InlineData("SENsetting")]
    [InlineData("SENSetting")]
    public void Find_TagInAnyCase_FindsTheItem(string tag) => Assert.Equal(Sen2Form.SettingTag, Sen2Form.PlanDetail.Find(tag)!.Tag);

    [Theory]
    [InlineData(2023, "2023-01-19")]
    [InlineData(2024, "2024-01-18")]
    [InlineData(2025, "2025-01-16")]
    [InlineData(2026, "2026-01-15")]
    [InlineData(2027, "2027-01-21")]
    public void CensusDay_OfAYear_IsTheThursdayAnnounced(int year, string day)
    {
        var found = Sen2Year.Of(year)!;

        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), found.CensusDay);
        Assert.Equal(DayOfWeek.Thursday, found.CensusDay.DayOfWeek);
        Assert.Equal(new DateOnly(year - 1, 1, 1), found.PeriodStart);
        Assert.Equal(new DateOnly(year - 1, 12, 31), found.PeriodEnd);
    }

    [Theory]
    [InlineData(2022)]
    [InlineData(2028)]
    public void Of_YearNotKnown_IsNull(int year) => Assert.Null(Sen2Year.Of(year));

    [Fact]
    public void Codes_ThatCameLater_AreNotInEarlierYears()
    {
        Assert.Null(Sen2Codes.Need.Find("DS", 2024));
        Assert.NotNull(Sen2Codes.Need.Find("DS", 2025));
        Assert.NotNull(Sen2Codes.SettingNamed.Find("OTH", 2023));
        Assert.Null(Sen2Codes.SettingAttended.Find("OTH", 2023));
        Assert.NotNull(Sen2Codes.SettingAttended.Find("OTH", 2024));
    }

    private static object RecordOf(Sen2Group group) => group.Tag switch
    {
        "Person" => new Sen2Person(),
        "Requests" => new Sen2Request(),
        "Assessment" => new Sen2Assessment(),
        "NamedPlan" => new Sen2NamedPlan(),
        "PlanDetail" => new Sen2PlanDetail(),
        "ActivePlans" => new Sen2ActivePlan(),
        "PlacementDetail" => new Sen2Placement(),
        "SENneed" => new Sen2Need(),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group.Tag, "A new group needs a record."),
    };
}
