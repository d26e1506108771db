using Caseclock.Domain.Indicators;

namespace Caseclock.Domain.Tests.Indicators;

/// <summary>Checks that the list behind a figure adds up to the figure.</summary>
internal static class Behind
{
    public static void Check(Story story, Figure figure) =>
        Check(figure, Figures.Children(story.People, story.Register, story.Request, figure.Indicator, figure.Period, figure.Group));

    public static void Check(Figure figure, IReadOnlyList<Child> children)
    {
        var name = $"{figure.Indicator.Id} {figure.Period} {figure.Group.Name}";
        Assert.All(children, child => Assert.DoesNotContain("{", child.Reason, StringComparison.Ordinal));
        switch (figure.Indicator.Form)
        {
            case Form.AsSent:
                Assert.Empty(children);
                break;
            case Form.MonthsInARow:
                Assert.All(children, child => Assert.True(child.Day <= figure.Period.To, name));
                break;
            case Form.MedianWeeks:
                Assert.True(figure.Denominator == children.Count, name);
                break;
            case Form.PerOfficer or Form.PerPupils:
                Assert.True(figure.Numerator == children.Sum(child => child.Numerator), name);
                break;
            default:
                if (figure.Group != Group.Oldest)
                {
                    Assert.True(figure.Numerator == children.Sum(child => child.Numerator), name);
                    Assert.True((figure.Denominator ?? 0) == children.Sum(child => child.Denominator), name);
                }

                break;
        }
    }
}
