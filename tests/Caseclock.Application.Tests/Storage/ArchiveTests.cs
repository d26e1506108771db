using System.IO.Compression;
using Caseclock.Application.Intake;
using Caseclock.Application.Storage;
using Caseclock.Domain.Clocks;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Storage;

public class ArchiveTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public void Restore_IntoTheSameEngine_GivesTheSameStore(string engine) => RoundTrip(engine, engine);

    [Theory, OnPostgreSql]
    public void Restore_FromPostgreSqlIntoSqlite_GivesTheSameStore(string engine) => RoundTrip(engine, TestStore.Sqlite);

    [Theory, OnPostgreSql]
    public void Restore_FromSqliteIntoPostgreSql_GivesTheSameStore(string engine) => RoundTrip(TestStore.Sqlite, engine);

    [Theory, OnSqlite, OnPostgreSql]
    public void Restore_IntoAStoreThatHoldsSomething_IsRefused(string engine)
    {
        using var test = Made(engine);
        var file = Path.Combine(test.Folder, "backup.zip");
        test.Store.Backup(file);
        Assert.Contains("not empty", Assert.Throws<StoreException>(() => Store.Restore(test.Address, file, test.Clock)).Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Restore_ArchiveThatWasChanged_IsRefusedAndLeavesNothing(string engine)
    {
        using var source = Made(TestStore.Sqlite);
        var file = Path.Combine(source.Folder, "backup.zip");
        source.Store.Backup(file);
        Change(file, "chronology/870.jsonl", text => text.Replace("De la Cruz", "De la Rosa", StringComparison.Ordinal));

        using var target = TestStore.Empty(engine);
        Assert.Contains("chain", Assert.Throws<StoreException>(() => Store.Restore(target.Address, file, target.Clock)).Message, StringComparison.Ordinal);
        Assert.Empty(target.Store.Authorities());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Restore_ArchiveThatLostItsEnd_IsRefusedAndLeavesNothing(string engine)
    {
        using var source = Made(TestStore.Sqlite);
        var file = Path.Combine(source.Folder, "backup.zip");
        source.Store.Backup(file);
        Change(file, "chronology/870.jsonl", text => text[..(text.TrimEnd().LastIndexOf('\n') + 1)]);

        using var target = TestStore.Empty(engine);
        Assert.Throws<StoreException>(() => Store.Restore(target.Address, file, target.Clock));
        Assert.Empty(target.Store.Authorities());
    }

    [Fact]
    public void Restore_FileThatIsNoBackup_SaysSo()
    {
        using var target = TestStore.Empty(TestStore.Sqlite);
        var file = Path.Combine(target.Folder, "letter.zip");
        File.WriteAllText(file, "Dear all");
        Assert.Throws<StoreException>(() => Store.Restore(target.Address, file, target.Clock));
        Assert.Throws<StoreException>(() => Store.Restore(target.Address, file + "x", target.Clock));
    }

    [Fact]
    public void Backup_OnUnix_IsForItsOwnerOnly()
    {
        using var test = Made(TestStore.Sqlite);
        var file = Path.Combine(test.Folder, "backup.zip");
        test.Store.Backup(file);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Export_LoadedIntoAnEmptyStore_GivesTheSameEntriesAndFold(string engine)
    {
        using var source = Made(engine);
        var file = Path.Combine(source.Folder, "out.jsonl");
        using (var writer = new StreamWriter(file))
        {
            source.Store.Export("870", writer);
        }

        using var target = TestStore.Empty(engine);
        target.Store.Save(source.Store.Authority("870")!);
        var report = new ChronologyLoad(target.Store, target.Clock).Load([file], new LoadOptions());

        Assert.Equal((0L, source.Store.LastSeq("870")), (report.Refused, report.Taken));
        Assert.Equal(Contents(source.Store, "870").Order(), Contents(target.Store, "870").Order());
        Assert.Equal(Lists(source.Store, "870"), Lists(target.Store, "870"));
        Assert.Empty(target.Store.Verify().Findings);
    }

    private static void RoundTrip(string from, string to)
    {
        using var source = Made(from);
        var file = Path.Combine(source.Folder, "backup.zip");
        source.Store.Backup(file);

        using var target = TestStore.Empty(to);
        Store.Restore(target.Address, file, target.Clock);

        Assert.Equal(source.Store.Authorities(), target.Store.Authorities());
        foreach (var code in new[] { "870", "871" })
        {
            Assert.Equal(Contents(source.Store, code), Contents(target.Store, code));
            Assert.Equal(source.Store.LastSeq(code), target.Store.LastSeq(code));
            Assert.Equal(Lists(source.Store, code), Lists(target.Store, code));
        }

        Assert.Empty(target.Store.Verify().Findings);
        Assert.Equal(source.Store.Verify().Entries, target.Store.Verify().Entries);

        // The next entry hangs on the restored chain.
        target.Store.Append("870", Line.Entries("""{"kind":"plan.issued","on":"2025-05-05","person":"P1","case":"C1"}"""));
        Assert.Empty(target.Store.Verify().Findings);
    }

    private static TestStore Made(string engine)
    {
        var test = TestStore.With(engine, "870");
        test.Serve("871");
        test.Store.Save(new Authority("870", "Southbridge \"City\"", "#112233", new Policies(ClearWeeks: true)));
        test.Store.Append("870", new RandomChronology(30).OfEveryKind("P1", "C1"));
        test.Store.Append("870", new RandomChronology(31).Some(8, 200));
        test.Store.Append("871", new RandomChronology(32).Some(3, 50));
        return test;
    }

    private static List<string> Contents(Store store, string authority)
    {
        using var writer = new StringWriter();
        store.Export(authority, writer);
        return [.. writer.ToString().Split('\n')];
    }

    private static List<object> Lists(Store store, string authority) =>
    [
        .. store.Cases(authority, new CaseFilter(), new Page(0, 1000)).Rows,
        .. store.Deadlines(authority, new DeadlineFilter { IsWork = null }, new Page(0, 10_000)).Rows,
    ];

    private static void Change(string file, string part, Func<string, string> change)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = zip.GetEntry(part)!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(change(text));
    }
}
