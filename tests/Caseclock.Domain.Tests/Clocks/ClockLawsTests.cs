using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;
using Caseclock.Domain.Tests.Chronology;

namespace Caseclock.Domain.Tests.Clocks;

/// <summary>What holds of every clock of every record, tried on invented records from fixed seeds.</summary>
public class ClockLawsTests
{
    private static readonly DateOnly Close = new(2028, 1, 1);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryClock_ExplainsItself_AndStartsUnderARuleInForce(int seed)
    {
        foreach (var clock in Clocks(InventedRecord.Of(seed)))
        {
            Assert.NotEmpty(clock.Steps);
            Assert.DoesNotContain(clock.Steps, step => step.Contains('{') || step.Contains('}') || step.Contains("  ", StringComparison.Ordinal));
            if (clock.Started is { } started)
            {
                Assert.Contains(clock.Steps, step => step.Contains(Domain.Calendar.DateWords.Short(started), StringComparison.Ordinal));
                Assert.InRange(started, clock.Rule.InForceFrom, clock.Rule.InForceTo ?? DateOnly.MaxValue);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ThePolicies_OfAClock_AreThoseItsRuleNames(int seed) => Assert.All(
        Clocks(InventedRecord.Of(seed)),
        clock => Assert.Equal((clock.Id, string.Join(' ', clock.Rule.Policies)), (clock.Id, string.Join(' ', clock.Policies.Select(policy => policy.Code)))));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AVerdict_AsDaysPass_OnlyEverGetsWorse(int seed)
    {
        foreach (var clock in Clocks(InventedRecord.Of(seed)))
        {
            var worst = 0;
            for (var day = Close.AddYears(-6); day <= Close; day = day.AddDays(11))
            {
                var verdict = clock.VerdictOn(day);
                var late = clock.DaysLateOn(day);
                if (verdict is not (Verdict.Late or Verdict.Overdue or Verdict.Excepted))
                {
                    Assert.Equal(0, late);
                }
                else if (clock.Due is not null)
                {
                    Assert.True(late > 0, $"{clock.Id}: {verdict} and {late} days");
                }

                if (clock.End == ClockEnd.Open)
                {
                    Assert.True(late >= worst, $"{clock.Id} on {day}: {late} after {worst}");
                    worst = late;
                }
                else
                {
                    Assert.Equal(clock.VerdictOn(Close), verdict);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ADueDate_HoweverLateOneLooks_IsTheSame(int seed)
    {
        // The same knowledge looked at on a later day: nothing is added, so no date moves.
        var record = InventedRecord.Of(seed);
        var one = Dues(record, Close);
        var later = Dues(record, Close.AddYears(1));
        Assert.All(one, line => Assert.Contains(line, later));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnException_WhateverItsKind_MovesNoDueDate(int seed)
    {
        var record = InventedRecord.Of(seed);
        Entry[] without = [.. record.Where(entry => entry.Kind.Name is not ("exception.recorded" or "advice.appointmentMissed"))];
        Assert.Equal(Dues(without, Close), Dues(record, Close));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheClocks_OfASection_AreThoseOfTheWhole(int seed)
    {
        var person = Domain.Cases.Fold.Person("P1", InventedRecord.Of(seed), new Domain.Cases.Knowledge(Close));
        var whole = RuleBook.Clocks(person, Policies.Recommended, Close);
        var parts = Enum.GetValues<RuleSection>().SelectMany(section => RuleBook.Clocks(person, Policies.Recommended, Close, section));
        Assert.Equal(
            whole.Select(Words).Order(StringComparer.Ordinal),
            parts.Select(Words).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheInventedRecords_Together_ReachEveryRuleThatHasAClock()
    {
        string[] never = [.. RuleBook.All.Where(rule => rule.Kind != LimitKind.Duty).Select(rule => rule.Id)];
        var reached = Enumerable.Range(1, 500).SelectMany(seed => Clocks(InventedRecord.Of(seed))).Select(clock => clock.Rule.Id).ToHashSet();
        Assert.Equal(["PT-04"], never.Where(id => !reached.Contains(id)));
    }

    private static IReadOnlyList<Clock> Clocks(Entry[] record) => Story.Clocks(record, Close, Policies.Recommended);

    private static string[] Dues(Entry[] record, DateOnly asAt) =>
    [
        .. Story.Clocks(record, asAt, Policies.Recommended)
            .Select(clock => $"{clock.Case} {clock.Id} {clock.Subject} {clock.Started:yyyy-MM-dd} {clock.Due:yyyy-MM-dd}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Words(Clock clock) =>
        $"{clock.Case} {clock.Id} {clock.Subject} {clock.Started} {clock.Due} {clock.Stopped} {clock.End} {string.Join(' ', clock.Steps)}";
}
