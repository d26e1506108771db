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
            "Writes everything to one file, the content of documents too, while others work. \"caseclock restore\" reads it into SQLite or PostgreSQL, whichever it came from.");
        command.Arguments.Add(file);
        command.Examples(
            "caseclock backup /backups/caseclock-monday.zip");
        command.SetAction(async parsed =>
        {
            using var store = StoreOptions.Open(parsed);
            var target = parsed.GetValue(file)!;
            var lost = await Waiting.ForAsync("Backing up", _ => store.Backup(target.FullName));
            if (lost > 0)
            {
                await Console.Error.WriteLineAsync($"caseclock: {target.Name} holds everything but the content of {lost} documents, which is missing or damaged. \"caseclock verify\" names them.");
                return CommandLine.Failed;
            }

            Console.WriteLine($"{target.Name} holds everything.");
            return CommandLine.Done;
        });
        return command;
    }
}
