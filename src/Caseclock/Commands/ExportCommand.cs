using System.CommandLine;
using System.Text;

namespace Caseclock.Commands;

/// <summary><c>caseclock export chronology</c>: everything out, in the open format that it came in by.</summary>
internal static class ExportCommand
{
    public static Command Make()
    {
        var file = new Option<FileInfo?>("--output", "-o") { Description = "The file (otherwise standard output).", HelpName = "FILE.jsonl" };
        var chronology = new Command(
            "chronology",
            "Writes every entry of an authority as JSON Lines (docs/chronology.md), in the order in which they were written.");
        chronology.Options.Add(file);
        chronology.Examples(
            "caseclock export chronology -o everything.jsonl");
        chronology.SetAction(async parsed =>
        {
            using var store = StoreOptions.Open(parsed);
            var authority = StoreOptions.AuthorityOf(parsed, store);
            var target = parsed.GetValue(file);
            await using var output = target is null ? Formats.Output() : new StreamWriter(target.FullName, false, new UTF8Encoding(false));
            var count = await Waiting.ForAsync("Writing", _ => store.Export(authority.Code, output));
            if (target is not null)
            {
                Console.WriteLine($"{count} entries of authority {authority.Code} are in {target.Name}.");
            }

            return CommandLine.Done;
        });
        return new Command("export", "Writes everything out: no lock-in.") { chronology };
    }
}
