using System.CommandLine;
using System.Net;
using Caseclock.Application.Storage;
using Caseclock.Infrastructure;

namespace Caseclock.Commands;

/// <summary><c>caseclock serve</c>: the pages over a store.</summary>
internal static class ServeCommand
{
    private const string Usual = "http://127.0.0.1:5080";

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = $"Where to listen, separated by semicolons (otherwise {Usual}). Loopback addresses only until sign-in comes.",
        HelpName = "URLS",
        DefaultValueFactory = _ => Usual,
    };

    public static Command Make()
    {
        var command = new Command(
            "serve",
            "Serves the pages of one authority. Applies nothing: a store with an older or newer schema is refused, with the command to run.");
        command.Options.Add(Urls);
        command.Examples(
            "caseclock serve",
            "caseclock --store sqlite:council.db serve --urls http://127.0.0.1:8080");
        command.SetAction(async (parsed, cancellation) =>
        {
            var urls = Loopback(parsed.GetValue(Urls)!);
            using var store = StoreOptions.Open(parsed);
            var authority = StoreOptions.AuthorityOf(parsed, store);
            await RunAsync(store, authority, urls, cancellation);
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>Serves until it is stopped.</summary>
    public static Task RunAsync(Store store, Authority authority, string[] urls, CancellationToken cancellation) =>
        RunAsync(store, authority, null, urls, cancellation);

    /// <summary>Serves until it is stopped, with a line for every page.</summary>
    public static async Task RunAsync(Store store, Authority authority, string? notice, string[] urls, CancellationToken cancellation)
    {
        await using var application = WebHost.Make(store, authority, TimeProvider.System, notice, urls);
        await application.StartAsync(cancellation);
        Console.WriteLine($"{authority.Name} is served at {string.Join(" and ", application.Urls)}");
        Console.WriteLine("Only this machine can open it: there is no sign-in yet, and the pages show children. Press Ctrl+C to stop.");
        await application.WaitForShutdownAsync(cancellation);
    }

    private static string[] Loopback(string urls)
    {
        var all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var url in all)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                throw new UsageException($"\"{url}\" is not an address to listen on. Write it as {Usual}.");
            }

            if (!address.IsLoopback && !(IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)))
            {
                throw new UsageException(
                    $"\"{url}\" can be reached from other machines. There is no sign-in yet, so serve listens on this machine only: use {Usual}.");
            }
        }

        return all;
    }
}
