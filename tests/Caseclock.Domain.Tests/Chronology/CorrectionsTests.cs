using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;
using Caseclock.Domain.Tests.Clocks;

namespace Caseclock.Domain.Tests.Chronology;

/// <summary>Which entries count (indicators.md R1), and that no order of recording or of lines changes what is so.</summary>
public class CorrectionsTests
{
    private const string Received = "request.received 2025-01-06 id=r";
    private static readonly DateOnly Close = new(2028, 1, 1);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [InlineData(Received, "2025-01-06")]
    [InlineData(Received + " | request.received 2025-01-08 id=s corrects=r", "2025-01-08")]
    [InlineData(Received + " | entry.withdrawn 2025-03-01 id=w corrects=r", null)]
    // The correction is itself withdrawn: the first counts again.
    [InlineData(Received + " | request.received 2025-01-08 id=s corrects=r | entry.withdrawn 2025-03-01 id=w corrects=s", "2025-01-06")]
    // The withdrawal is withdrawn.
    [InlineData(Received + " | entry.withdrawn 2025-03-01 id=w corrects=r | entry.withdrawn 2025-03-02 id=x corrects=w", "2025-01-06")]
    [InlineData(Received + " | request.received 2025-01-08 id=s corrects=r | entry.withdrawn 2025-03-01 id=w corrects=s | entry.withdrawn 2025-03-02 id=x corrects=w", "2025-01-08")]
    // A correction corrected: the first stays struck.
    [InlineData(Received + " | request.received 2025-01-08 id=s corrects=r | request.received 2025-01-09 id=t corrects=s", "2025-01-09")]
    // The withdrawal acts whatever its own day.
    [InlineData(Received + " | entry.withdrawn 2024-01-01 id=w corrects=r", null)]
    // What is corrected is not there: nothing happens.
    [InlineData(Received + " | request.received 2025-01-08 id=s corrects=nothing", "2025-01-06")]
    public void AnEntry_CorrectedOrWithdrawn_DoesNotCount(string story, string? received)
    {
        var entries = Story.Entries(story);
        foreach (var order in new[] { entries, [.. entries.Reverse()] })
        {
            var cases = Fold.Person("P1", order).Cases;
            Assert.Equal(received is null ? null : Story.Day(received), cases.IsEmpty ? null : cases[0].Received);
        }
    }

    [Theory]
    [InlineData("request.received 2025-01-06 id=a corrects=b | request.received 2025-01-07 id=b corrects=a")]
    [InlineData("request.received 2025-01-06 id=a corrects=a")]
    [InlineData("entry.withdrawn 2025-01-06 id=a corrects=b | entry.withdrawn 2025-01-06 id=b corrects=a | request.received 2025-01-07 id=c corrects=b")]
    public void ACircleOfCorrections_InAnyOrder_EndsTheSame(string story)
    {
        var entries = Story.Entries(story);
        Assert.Equal(Words(Fold.Person("P1", entries)), Words(Fold.Person("P1", entries.Reverse())));
    }

    [Fact]
    public void ACorrection_AfterTheDayAsked_StillStrikesTheFirst()
    {
        // R1: corrections come first, then the day; the corrected request is not there on 7 January, nor is the correct one yet.
        var entries = Story.Entries(Received + " | request.received 2025-01-08 id=s corrects=r");
        Assert.Empty(Fold.Person("P1", entries, new Knowledge(new DateOnly(2025, 1, 7))).Cases);
    }

    [Fact]
    public void WhatIsKnown_AtAnInstant_IsWhatWasRecordedByThen()
    {
        var entries = Story.Entries(
            "request.received 2025-01-06 id=r recorded=2025-01-07T09:00:00Z | request.received 2025-01-08 id=s corrects=r recorded=2025-02-01T09:00:00Z");

        Assert.Equal(new DateOnly(2025, 1, 6), ReceivedAsKnown("2025-02-01T08:59:59Z"));
        Assert.Equal(new DateOnly(2025, 1, 8), ReceivedAsKnown("2025-02-01T09:00:00Z"));
        Assert.Equal(new DateOnly(2025, 1, 6), ReceivedAsKnown("2025-01-07T09:00:00Z"));
        Assert.Null(ReceivedAsKnown("2025-01-07T08:59:59Z"));

        DateOnly? ReceivedAsKnown(string instant)
        {
            var at = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
            var cases = Fold.Person("P1", entries, new Knowledge(null, at)).Cases;
            return cases.IsEmpty ? null : cases[0].Received;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheOrder_OfLinesAndOfRecording_ChangesNothing(int seed)
    {
        var record = InventedRecord.Corrected(seed);
        var instants = InventedRecord.Shuffled(record.Select(entry => entry.Recorded), seed + 1);
        var again = InventedRecord.Shuffled(record.Select((entry, index) => entry with { Recorded = instants[index] }), seed + 2);

        Assert.Equal(Words(Fold.Person("P1", record)), Words(Fold.Person("P1", again)));
        Assert.Equal(ClockWords(record), ClockWords(again));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AsKnownNow_OfAllThatIsKnown_IsThePlainRecord(int seed)
    {
        var record = InventedRecord.Corrected(seed);
        var now = new Knowledge(null, record.Max(entry => entry.Recorded));
        Assert.Equal(Words(Fold.Person("P1", record)), Words(Fold.Person("P1", record, now)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ACorrection_Withdrawn_RestoresTheRecord(int seed)
    {
        var record = InventedRecord.Corrected(seed);
        var random = new Random(seed);
        var corrected = record[random.Next(record.Length)];
        var correction = corrected with { Id = "correction", On = corrected.On.AddDays(3), Corrects = corrected.Id };
        var withdrawal = correction with { Id = "withdrawal", Kind = Kinds.Of("entry.withdrawn"), Corrects = "correction", Fields = [] };

        // An entry that stands is restored; one already withdrawn is not brought back by a correction that is gone.
        Assert.Equal(Words(Fold.Person("P1", record)), Words(Fold.Person("P1", [.. record, correction, withdrawal])));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnEntry_ThatDoesNotCount_NamesWhatStandsInItsPlace(int seed)
    {
        var record = InventedRecord.Corrected(seed);
        var corrections = new Corrections(record);
        foreach (var entry in record.Where(entry => entry.Kind.Name != "entry.withdrawn"))
        {
            Assert.Equal(corrections.Counts(entry), corrections.CorrectedBy(entry) is null);
        }
    }

    private static string Words(Person person) => System.Text.Json.JsonSerializer.Serialize(person);

    private static string[] ClockWords(Entry[] record) =>
        [.. Story.Clocks(record, Close, Policies.Recommended).Select(clock => $"{clock.Id} {clock.Subject} {clock.Case} {clock.Started} {clock.Due} {clock.Stopped} {clock.VerdictOn(Close)}")];
}
