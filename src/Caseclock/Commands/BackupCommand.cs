using System.CommandLine;

namespace Caseclock.Commands;

/// <summary><c>caseclock backup</c>: everything that the store holds in one file.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The backup; one that is there is replaced once the new one is complete." };
        var command = new Command(
            "backup",
            "Writes everything to one file, while others work. \"caseclock restore\" reads it into SQLite or PostgreSQL, whichever it came from.");
        command.Arguments.Add(file);
        command.Examples(
            "caseclock backup /backups/caseclock-monday.zip");
        command.SetAction(async parsed =>
        {
            using var store = StoreOptions.Open(parsed);
            var target = parsed.GetValue(file)!;
            await Waiting.ForAsync("Backing up", _ =>
            {
                store.Backup(target.FullName);
                return true;
            });
            Console.WriteLine($"{target.Name} holds everything.");
            return CommandLine.Done;
        });
        return command;
    }
}
