using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Caseclock.Commands;

/// <summary>Help that ends with examples.</summary>
internal static class Help
{
    private static readonly Dictionary<Command, string[]> ByCommand = [];

    /// <summary>Adds examples to a command's help.</summary>
    public static void Examples(this Command command, params string[] examples) => ByCommand[command] = examples;

    /// <summary>Makes the help of the whole command line show examples.</summary>
    public static void ShowExamples(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new WithExamples((HelpAction)help.Action!);
    }

    /// <summary>Whether help is asked for; then nothing else of the command line matters.</summary>
    public static bool IsAskedFor(RootCommand root, ParseResult result) =>
        result.GetResult(root.Options.OfType<HelpOption>().Single()) is not null;

    private sealed class WithExamples(HelpAction usual) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var result = usual.Invoke(parseResult);
            if (ByCommand.TryGetValue(parseResult.CommandResult.Command, out var examples))
            {
                Console.WriteLine("Examples:");
                foreach (var example in examples)
                {
                    Console.WriteLine("  " + example);
                }
            }

            return result;
        }
    }
}
