using System.CommandLine;

namespace Caseclock.Commands;

internal static class LoadSen2Command
{
    public static Command Make(Option<bool> dryRun, Option<FileInfo?> rejects) => new("sen2", "x") { dryRun, rejects };
}
