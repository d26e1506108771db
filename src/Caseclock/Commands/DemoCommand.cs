using System.CommandLine;
using System.Globalization;
using Caseclock.Application.Demo;
using Caseclock.Application.Storage;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;

namespace Caseclock.Commands;

/// <summary><c>caseclock demo</c>: an invented council in an embedded store, served.</summary>
internal static class DemoCommand
{
    private const int Batch = 400;

    private static readonly Option<string> Size = new("--size")
    {
        Description = "small (150 plans), city (2,800) or national (640,000 in 160 councils; takes long).",
        HelpName = "small|city|national",
        DefaultValueFactory = _ => "city",
    };

    private static readonly Option<long> Seed = new("--seed") { Description = "Another number makes another council.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Port = new("--port") { Description = "Where to serve on this machine.", HelpName = "N", DefaultValueFactory = _ => 5080 };
    private static readonly Option<bool> NoServe = new("--no-serve") { Description = "Makes the store and ends." };

    public static Command Make()
    {
        var command = new Command(
            "demo",
            "Makes an invented city council (no real child) in an embedded store, serves it and prints the address.");
        Size.AcceptOnlyFromAmong("small", "city", "national");
        command.Options.Add(Size);
        command.Options.Add(Seed);
        command.Options.Add(Port);
        command.Options.Add(NoServe);
        command.Examples(
            "caseclock demo",
            "caseclock demo --size small --seed 7 --port 8080");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var size = DemoSize.Named(parsed.GetValue(Size)!)!;
        var seed = parsed.GetValue(Seed);
        var now = TimeProvider.System.GetUtcNow();
        var councils = DemoCouncil.All(seed, now, size);
        var first = councils.First();
        var file = string.Create(CultureInfo.InvariantCulture, $"data/demo-{size.Name}-{seed}-{first.Today:yyyy-MM-dd}.db");
        var address = StoreOptions.AddressOf(parsed, "sqlite:" + file);
        using var store = Store.OpenOrCreate(address, TimeProvider.System);
        foreach (var council in councils)
        {
            await FillAsync(store, council, cancellation);
        }

        if (parsed.GetValue(NoServe))
        {
            Console.WriteLine($"{first.Name} is in {address}.");
            return CommandLine.Done;
        }

        var port = parsed.GetValue(Port).ToString(CultureInfo.InvariantCulture);
        var authority = store.Authority(first.Code)!;
        var lines = DemoUsers.Make(store, first.Code, TimeProvider.System);
        new DemoLetters(store, TimeProvider.System, authority, DemoUsers.Caseworker(store, first.Code, TimeProvider.System).Id).Make();
        await ServeCommand.RunAsync(
            store,
            authority,
            "This council is invented. No child here is real.",
            ["http://127.0.0.1:" + port],
            lines,
            cancellation);
        return CommandLine.Done;
    }

    // People made before an interruption are recognised by their ids and skipped, so a demo that was stopped half-way completes.
    private static async Task FillAsync(Store store, DemoCouncil council, CancellationToken cancellation)
    {
        var done = store.Authority(council.Code) is not null && store.Person(council.Code, Last(council)) is not null;
        if (done)
        {
            return;
        }

        store.Save(new Authority(council.Code, council.Name, null, Policies.Recommended));
        store.KeepSchools(council.Code, council.SchoolRegister);
        await Waiting.ForAsync("Making " + council.Name, progress =>
        {
            var made = 0;
            Append(store, council.Code, [.. council.Register()]);
            foreach (var people in council.People().Chunk(Batch))
            {
                cancellation.ThrowIfCancellationRequested();
                Append(store, council.Code, [.. people.SelectMany(entries => entries)]);
                progress.Report((made += people.Length, council.Persons));
            }

            return made;
        });
        store.Tidy();
    }

    private static string Last(DemoCouncil council) => council.Person(council.Persons - 1)[0].Person!;

    private static void Append(Store store, string authority, IReadOnlyList<Entry> entries)
    {
        var result = store.Append(authority, entries);
        if (result.Refused is [var refusal, ..])
        {
            throw new InvalidOperationException($"The demo made an entry that is not right: {refusal.Problem.Field}: {refusal.Problem.Reason}");
        }
    }
}
