using Caseclock.TestSupport;

namespace Caseclock.Tests.Components;

/// <summary>The compiler cannot hold pages to the list of banned symbols, because the code that Razor makes of them uses one itself. This does.</summary>
public sealed class PageSourceTests
{
    private static readonly string[] Banned = [.. File.ReadLines(Path.Combine(Repository.Root, "BannedSymbols.txt")).Where(line => line.Length > 0).Select(AsWritten)];

    [Fact]
    public void Pages_NeverUseABannedSymbol()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Caseclock/Pages"), "*.cshtml", SearchOption.AllDirectories);

        var uses = from page in pages
                   let source = File.ReadAllText(page)
                   from banned in Banned
                   where source.Contains(banned, StringComparison.Ordinal)
                   select $"{Path.GetFileName(page)} uses {banned}";

        Assert.Equal([], uses);
    }

    [Fact]
    public void Pages_HaveNoStyleOrScriptOfTheirOwn()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Caseclock/Pages"), "*.cshtml", SearchOption.AllDirectories);

        var uses = from page in pages
                   let source = File.ReadAllText(page)
                   from inline in new[] { "<style", "<script>", " style=\"", " onclick=", " onchange=", " onsubmit=", "javascript:" }
                   where source.Contains(inline, StringComparison.OrdinalIgnoreCase)
                   select $"{Path.GetFileName(page)} has {inline}";

        Assert.Equal([], uses);
    }

    [Theory]
    [InlineData("P:System.DateTime.Now;why", "DateTime.Now")]
    [InlineData("P:System.Threading.Tasks.Task`1.Result;why", ".Result")]
    [InlineData("M:Microsoft.AspNetCore.Mvc.Rendering.IHtmlHelper.Raw(System.String);why", ".Raw(")]
    [InlineData("M:Microsoft.AspNetCore.Html.HtmlString.#ctor(System.String);why", "new HtmlString(")]
    public void AsWritten_Symbol_IsHowAPageWouldWriteIt(string symbol, string written) => Assert.Equal(written, AsWritten(symbol));

    private static string AsWritten(string line)
    {
        var symbol = line[2..line.IndexOf(';', StringComparison.Ordinal)];
        var names = symbol.Split('(')[0].Split('.');
        var (type, member) = (names[^2], names[^1]);
        return member == "#ctor" ? $"new {type}("
            : line[0] == 'M' ? $".{member}("
            : type.Contains('`', StringComparison.Ordinal) ? $".{member}"
            : $"{type}.{member}";
    }
}
