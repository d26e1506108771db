using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Teams;

/// <summary>Twelve requests: with b.officer those of January to June, with c.officer those of July to October, and two with nobody.</summary>
internal sealed class Teamed : IDisposable
{
    public const string Code = "870";

    public Teamed(string engine)
    {
        Test = TestStore.With(engine, Code);
        Assert.Empty(Test.Store.Append(Code, [.. Enumerable.Range(1, 12).SelectMany(month => Line.Entries([.. Lines(month)]))]).Refused);
        Authority = Test.Store.Authority(Code)!;
        Allocations = new Allocations(Test.Store, Test.Clock);
        Absences = new Absences(Test.Store, Test.Clock);
        Teams = new TeamBook(Test.Store, Test.Clock);
    }

    public TestStore Test { get; }

    public Authority Authority { get; }

    public Allocations Allocations { get; }

    public Absences Absences { get; }

    public TeamBook Teams { get; }

    public static string Case(int number) => $"R-{number:00}";

    public string? OfficerOf(int number) => Test.Store.Cases(Code, new CaseFilter(), new Page(0, 100)).Rows.Single(row => row.Case == Case(number)).Officer;

    public string BeginFor(string officer, params int[] cases)
    {
        var id = Allocations.Begin(Code, "manager-1", [.. cases.Select(Case)]);
        Allocations.Choose(Code, id, officer, new DateOnly(2025, 11, 24), "B. Officer leaves");
        return id;
    }

    public AllocationOutcome Save(string id) =>
        Allocations.Save(Code, id, "manager-1", "m.manager", Allocations.Check(Code, Allocations.Find(Code, id)!).Seen);

    public void Assign(int number, string officer, string on) => Assert.Empty(Test.Store.Append(Code, Line.Entries(
        $$"""{"person":"P{{number}}","case":"{{Case(number)}}","kind":"officer.assigned","on":"{{on}}","officer":"{{officer}}","recorded":"2025-11-25T08:00:00Z"}""")).Refused);

    public void Dispose() => Test.Dispose();

    private static IEnumerable<string> Lines(int month)
    {
        var day = month > 10 ? $"2025-{month - 10:00}-20" : $"2025-{month:00}-10";
        yield return $$"""{"person":"P{{month}}","case":"{{Case(month)}}","kind":"request.received","on":"{{day}}","recorded":"{{day}}T09:00:00Z"}""";
        if (month <= 10)
        {
            yield return $$"""{"id":"o{{month}}","person":"P{{month}}","case":"{{Case(month)}}","kind":"officer.assigned","on":"{{day}}","officer":"{{(month <= 6 ? "b.officer" : "c.officer")}}","recorded":"{{day}}T09:00:00Z"}""";
        }
    }
}
