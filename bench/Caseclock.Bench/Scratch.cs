using Caseclock.Application.Demo;
using Caseclock.Application.Storage;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;

namespace Caseclock.Bench;

/// <summary>A folder for stores and files that goes when the run ends.</summary>
internal sealed class Scratch : IDisposable
{
    private const int People = 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("caseclock-bench-").FullName;

    /// <summary>A file in it.</summary>
    public string File(string name) => Path.Combine(_folder, name);

    /// <summary>An empty store in it.</summary>
    public Store Store(string name) =>
        Application.Storage.Store.OpenOrCreate(StoreAddress.Parse("sqlite:" + File(name)), Made.Clock);

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

    private static void Append(Store store, string authority, IReadOnlyList<Entry> entries)
    {
        var result = store.Append(authority, entries);
        if (result.Refused is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Problem.Reason);
        }
    }
}
