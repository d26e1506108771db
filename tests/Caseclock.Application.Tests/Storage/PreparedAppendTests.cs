using Caseclock.Application.Storage;
using Caseclock.Domain.Chronology;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Storage;

/// <summary>Loading prepares entries beside whoever writes meanwhile. What was prepared is written only if it is still right.</summary>
public class PreparedAppendTests
{
    private const string Authority = "870";

    private static readonly List<Entry> Received = Line.Entries(
        """{"id":"r","kind":"request.received","on":"2025-01-06","person":"P1","case":"C1"}""",
        """{"id":"d","kind":"assessment.decided","on":"2025-02-06","person":"P1","case":"C1","outcome":"yes"}""");

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_PreparedBesideAnotherRecord_IsWrittenAsPrepared(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        var prepared = test.Store.Prepare(Authority, Received, AppendMode.OneByOne);
        test.Store.Append(Authority, Line.Entries("""{"id":"o","kind":"request.received","on":"2025-01-07","person":"P2","case":"C2"}"""));

        var result = test.Store.Append(Authority, prepared);

        Assert.Equal((2, 3L), (result.Taken, result.LastSeq));
        Assert.Equal(["r", "d"], test.Store.Entries(Authority, "P1").Select(entry => entry.Id));
        Assert.True(test.Store.Verify().Sound);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_SameRecordWrittenSincePrepared_IsWorkedOutAgain(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        var prepared = test.Store.Prepare(Authority, Received, AppendMode.OneByOne);
        test.Store.Append(Authority, Line.Entries("""{"id":"n","kind":"note.added","on":"2025-01-07","person":"P1","case":"C1","note":"Rang."}"""));

        var result = test.Store.Append(Authority, prepared);

        Assert.Equal((2, 3L), (result.Taken, result.LastSeq));
        Assert.Equal(["n", "r", "d"], test.Store.Entries(Authority, "P1").Select(entry => entry.Id));
        Assert.True(test.Store.Verify().Sound);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_IdTakenSincePrepared_IsRefusedByName(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        var prepared = test.Store.Prepare(Authority, Received, AppendMode.OneByOne);
        test.Store.Append(Authority, Line.Entries("""{"id":"d","kind":"request.received","on":"2025-01-07","person":"P2","case":"C2"}"""));

        var result = test.Store.Append(Authority, prepared);

        Assert.Equal(("d", "id"), (Assert.Single(result.Refused).Entry.Id, result.Refused[0].Problem.Field));
        Assert.Equal(["r"], test.Store.Entries(Authority, "P1").Select(entry => entry.Id));
        Assert.True(test.Store.Verify().Sound);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Append_CaseTakenSincePrepared_IsRefusedByName(string engine)
    {
        using var test = TestStore.With(engine, Authority);
        var prepared = test.Store.Prepare(Authority, Received, AppendMode.OneByOne);
        test.Store.Append(Authority, Line.Entries("""{"id":"o","kind":"request.received","on":"2025-01-07","person":"P2","case":"C1"}"""));

        var result = test.Store.Append(Authority, prepared);

        Assert.Equal(["case", "case"], result.Refused.Select(refusal => refusal.Problem.Field));
        Assert.Empty(test.Store.Entries(Authority, "P1"));
        Assert.True(test.Store.Verify().Sound);
    }
}
