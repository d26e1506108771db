namespace Caseclock.Application.Intake.Sen2;

/// <summary>Gathers what is wrong with a return while it is read, without growing beyond measure on a hostile file.</summary>
internal sealed class Sen2Findings
{
    private const int MostProblems = 10_000;
    private const int MostUnknown = 200;
    private const int LongestName = 60;

    private readonly List<Sen2Problem> _problems = [];
    private readonly Dictionary<string, Sen2Unknown> _unknown = [];

    public IReadOnlyList<Sen2Problem> Problems => _problems;

    public int ProblemCount { get; private set; }

    public int LostCount { get; private set; }

    public IReadOnlyCollection<Sen2Unknown> Unknown => _unknown.Values;

    public void Add(Sen2Problem problem)
    {
        ProblemCount++;
        LostCount += problem.Kept ? 0 : 1;
        if (_problems.Count < MostProblems)
        {
            _problems.Add(problem);
        }
    }

    public void AddUnknown(string parent, string name, int line, bool kept)
    {
        var key = $"{Short(parent)}/{Short(name)}";
        if (!_unknown.ContainsKey(key) && _unknown.Count >= MostUnknown)
        {
            key = "others";
        }

        _unknown[key] = _unknown.TryGetValue(key, out var seen)
            ? seen with { Count = seen.Count + 1 }
            : new Sen2Unknown(key, 1, line, kept);
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";
}
