using System.CommandLine;
using Caseclock.Application.Intake;
using Caseclock.Application.Schools;
using Caseclock.Application.Storage;

namespace Caseclock.Commands;

/// <summary><c>caseclock load schools</c>: the register of schools, so that numbers become names.</summary>
internal static class LoadSchoolsCommand
{
    private const int Shown = 10;

    /// <summary>Makes the command.</summary>
    /// <param name="dryRun">The option that writes nothing.</param>
    /// <param name="rejects">The option that names the file for what is refused.</param>
    public static Command Make(Option<bool> dryRun, Option<FileInfo?> rejects)
    {
        var file = new Argument<FileInfo>("FILE.csv")
        {
            Description = "The national extract (edubasealldata), its file of links, or our own form: urn, name, kind, phase, status, opened, closed, postcode.",
        };
        var command = new Command(
            "schools",
            "Loads the register of schools, so that lists and pages show names. A newer file puts right what changed; a school that it no "
            + "longer lists is kept (docs/command-line.md).");
        command.Arguments.Add(file);
        command.Options.Add(dryRun);
        command.Options.Add(rejects);
        command.Examples(
            "caseclock load schools edubasealldata20260901.csv",
            "caseclock load schools links_edubasealldata20260901.csv",
            "caseclock load schools our-schools.csv --dry-run --rejects refused.jsonl");
        command.SetAction(parsed => RunAsync(parsed, parsed.GetValue(file)!, parsed.GetValue(dryRun)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, FileInfo file, bool dryRun)
    {
        await using var stream = await ReadableTwiceAsync(file);
        using var store = Store.OpenOrCreate(StoreOptions.AddressOf(parsed), TimeProvider.System);
        await using var rejects = LoadCommand.RejectsFile(parsed);
        var report = await Waiting.ForAsync("Loading", _ => new SchoolLoad(store).Load(
            stream,
            file.Name,
            new LoadOptions
            {
                Authority = Whose(parsed, store),
                DryRun = dryRun,
                Rejects = rejects,
            }));
        return Tell(report, file.Name, dryRun);
    }

    // A chronology names its authority in its first line; a register of schools does not, so where there are several it must be said.
    private static string Whose(ParseResult parsed, Store store) =>
        StoreOptions.CodeOf(parsed) ?? (store.Authorities().Count > 1 ? StoreOptions.AuthorityOf(parsed, store).Code : LoadCommand.TheOneOrUnnamed(store));

    // What comes from another program through a pipe is kept until it has been read.
    private static async Task<Stream> ReadableTwiceAsync(FileInfo file)
    {
        var stream = file.OpenRead();
        if (stream.CanSeek)
        {
            return stream;
        }

        await using (stream)
        {
            var kept = new MemoryStream();
            await stream.CopyToAsync(kept);
            return kept;
        }
    }

    private static int Tell(SchoolLoadReport report, string file, bool dryRun)
    {
        if (report.Failure is { } failure)
        {
            Console.Error.WriteLine($"caseclock: {file}: {failure}");
            return CommandLine.Failed;
        }

        var changes = report.Changes;
        Console.WriteLine(
            $"{(dryRun ? "Would take" : "Took")} {report.Lines - report.Refused} of {report.Lines} schools for authority {report.Authority}: "
            + $"{changes.New} new, {changes.Changed} changed, {changes.Same} the same. Refused: {report.Refused}.");
        foreach (var refused in report.FirstRefused.Take(Shown))
        {
            Console.Error.WriteLine($"{refused.File} line {refused.Line}: {(refused.Field.Length == 0 ? "" : refused.Field + ": ")}{refused.Reason}");
        }

        if (report.Refused > Shown)
        {
            Console.Error.WriteLine($"… and {report.Refused - Shown} more. --rejects FILE writes them all.");
        }

        return report.Refused == 0 ? CommandLine.Done : CommandLine.Failed;
    }
}
