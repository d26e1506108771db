using System.Net.Http.Headers;
using Caseclock.Application.Documents;
using Caseclock.Application.Letters;
using Caseclock.Tests.Pages;
using Caseclock.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Letters;

/// <summary>A site of its own with two children of known names: one refused an assessment, one whose record is restricted.</summary>
public sealed class LetterSite : IAsyncLifetime
{
    public const string Refused = "R-2025-90001";
    public const string Hidden = "R-2025-90002";

    public static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"u8.ToArray();

    public DemoSite Site { get; } = new();

    public DocumentShelf Shelf => Site.Services.GetRequiredService<DocumentShelf>();

    public LetterDesk Desk => Site.Services.GetRequiredService<LetterDesk>();

    public TemplateShelf Templates => Site.Services.GetRequiredService<TemplateShelf>();

    public async Task InitializeAsync()
    {
        await Site.InitializeAsync();
        var lines = new List<string>();
        foreach (var (person, @case) in new[] { ("L-1", Refused), ("L-2", Hidden) })
        {
            lines.Add($$"""{"id":"{{person}}a","person":"{{person}}","kind":"person.details","on":"2025-09-01","surname":"Quillfeather","forename":"Rosalind","born":"2016-03-04","recorded":"2025-09-01T09:00:00Z"}""");
            lines.Add($$"""{"id":"{{person}}b","person":"{{person}}","case":"{{@case}}","kind":"request.received","on":"2025-10-01","recorded":"2025-10-01T09:00:00Z"}""");
            lines.Add($$"""{"id":"{{person}}c","person":"{{person}}","case":"{{@case}}","kind":"officer.assigned","on":"2025-10-01","officer":"B. Officer","recorded":"2025-10-01T09:00:00Z"}""");
            lines.Add($$"""{"id":"{{person}}d","person":"{{person}}","kind":"person.contact","on":"2025-10-01","contact":"F1","relation":"mother","name":"Ms Ada Quillfeather","address":"3 Pen Row\nSouthbridge","recorded":"2025-10-01T09:00:00Z"}""");
            lines.Add($$"""{"id":"{{person}}e","person":"{{person}}","case":"{{@case}}","kind":"assessment.decided","on":"2025-11-12","outcome":"no","recorded":"2025-11-12T09:00:00Z"}""");
        }

        Assert.Empty(Site.Store.Append(Site.Authority.Code, Line.Entries([.. lines])).Refused);
        Templates.Keep(Site.Authority.Code, LetterFields.All.Where(field => field.IsDetail).ToDictionary(field => field.Name, field => field.Example), null);
        Site.Services.GetRequiredService<Application.Access.Restrictions>().Mark(Site.Authority.Code, "L-2", "Court order", "nobody");
    }

    public Task DisposeAsync() => Site.DisposeAsync();

    /// <summary>Adds a document past the pages.</summary>
    public Document Add(string @case, string authority, string kind = "advice") =>
        Assert.IsType<Adding.Done>(Shelf.Add(authority, new NewDocument(@case, DocumentKind.Of(kind)!, "Advice about Rosalind", "advice.pdf", Pdf), null)).Document;

    /// <summary>Makes the letter of the refusal past the pages.</summary>
    public Letter Make(string @case) => Assert.IsType<LetterMade.Done>(Desk.Make(
        Site.Authority,
        new LetterOrder(@case, LetterTemplates.Of("refusal-to-assess")!) { ToKey = "family:F1", Typed = new Dictionary<string, string> { ["Reasons"] = "Enough is done." } },
        "nobody")).Letter;

    /// <summary>Sends a form with a file as a browser does: with the token and the hidden fields of the page.</summary>
    public static async Task<HttpResponseMessage> SendFile(HttpClient client, string address, string action, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        var page = Asking.Parse(await client.GetStringAsync(address));
        var form = page.QuerySelector($"main form[enctype='multipart/form-data'][action='{action}']")!;
        using var body = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").Where(hidden => fields.All(field => field.Name != hidden.GetAttribute("name"))))
        {
            body.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        foreach (var (field, value) in fields)
        {
            body.Add(new StringContent(value), field);
        }

        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(file, "file", name);
        return await client.PostAsync(action, body);
    }
}
