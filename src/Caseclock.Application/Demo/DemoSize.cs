namespace Caseclock.Application.Demo;

/// <summary>How much to invent.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Councils">How many councils.</param>
/// <param name="OpenPlans">How many plans are open today in each.</param>
/// <param name="Years">How many years of full history each has, at least; what came before is carried over in brief.</param>
public sealed record DemoSize(string Name, int Councils, int OpenPlans, int Years)
{
    /// <summary>About 150 open plans: made in well under a second.</summary>
    public static DemoSize Small { get; } = new("small", 1, 150, 6);

    /// <summary>About 2,800 open plans, as a city has.</summary>
    public static DemoSize City { get; } = new("city", 1, 2_800, 6);

    /// <summary>640,000 open plans in 160 councils, as England has. Two years of full history keep it to a size that a bench can load.</summary>
    public static DemoSize National { get; } = new("national", 160, 4_000, 2);

    /// <summary>The size of that name.</summary>
    /// <param name="name"><c>small</c>, <c>city</c> or <c>national</c>.</param>
    /// <returns>The size, or null when there is none of that name.</returns>
    public static DemoSize? Named(string name) =>
        new[] { Small, City, National }.FirstOrDefault(size => string.Equals(size.Name, name, StringComparison.OrdinalIgnoreCase));
}
