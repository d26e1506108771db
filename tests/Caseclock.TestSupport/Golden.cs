namespace Caseclock.TestSupport;

/// <summary>
/// Compares a whole output with a file that is stored beside the test. With <c>CASECLOCK_ACCEPT=1</c> it writes the file instead, to be read
/// in the difference and committed; on a build server (<c>CI=true</c>) it never does.
/// </summary>
public static class Golden
{
    /// <summary>Fails unless the output is what the file holds.</summary>
    /// <param name="file">The file, from the root of the repository.</param>
    /// <param name="actual">The output.</param>
    /// <exception cref="GoldenException">The file is not there, or holds something else.</exception>
    public static void Check(string file, string actual)
    {
        var path = Path.Combine(Repository.Root, file);
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("CASECLOCK_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        if (!File.Exists(path))
        {
            throw new GoldenException($"{file} is not there. Run the test with CASECLOCK_ACCEPT=1 to make it, and read it before you commit it.");
        }

        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (expected != actual)
        {
            throw new GoldenException($"{file} differs{FirstDifference(expected, actual)}\nIf the new output is right, run the test with CASECLOCK_ACCEPT=1 and commit the file.");
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
        {
            line++;
        }

        return $" at line {line + 1}:\n  stored: {before.ElementAtOrDefault(line) ?? "(end)"}\n  now:    {after.ElementAtOrDefault(line) ?? "(end)"}";
    }
}

/// <summary>An output is not what was stored.</summary>
/// <param name="message">Where they differ.</param>
public sealed class GoldenException(string message) : Exception(message);
