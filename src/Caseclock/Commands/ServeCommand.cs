using System.CommandLine;
using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure;

namespace Caseclock.Commands;

/// <summary><c>caseclock serve</c>: the pages over a store.</summary>
internal static class ServeCommand
{
    private const string Usual = "http://127.0.0.1:5080";

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = $"Where to listen, separated by semicolons (otherwise {Usual}). Other machines should come by HTTPS: docs/operations says how.",
        HelpName = "URLS",
        DefaultValueFactory = _ => Usual,
    };

    public static Command Make()
    {
        var command = new Command(
            "serve",
            "Serves the pages of one authority. Applies nothing: a store with an older or newer schema is refused, with the command to run, and so is one without a user.");
        command.Options.Add(Urls);
        command.Examples(
            "caseclock serve",
            "caseclock --store sqlite:council.db serve --urls http://127.0.0.1:8080",
            "caseclock serve --urls \"http://127.0.0.1:5080;https://*:443\"");
        command.SetAction(async (parsed, cancellation) =>
        {
            var urls = Checked(parsed.GetValue(Urls)!);
            using var store = StoreOptions.Open(parsed);
            var authority = StoreOptions.AuthorityOf(parsed, store);
            RefuseWithoutUsers(store, authority);
            await RunAsync(store, authority, urls, cancellation);
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>Serves until it is stopped.</summary>
    public static Task RunAsync(Store store, Authority authority, string[] urls, CancellationToken cancellation) =>
        RunAsync(store, authority, null, urls, [], cancellation);

    /// <summary>Serves until it is stopped, with a line for every page and more lines for the terminal.</summary>
    public static async Task RunAsync(
        Store store,
        Authority authority,
        string? notice,
        string[] urls,
        IReadOnlyList<string> lines,
        CancellationToken cancellation)
    {
        await using var application = WebHost.Make(store, authority, TimeProvider.System, notice, urls);
        await application.StartAsync(cancellation);
        Console.WriteLine($"{authority.Name} is served at {string.Join(" and ", application.Urls)}");
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }

        Console.WriteLine("Press Ctrl+C to stop.");
        await application.WaitForShutdownAsync(cancellation);
    }

    private static void RefuseWithoutUsers(Store store, Authority authority)
    {
        if (!new Accounts(store, TimeProvider.System).Any(authority.Code))
        {
            throw new StoreException(
                $"{authority.Name} has no user yet, so nobody could sign in. Add the first: caseclock user add --email YOU@COUNCIL.GOV.UK --name \"YOUR NAME\" --role administrator");
        }
    }

    private static string[] Checked(string urls)
    {
        var all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var url in all)
        {
            // "*" and "+" stand for every address of the machine.
            var plain = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
            if (!Uri.TryCreate(plain, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                throw new UsageException($"\"{url}\" is not an address to listen on. Write it as {Usual}.");
            }
        }

        return all;
    }
}
