using System.Diagnostics;

namespace Caseclock.Tests.Commands;

/// <summary>Runs the real command line as its own process, in a folder of its own that goes when it is disposed.</summary>
public sealed class Cli : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Folder { get; } = Directory.CreateTempSubdirectory("caseclock-cli-").FullName;

    public string Store => "sqlite:" + Path.Combine(Folder, "store.db");

    /// <summary>Writes a file into the folder.</summary>
    public string File(string name, params string[] lines)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, string.Join('\n', lines) + "\n");
        return path;
    }

    /// <summary>Runs a command on the folder's store and waits for its end.</summary>
    public CliResult Run(params string[] args)
    {
        using var process = Start(["--store", Store, .. args]);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The command did not end: " + string.Join(' ', args));
        }

        return new CliResult(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>Starts a command with exactly these arguments.</summary>
    public Process Start(string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "caseclock.dll"));
        foreach (var argument in args)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("CASECLOCK_STORE");
        start.Environment.Remove("CASECLOCK_AUTHORITY");
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>How a command ended.</summary>
public sealed record CliResult(int ExitCode, string Output, string Errors);
