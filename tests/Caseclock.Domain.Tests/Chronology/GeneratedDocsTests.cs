using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;
using Caseclock.Domain.Indicators;

namespace Caseclock.Domain.Tests.Chronology;

/// <summary>
/// The committed pages are what the declarations make. After a change, run the tests once with <c>CASECLOCK_WRITE_DOCS=1</c> to write
/// them anew, and commit them.
/// </summary>
public class GeneratedDocsTests
{
    public static TheoryData<string> Files => [.. Pages().Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void ThePage_Committed_IsTheOneTheDeclarationsMake(string file)
    {
        var path = Path.Combine(Docs(), file);
        if (Environment.GetEnvironmentVariable("CASECLOCK_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Pages()[file]);
        }

        Assert.Equal(Pages()[file], File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void TheRulesFolder_Committed_HoldsNoOtherPage() => Assert.Equal(
        RuleDocs.Pages().Select(page => page.File).Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Docs(), "rules")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void ThePages_Together_NameEveryKindFieldAndRule()
    {
        var chronology = ChronologyDocs.Page();
        Assert.All(Kinds.All, kind => Assert.Contains($"### `{kind.Name}`", chronology, StringComparison.Ordinal));
        Assert.All(Kinds.All.SelectMany(kind => kind.Fields), field => Assert.Contains($"| `{field.Name}` |", chronology, StringComparison.Ordinal));

        var rules = string.Concat(RuleDocs.Pages().Select(page => page.Text));
        Assert.All(RuleBook.All, rule => Assert.Contains($"| {rule.Id} | {rule.Title} |", rules, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Pages() => RuleDocs.Pages()
        .Select(page => ("rules/" + page.File, page.Text))
        .Append(("chronology.md", ChronologyDocs.Page()))
        .Append(("indicators/README.md", IndicatorDocs.Markdown()))
        .ToDictionary(page => page.Item1, page => page.Item2, StringComparer.Ordinal);

    private static string Docs()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.GetFiles("*.slnx").Length == 0)
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("No .slnx above the test assembly."), "docs");
    }
}
