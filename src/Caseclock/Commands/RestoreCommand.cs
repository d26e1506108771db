using System.CommandLine;
using Caseclock.Application.Storage;

namespace Caseclock.Commands;

/// <summary><c>caseclock restore</c>: reads a backup into an empty store.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The backup." };
        var command = new Command(
            "restore",
            "Reads a backup into a store that holds nothing, checking every hash on the way. All of it or nothing.");
        command.Arguments.Add(file);
        command.Examples(
            "caseclock --store sqlite:again.db restore /backups/caseclock-monday.zip");
        command.SetAction(async parsed =>
        {
            var address = StoreOptions.AddressOf(parsed);
            await Waiting.ForAsync("Restoring", _ =>
            {
                Store.Restore(address, parsed.GetValue(file)!.FullName, TimeProvider.System);
                return true;
            });
            Console.WriteLine("Everything is restored.");
            return CommandLine.Done;
        });
        return command;
    }
}
