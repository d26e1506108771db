using System.CommandLine;
using Caseclock.Application.Intake;
using Caseclock.Application.Intake.Sen2;
using Caseclock.Application.Storage;

namespace Caseclock.Commands;

/// <summary><c>caseclock load sen2</c>: a SEN2 person-level return becomes chronology.</summary>
internal static class LoadSen2Command
{
    private const int Shown = 10;

    /// <summary>Makes the command.</summary>
    /// <param name="dryRun">The option that writes nothing.</param>
    /// <param name="rejects">The option that names the file for what is refused.</param>
    public static Command Make(Option<bool> dryRun, Option<FileInfo?> rejects)
    {
        var file = new Argument<FileInfo>("FILE.xml") { Description = "A SEN2 person-level return of 2023 to 2026." };
        var command = new Command(
            "sen2",
            "Loads a SEN2 return: each request becomes a case with the entries that the return can support and no more (docs/sen2-mapping.md). "
            + "Next year's return of the same children adds what is new and reports what disagrees.");
        command.Arguments.Add(file);
        command.Options.Add(dryRun);
        command.Options.Add(rejects);
        command.Examples(
            "caseclock load sen2 return-2026.xml",
            "caseclock load sen2 return-2026.xml --dry-run --rejects refused.jsonl");
        command.SetAction(parsed => RunAsync(parsed, parsed.GetValue(file)!, parsed.GetValue(dryRun)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, FileInfo file, bool dryRun)
    {
        await using var stream = file.OpenRead();
        using var store = Store.OpenOrCreate(StoreOptions.AddressOf(parsed), TimeProvider.System);
        await using var rejects = LoadCommand.RejectsFile(parsed);
        var report = await Waiting.ForAsync("Loading", progress => new Sen2Load(store, TimeProvider.System).Load(
            stream,
            file.Name,
            new LoadOptions
            {
                Authority = StoreOptions.CodeOf(parsed),
                DryRun = dryRun,
                Rejects = rejects,
                Progress = new LoadCommand.Forwarded(progress),
            }));
        return Tell(report, file.Name, dryRun);
    }

    private static int Tell(Sen2LoadReport report, string file, bool dryRun)
    {
        if (report.Authority.Length > 0 && report.Persons + report.Taken > 0)
        {
            Console.WriteLine(
                $"SEN2 {report.Year}, authority {report.Authority}: {report.Persons} persons, {report.NewPeople} of them new. "
                + $"{(dryRun ? "Would take" : "Took")} {report.Taken} entries. Already held: {report.AlreadyHeld}. "
                + $"Refused: {report.Lost}. Held differently: {report.Disagreements.Count}.");
        }

        if (report.Failure is { } failure)
        {
            Console.Error.WriteLine($"caseclock: {file}: {failure}");
            return CommandLine.Failed;
        }

        foreach (var unknown in report.Unknown.Take(Shown))
        {
            var what = unknown.Kept ? "belongs to another year's return and was read all the same" : "is not known and was passed over";
            Console.Error.WriteLine($"{file} line {unknown.FirstLine}: {unknown.Name} {what} ({unknown.Count} times).");
        }

        foreach (var problem in report.Problems.Take(Shown))
        {
            Console.Error.WriteLine($"{file} line {problem.Line}: {(problem.Item.Length == 0 ? "" : problem.Item + ": ")}{problem.Reason}");
        }

        foreach (var other in report.Disagreements.Take(Shown))
        {
            Console.Error.WriteLine($"{file} line {other.Line}: {other.Item} is held differently; what is held was left as it is.");
        }

        if (report.ProblemCount > Shown || report.Disagreements.Count > Shown)
        {
            Console.Error.WriteLine("… and more. --rejects FILE writes them all.");
        }

        return report.Lost == 0 ? CommandLine.Done : CommandLine.Failed;
    }
}
