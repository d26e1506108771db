namespace Caseclock.Tests.Components;

/// <summary>Our components give what the design system's own examples give.</summary>
public sealed class FixtureTests
{
    public static TheoryData<string, string> Included()
    {
        var cases = new TheoryData<string, string>();
        foreach (var component in Adapters.All.Keys)
        {
            foreach (var fixture in Fixture.All(component).Where(fixture => !Exclusions.All.ContainsKey((component, fixture.Name))))
            {
                cases.Add(component, fixture.Name);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Included))]
    public async Task Component_DesignSystemFixture_GivesTheSameStructure(string component, string name)
    {
        var fixture = Fixture.All(component).Single(fixture => fixture.Name == name);

        var actual = await Adapters.All[component](fixture);

        Assert.Equal(Markup.Structure(fixture.Expected), Markup.Structure(actual));
    }

    [Fact]
    public async Task Exclusions_EachStillDiffers_OrIsTakenOffTheList()
    {
        var stale = new List<string>();
        foreach (var (component, name) in Exclusions.All.Keys)
        {
            var fixture = Fixture.All(component).Single(fixture => fixture.Name == name);
            if (Markup.Structure(fixture.Expected) == Markup.Structure(await Adapters.All[component](fixture)))
            {
                stale.Add($"{component}: {name}");
            }
        }

        Assert.Equal([], stale);
    }

    [Fact]
    public void Exclusions_EachNamesAFixture_ThatExists()
    {
        var names = Adapters.All.Keys.SelectMany(component => Fixture.All(component).Select(fixture => (component, fixture.Name))).ToHashSet();

        Assert.Equal([], Exclusions.All.Keys.Except(names));
    }
}
