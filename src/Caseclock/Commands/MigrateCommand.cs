using System.CommandLine;
using Caseclock.Application.Storage;

namespace Caseclock.Commands;

/// <summary><c>caseclock migrate</c>: makes or updates the tables.</summary>
internal static class MigrateCommand
{
    public static Command Make()
    {
        var command = new Command(
            "migrate",
            "Makes the tables of a store, or brings an older store up to this program. All of it or nothing; safe to run twice.");
        command.Examples(
            "caseclock --store postgres://caseclock@db.example/caseclock migrate");
        command.SetAction(parsed =>
        {
            var scripts = Store.Migrate(StoreOptions.AddressOf(parsed), TimeProvider.System);
            Console.WriteLine(scripts.Count == 0 ? "The store was up to date." : "Done: " + string.Join(", ", scripts) + ".");
            return CommandLine.Done;
        });
        return command;
    }
}
