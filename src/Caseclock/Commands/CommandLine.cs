using System.CommandLine;
using Caseclock.Application.Storage;

namespace Caseclock.Commands;

/// <summary>The public command line (docs/command-line.md): what each command takes, and how it ends.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Misused = 2;

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>0 done, 1 findings or failure, 2 usage.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = Root();
        var result = root.Parse(args);
        if (result.Errors.Count > 0 && !Help.IsAskedFor(root, result))
        {
            await Console.Error.WriteLineAsync($"caseclock: {OneLine(result.Errors[0].Message)} Run \"caseclock --help\" or \"caseclock COMMAND --help\".");
            return Misused;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException exception)
        {
            await Console.Error.WriteLineAsync("caseclock: " + exception.Message);
            return Misused;
        }
        catch (Exception exception) when (exception is StoreException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync("caseclock: " + OneLine(exception.Message));
            return Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("caseclock: stopped.");
            return Failed;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand(
            "Caseclock keeps every child's SEND case, every statutory clock on it, and every figure that comes out of it.");
        root.Options.Add(StoreOptions.Address);
        root.Options.Add(StoreOptions.AuthorityCode);
        root.Options.Add(StoreOptions.Documents);
        root.Subcommands.Add(DemoCommand.Make());
        root.Subcommands.Add(ServeCommand.Make());
        root.Subcommands.Add(LoadCommand.Make());
        root.Subcommands.Add(ClocksCommand.Make());
        root.Subcommands.Add(IndicatorsCommand.Make());
        root.Subcommands.Add(ExportCommand.Make());
        root.Subcommands.Add(VerifyCommand.Make());
        root.Subcommands.Add(RebuildCommand.Make());
        root.Subcommands.Add(BackupCommand.Make());
        root.Subcommands.Add(RestoreCommand.Make());
        root.Subcommands.Add(MigrateCommand.Make());
        root.Subcommands.Add(UserCommand.Make());
        Help.ShowExamples(root);
        return root;
    }

    private static string OneLine(string message) => string.Join(" ", message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The command line asks for something that cannot be asked.</summary>
/// <param name="message">What, and what to do instead.</param>
internal sealed class UsageException(string message) : Exception(message);
