using System.CommandLine;
using System.Text;

namespace Caseclock.Commands;

/// <summary>The formats that commands write, and where they write them.</summary>
internal static class Formats
{
    public static Option<string> Option(string usual)
    {
        var option = new Option<string>("--format")
        {
            Description = $"json or csv (otherwise {usual}).",
            HelpName = "json|csv",
            DefaultValueFactory = _ => usual,
        };
        option.AcceptOnlyFromAmong("json", "csv");
        return option;
    }

    /// <summary>Standard output, buffered: a national list is written a line at a time.</summary>
    public static StreamWriter Output() => new(Console.OpenStandardOutput(), new UTF8Encoding(false), 64 * 1024);
}
