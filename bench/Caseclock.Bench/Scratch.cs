using Caseclock.Application.Demo;
using Caseclock.Application.Storage;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;

namespace Caseclock.Bench;

/// <summary>A folder for stores and files that goes when the run ends. Large stores can be kept for the next run.</summary>
internal sealed class Scratch : IDisposable
{
    /// <summary>Names the folder in which filled stores are kept for the next run; when it is not set they go.</summary>
    public const string KeepVariable = "CASECLOCK_BENCH_KEEP";

    private const int People = 2_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("caseclock-bench-").FullName;

    /// <summary>A file in it.</summary>
    public string File(string name) => Path.Combine(_folder, name);

    /// <summary>An empty store in it.</summary>
    public Store Store(string name) => Open(File(name));

    /// <summary>A store with councils in it, filled now or kept from an earlier run.</summary>
    public Store Filled(string name, IReadOnlyCollection<DemoCouncil> councils)
    {
        var kept = Environment.GetEnvironmentVariable(KeepVariable);
        var file = kept is null ? File(name) : Path.Combine(kept, name);
        var whole = file + ".whole";
        if (!System.IO.File.Exists(whole))
        {
            Fill(file, councils);
            System.IO.File.WriteAllText(whole, "");
        }

        return Open(file);
    }

    /// <summary>Puts a council into a store.</summary>
    /// <returns>How many people it knows.</returns>
    public static int Fill(Store store, DemoCouncil council)
    {
        store.Save(new Authority(council.Code, council.Name, null, Policies.Recommended));
        Append(store, council.Code, [.. council.Register()]);
        var people = 0;
        foreach (var batch in council.People().Chunk(People))
        {
            Append(store, council.Code, [.. batch.SelectMany(entries => entries)]);
            people += batch.Length;
        }

        return people;
    }

    /// <summary>Writes a council as a chronology file.</summary>
    /// <returns>The file.</returns>
    public string Chronology(DemoCouncil council)
    {
        var file = File(council.Code + ".jsonl");
        using var writer = new StreamWriter(file);
        writer.WriteLine($$"""{"caseclock":"chronology/1","authority":"{{council.Code}}"}""");
        foreach (var entry in council.Register().Concat(council.People().SelectMany(entries => entries)))
        {
            writer.WriteLine(EntryWriter.Line(entry));
        }

        return file;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, true);

    private static Store Open(string file) => Application.Storage.Store.OpenOrCreate(StoreAddress.Parse("sqlite:" + file), Made.Clock);

    private static void Fill(string file, IReadOnlyCollection<DemoCouncil> councils)
    {
        using var store = Open(file);
        foreach (var council in councils)
        {
            Fill(store, council);
        }

        store.Tidy();
    }

    private static void Append(Store store, string authority, IReadOnlyList<Entry> entries)
    {
        var result = store.Append(authority, entries);
        if (result.Refused is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Problem.Reason);
        }
    }
}
