using System.CommandLine;
using CsvHelper;

namespace Caseclock.Commands;

/// <summary><c>caseclock verify</c>: proves the chains of hashes and that projections equal the fold.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var command = new Command(
            "verify",
            "Proves the store: walks every chain of hashes, works every projection out again, and reads every document. Findings are written as CSV (authority, table, key, field, message); exit 1 when there is one.");
        command.Examples(
            "caseclock verify");
        command.SetAction(async parsed =>
        {
            using var store = StoreOptions.Open(parsed);
            var report = await Waiting.ForAsync("Checking", _ => store.Verify(StoreOptions.CodeOf(parsed)));
            if (report.Sound)
            {
                Console.WriteLine($"Sound: {report.Entries} entries in {report.Records} records; every chain holds, every projection equals the fold, and every document is there.");
                return CommandLine.Done;
            }

            await using var output = Formats.Output();
            using CsvWriter csv = CsvFiles.Writer(output);
            CsvFiles.Row(csv, ["authority", "table", "key", "field", "message"]);
            foreach (var finding in report.Findings)
            {
                CsvFiles.Row(csv, [finding.Authority, finding.Table, finding.Key, finding.Field, finding.Message]);
            }

            await Console.Error.WriteLineAsync($"caseclock: {report.FindingCount} findings. Projections are put right by \"caseclock rebuild\"; a broken chain is not.");
            return CommandLine.Failed;
        });
        return command;
    }
}
