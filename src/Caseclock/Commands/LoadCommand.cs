using System.CommandLine;
using System.Text;
using Caseclock.Application.Intake;
using Caseclock.Application.Storage;

namespace Caseclock.Commands;

/// <summary><c>caseclock load</c>: takes in a council's own data.</summary>
internal static class LoadCommand
{
    // What a store calls an authority that nobody named; a real code replaces it with --authority.
    private const string Unnamed = "000";
    private const int Shown = 10;

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Reports what would be taken and refused; writes nothing." };
    private static readonly Option<FileInfo?> Rejects = new("--rejects")
    {
        Description = "Writes what was refused to this file, as JSON Lines with file, line, field, reason and text.",
        HelpName = "FILE",
    };

    public static Command Make()
    {
        var command = new Command("load", "Takes in data, checked line by line. Loading the same file again changes nothing.");
        command.Subcommands.Add(Chronology());
        command.Subcommands.Add(LoadSen2Command.Make(DryRun, Rejects));
        command.Subcommands.Add(LoadSchoolsCommand.Make(DryRun, Rejects));
        return command;
    }

    /// <summary>The file for what is refused; null when none was asked for.</summary>
    public static StreamWriter? RejectsFile(ParseResult parsed) =>
        parsed.GetValue(Rejects) is { } file ? new StreamWriter(file.FullName, false, new UTF8Encoding(false)) : null;

    /// <summary>The only authority of the store; where there is none or several, the code of one that nobody named.</summary>
    public static string TheOneOrUnnamed(Store store) => store.Authorities() is [var single] ? single.Code : Unnamed;

    private static Command Chronology()
    {
        var files = new Argument<FileInfo[]>("FILE")
        {
            Description = "Chronology files (docs/chronology.md), plain or .gz.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "chronology",
            "Loads chronology files. Bad lines are refused one by one with the reason; the rest is taken. A store that is not there is made.");
        command.Arguments.Add(files);
        command.Options.Add(DryRun);
        command.Options.Add(Rejects);
        command.Examples(
            "caseclock --authority 870 load chronology old-system.jsonl",
            "caseclock load chronology ours.jsonl --dry-run --rejects refused.jsonl");
        command.SetAction(parsed => RunAsync(parsed, parsed.GetValue(files)!));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, FileInfo[] files)
    {
        using var store = Store.OpenOrCreate(StoreOptions.AddressOf(parsed), TimeProvider.System);
        await using var rejects = RejectsFile(parsed);
        var report = await Waiting.ForAsync("Loading", progress => new ChronologyLoad(store, TimeProvider.System).Load(
            [.. files.Select(file => file.FullName)],
            new LoadOptions
            {
                Authority = StoreOptions.CodeOf(parsed),
                OtherwiseAuthority = TheOneOrUnnamed(store),
                DryRun = parsed.GetValue(DryRun),
                Rejects = rejects,
                Progress = new Forwarded(progress),
            }));
        Tell(report, parsed.GetValue(DryRun), parsed.GetValue(Rejects));
        return report.Refused == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private static void Tell(LoadReport report, bool dryRun, FileInfo? rejects)
    {
        Console.WriteLine(
            $"{(dryRun ? "Would take" : "Took")} {report.Taken} of {report.Lines} entries for authority {report.Authority}: "
            + $"{report.People} people, {report.Cases} cases. Already held: {report.AlreadyHeld}. Refused: {report.Refused}.");
        foreach (var refused in report.FirstRefused.Take(Shown))
        {
            Console.Error.WriteLine($"{refused.File} line {refused.Line}: {(refused.Field.Length == 0 ? "" : refused.Field + ": ")}{refused.Reason}");
        }

        if (report.Refused > Shown)
        {
            Console.Error.WriteLine($"… and {report.Refused - Shown} more. {(rejects is null ? "--rejects FILE writes them all." : $"All are in {rejects.Name}.")}");
        }
    }

    /// <summary>Passes on how far a load is.</summary>
    public sealed class Forwarded(IProgress<(long Done, long Total)> target) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => target.Report((value.Done, value.Looking ? 0 : value.Lines));
    }
}
