using System.Globalization;
using Caseclock.Application.Intake;
using Caseclock.Application.Intake.Sen2;
using Caseclock.Application.Returns.Sen2;
using Caseclock.Application.Storage;
using Caseclock.Domain.Returns.Sen2;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Intake.Sen2;

public class Sen2LoadTests
{
    private const string Authority = "999";

    private static readonly FakeClock Clock = new(2026, 3, 2);

    private static Sen2LoadReport Load(Store store, string xml, LoadOptions? options = null) =>
        new Sen2Load(store, Clock).Load(Sample.File(xml), "return.xml", options ?? new LoadOptions());

    private static string Child(int number) =>
        Sample.Child.Replace("A300000000001", "A3" + number.ToString("00000000000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("Nia", "Nia" + number, StringComparison.Ordinal);

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_Return_IsTakenAndTheSameAgainChangesNothing(string engine)
    {
        using var test = TestStore.Empty(engine, Clock);
        var xml = Sample.Message(2026, Child(1) + Sample.NewPlan, Child(2) + Sample.NewPlan);

        var first = Load(test.Store, xml);
        var stamp = test.Store.ChangeStamp(Authority);
        var second = Load(test.Store, xml);

        Assert.True(first.Complete);
        Assert.Equal((Authority, 2026, 2, 2), (first.Authority, first.Year, first.Persons, first.NewPeople));
        Assert.Equal(19, first.Taken);
        Assert.True(second.Complete);
        Assert.Equal((0, 0L), (second.NewPeople, second.Taken));
        Assert.Equal(stamp, test.Store.ChangeStamp(Authority));
        Assert.True(test.Store.Verify().Sound);
        Assert.Equal(new DateOnly(2025, 5, 30), test.Store.Folded(Authority).First().Cases[0].PlanBegan);
        Assert.Single(test.Store.Register(Authority).Returns);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_DryRun_SaysTheSameAndWritesNothing(string engine)
    {
        using var test = TestStore.With(engine, Authority, Clock);
        var xml = Sample.Message(2026, Child(1) + Sample.NewPlan, Child(1) + Sample.NewPlan);

        var dry = Load(test.Store, xml, new LoadOptions { DryRun = true });

        Assert.Equal(0, test.Store.LastSeq(Authority));
        var real = Load(test.Store, xml);
        Assert.Equal((real.Taken, real.AlreadyHeld, real.NewPeople), (dry.Taken, dry.AlreadyHeld, dry.NewPeople));
        Assert.Equal(1, real.NewPeople);
    }

    [Theory, OnSqlite]
    public void Load_PersonTwiceWithOneRequestEach_IsOnePersonWithBoth(string engine)
    {
        using var test = TestStore.With(engine, Authority, Clock);
        var report = Load(test.Store, Sample.Message(
            2026,
            Child(1) + Sample.NewPlan,
            Child(1) + "<Requests><ReceivedDate>2025-12-01</ReceivedDate><RequestOutcome>A</RequestOutcome></Requests>"));

        Assert.True(report.Complete);
        Assert.Equal(2, Assert.Single(test.Store.Folded(Authority)).Cases.Length);
    }

    [Theory, OnSqlite]
    public void Load_TwoChildrenWithOneUpn_TakesTheFirstAndRefusesTheSecond(string engine)
    {
        using var test = TestStore.With(engine, Authority, Clock);
        var rejects = new StringWriter();
        var report = Load(
            test.Store,
            Sample.Message(2026, Child(1) + Sample.NewPlan, Child(1).Replace("Nia1", "Ola", StringComparison.Ordinal) + Sample.NewPlan),
            new LoadOptions { Rejects = rejects });

        Assert.False(report.Complete);
        Assert.Equal(1, report.Lost);
        Assert.Single(test.Store.Folded(Authority));
        Assert.Contains("\"field\":\"UPN\"", rejects.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ola", rejects.ToString(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public void Load_ReturnOfAnotherAuthorityOrNoReturn_WritesNothing(string engine)
    {
        using var test = TestStore.With(engine, "870", Clock);

        Assert.Contains("999", Load(test.Store, Sample.Message(2026, Child(1)), new LoadOptions { Authority = "870" }).Failure, StringComparison.Ordinal);
        Assert.NotNull(Load(test.Store, "<no/>").Failure);
        Assert.Equal(["870"], test.Store.Authorities().Select(one => one.Code));
    }

    [Theory, OnSqlite]
    public void Load_FileCutOff_TakesTheWholePersonsAndSaysWhere(string engine)
    {
        using var test = TestStore.With(engine, Authority, Clock);
        var xml = Sample.Message(2026, Child(1) + Sample.NewPlan, Child(2) + Sample.NewPlan);

        var report = Load(test.Store, xml[..xml.LastIndexOf("<ActivePlans>", StringComparison.Ordinal)]);

        Assert.False(report.Complete);
        Assert.StartsWith("Line ", report.Failure, StringComparison.Ordinal);
        Assert.Single(test.Store.Folded(Authority));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Load_NextYearsReturn_JoinsTheSameCases(string engine)
    {
        var clock = new FakeClock(2027, 3, 1);
        using var test = TestStore.With(engine, Authority, clock);
        var load = new Sen2Load(test.Store, clock);
        load.Load(Sample.File(Sample.Message(2026, Child(1) + Sample.NewPlan)), "2026.xml", new LoadOptions());

        var report = load.Load(Sample.File(Sample.Message(2027, Child(1) + Sample.NextYearsPlan)), "2027.xml", new LoadOptions());

        Assert.True(report.Complete);
        Assert.Equal(0, report.NewPeople);
        var folded = Assert.Single(Assert.Single(test.Store.Folded(Authority)).Cases);
        Assert.Single(folded.ReviewsDecided);
        Assert.Single(folded.PlansIssued);
    }

    [Theory, OnSqlite]
    public void Load_TwoThousandPersonsWritten_AreAllTaken(string engine)
    {
        using var test = TestStore.With(engine, Authority, Clock);
        using var stream = new MemoryStream();
        using (var writer = new Sen2Writer(stream, new Sen2Header { Collection = "SEN2", Year = 2026, Lea = Authority, Dmo = "Y", Dco = "Y" }))
        {
            for (var number = 1; number <= 2000; number++)
            {
                writer.Write(Sample.Read(2026, Child(number) + Sample.NewPlan));
            }
        }

        stream.Position = 0;
        var report = new Sen2Load(test.Store, Clock).Load(stream, "made.xml", new LoadOptions());

        Assert.True(report.Complete);
        Assert.Equal((2000, 2000, 18_001L), (report.Persons, report.NewPeople, report.Taken));
        Assert.Equal(2000, test.Store.Folded(Authority).Count(person => person.Cases[0].PlanOpenOn(new DateOnly(2026, 1, 15))));
    }
}
