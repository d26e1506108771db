using System.Globalization;

namespace Caseclock.Bench;

/// <summary>One bench at one scale.</summary>
/// <param name="Bench">The bench.</param>
/// <param name="Scale">The scale.</param>
/// <param name="Measured">What came of it.</param>
/// <param name="Load">How busy the machine was.</param>
internal sealed record Result(IBench Bench, int Scale, Measured Measured, string Load);

/// <summary>The results as a Markdown table.</summary>
internal static class ResultTable
{
    public const string Head = """
        | bench | scale | units | wall s | CPU s | allocated MB | peak MB | CPU µs a unit | units a second | load | target | kept | |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- | --- |
        """;

    /// <summary>A row.</summary>
    public static string Row(Result result)
    {
        var (bench, scale, measured, load) = result;
        var promised = bench.Target.Scale == 0 || bench.Target.Scale == scale;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {bench.Name} | {scale}× | {measured.Units:N0} {Plural(bench.Unit)} | {measured.Wall:0.000} | {measured.Cpu:0.000} | {measured.Allocated / 1e6:N0} | "
            + $"{measured.Peak / 1e6:N0} | {measured.Cpu / measured.Units * 1e6:0.00} | {measured.Units / measured.Wall:N0} | {load} | "
            + $"{(promised ? bench.Target.Words : "")} | {(promised ? bench.Target.Kept(measured) ? "yes" : "no" : "")} | {measured.Note} |");
    }

    private static string Plural(string unit) => unit == "entry" ? "entries" : unit + "s";
}
