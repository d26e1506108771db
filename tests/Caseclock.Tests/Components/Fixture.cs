using System.Text.Json;
using Caseclock.TestSupport;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Tests.Components;

/// <summary>One of the examples that ship with GOV.UK Frontend: the options of a component and the markup they give.</summary>
/// <param name="Name">What the design system calls it.</param>
/// <param name="Options">The options.</param>
/// <param name="Expected">The markup.</param>
internal sealed record Fixture(string Name, JsonElement Options, string Expected)
{
    public static IReadOnlyList<Fixture> All(string component)
    {
        var file = Path.Combine(Repository.Root, "src/Caseclock/node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return [.. document.RootElement.GetProperty("fixtures").EnumerateArray()
            .Select(item => new Fixture(item.GetProperty("name").GetString()!, item.GetProperty("options").Clone(), item.GetProperty("html").GetString()!))];
    }

    /// <summary>An option as text, whatever its JSON type; null when it is not there.</summary>
    public string? Text(params string[] path) => At(path) is { } value && value.ValueKind is not JsonValueKind.Null ? value.ToString() : null;

    public bool True(params string[] path) => At(path)?.ValueKind == JsonValueKind.True;

    public bool Has(params string[] path) => At(path) is not null;

    public IEnumerable<Fixture> Items(params string[] path) =>
        At(path) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Where(IsSomething).Select(item => this with { Options = item }) : [];

    /// <summary>What a page would write inside the tag.</summary>
    public IHtmlContent? Content(string text = "text", string html = "html") =>
        Text(html) is { } markup ? new Verbatim(markup) : Text(text) is { } words ? Words.Of(words) : null;

    /// <summary>The attributes that a page writes on the tag and the component passes on.</summary>
    public IEnumerable<TagHelperAttribute> Rest(params string[] alsoFromOptions)
    {
        if (Text("classes") is { } classes)
        {
            yield return new TagHelperAttribute("class", classes);
        }

        foreach (var name in alsoFromOptions.Where(name => Has(name)))
        {
            yield return new TagHelperAttribute(name, True(name) && name == "disabled" ? "" : Options.GetProperty(name).ValueKind is JsonValueKind.True or JsonValueKind.False ? Text(name)!.ToLowerInvariant() : Text(name));
        }

        if (At(["attributes"]) is { ValueKind: JsonValueKind.Object } attributes)
        {
            foreach (var attribute in attributes.EnumerateObject())
            {
                yield return new TagHelperAttribute(attribute.Name, attribute.Value.ToString());
            }
        }
    }

    // The design system's templates pass over items that are null, false or empty.
    private static bool IsSomething(JsonElement item) =>
        item.ValueKind is not (JsonValueKind.Null or JsonValueKind.False) && item.ToString().Length > 0 && item.ToString() != "{}";

    private JsonElement? At(string[] path)
    {
        var here = Options;
        foreach (var name in path)
        {
            if (here.ValueKind != JsonValueKind.Object || !here.TryGetProperty(name, out here))
            {
                return null;
            }
        }

        return here;
    }
}

/// <summary>Plain text as content.</summary>
internal static class Words
{
    public static IHtmlContent Of(string words)
    {
        var content = new HtmlContentBuilder();
        content.Append(words);
        return content;
    }
}
