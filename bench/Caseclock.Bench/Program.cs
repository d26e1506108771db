using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Caseclock.Bench;
using Caseclock.Bench.Benches;

// Usage: dotnet run -c Release --project bench/Caseclock.Bench -- [NAME…] [--scale N] [--markdown FILE]
// Each bench runs at each scale in a process of its own: nothing is warm that a bench has not warmed itself, and peaks of memory are its own.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
IBench[] benches =
[
    new FoldBench(),
    new ClocksBench(),
    new CityIndicatorsBench(),
    new EnglandIndicatorsBench(),
    new EnglandColdBench(),
    new LoadChronologyBench(),
    new ReadStoreBench(),
    new Sen2ParseBench(),
    new LoadSen2Bench(),
    new PagesBench(),
];

var names = new List<string>();
int? only = null;
string? markdown = null;
for (var index = 0; index < args.Length; index++)
{
    switch (args[index])
    {
        case "--child":
            return RunChild(args[index + 1], int.Parse(args[index + 2], CultureInfo.InvariantCulture));
        case "--scale":
            only = int.Parse(args[++index], CultureInfo.InvariantCulture);
            break;
        case "--markdown":
            markdown = args[++index];
            break;
        default:
            names.Add(args[index]);
            break;
    }
}

if (names.Find(name => !Array.Exists(benches, bench => bench.Name == name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no bench \"{unknown}\". The benches are: {string.Join(", ", benches.Select(bench => bench.Name))}.");
    return 2;
}

var lines = new List<string>();
Write(ResultTable.Head);
foreach (var bench in benches.Where(bench => names.Count == 0 || names.Contains(bench.Name)))
{
    foreach (var scale in only is { } asked ? [asked] : bench.Scales)
    {
        if (InChild(bench, scale) is not { } measured)
        {
            return 1;
        }

        Write(ResultTable.Row(new Result(bench, scale, measured, Machine.Load())));
    }
}

Write("");
Write(Machine.Words());
if (markdown is not null)
{
    File.WriteAllLines(markdown, lines);
}

return 0;

void Write(string line)
{
    Console.WriteLine(line);
    lines.Add(line);
}

int RunChild(string name, int scale)
{
    var measured = Array.Find(benches, bench => bench.Name == name)!.Run(scale);
    Console.WriteLine(JsonSerializer.Serialize(measured with { Peak = Process.GetCurrentProcess().PeakWorkingSet64 }));
    return 0;
}

static Measured? InChild(IBench bench, int scale)
{
    var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
    if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
    {
        start.ArgumentList.Add(typeof(IBench).Assembly.Location);
    }

    foreach (var argument in new[] { "--child", bench.Name, scale.ToString(CultureInfo.InvariantCulture) })
    {
        start.ArgumentList.Add(argument);
    }

    using var child = Process.Start(start)!;
    var output = child.StandardOutput.ReadToEnd();
    child.WaitForExit();
    return child.ExitCode == 0 ? JsonSerializer.Deserialize<Measured>(output) : null;
}
