using System.CommandLine;

namespace Caseclock.Commands;

internal static class IndicatorsCommand
{
    public static Command Make() => new("indicators", "x");
}
