using Caseclock.Application.Access;
using Caseclock.Application.Demo;
using Caseclock.Application.Letters;
using Caseclock.Application.Panels;
using Caseclock.Application.Quality;
using Caseclock.Domain.Cases;
using Caseclock.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Caseclock.BrowserTests;

[CollectionDefinition(Name)]
public sealed class BrowsingCollection : ICollectionFixture<Browsing>
{
    public const string Name = "browsing";
}

/// <summary>The site and a browser, open for as long as the tests run.</summary>
public sealed class Browsing : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _user = "";
    private string _restrictedPerson = "";
    private string _restrictedCase = "";
    private string _letterCase = "";
    private string _letter = "";
    private string _document = "";
    private string _batch = "";

    public DemoSite Site { get; } = new();

    /// <summary>The case with most to show: in assessment, with advice outstanding.</summary>
    public string BusyCase { get; private set; } = "";

    /// <summary>A school with children.</summary>
    public string School { get; private set; } = "";

    /// <summary>An invented child with a case.</summary>
    public Person Child { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Skip is not null)
        {
            return;
        }

        var path = Chromium.Path ?? throw new InvalidOperationException($"There is no Chromium; set {Chromium.Variable}.");
        await Site.InitializeAsync();
        var cases = Site.Store.Cases(Site.Authority.Code, new() { Stage = Stage.GatheringAdvice }, new(0, 1)).Rows;
        BusyCase = cases.Count > 0 ? cases[0].Case : DemoSite.HostileCase;
        School = Site.Store.Schools(Site.Authority.Code)[0].School;
        Child = Site.Store.Folded(Site.Authority.Code).First(held => held.Details?.Surname is not null && held.Cases.Length > 0 && held.Id.StartsWith('1'));
        Restrict();
        MakeLetters();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--lang=en-GB"] });
    }

    // A record that is restricted, and was opened in an emergency of which nobody has read yet.
    private void Restrict()
    {
        var restrictions = Site.Services.GetRequiredService<Restrictions>();
        var person = Site.Store.Folded(Site.Authority.Code).Last(held => held.Cases.Length > 0 && held.Id != Child.Id && held.Cases.All(@case => @case.Id != BusyCase) && held.Id[0] == '1');
        (_restrictedPerson, _restrictedCase) = (person.Id, person.Cases[0].Id);
        var duty = Site.Services.GetRequiredService<Accounts>().FindByEmail(Site.Authority.Code, DemoSite.EmailOf("duty"))!;
        _user = duty.Id;
        restrictions.Mark(Site.Authority.Code, person.Id, "Court order", duty.Id);
        restrictions.BreakGlass(Site.Authority.Code, person.Id, _restrictedCase, duty.Id, "Police ask tonight where the child goes to school");
    }

    // Documents, letters and letters in bulk that wait, as the demo has them.
    private void MakeLetters()
    {
        var code = Site.Authority.Code;
        new DemoLetters(Site.Store, Site.Clock, Site.Authority, Site.AccountOf("caseworker").Id).Make();
        var letters = Site.Store.Cases(code, new(), new(0, 5000)).Rows.SelectMany(row => Site.Services.GetRequiredService<LetterDesk>().Of(code, row.Case)).ToList();
        (_letterCase, _letter, _document) = (letters[0].Case, letters[0].Id, letters[0].Encloses!);
        _batch = Site.Services.GetRequiredService<LetterBatches>().Latest(code, 1)[0].Id;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Site.DisposeAsync();
    }

    // What the demo's office has an id of.
    private string Placed(string address)
    {
        var meeting = Site.Services.GetRequiredService<PanelBook>().Meetings(Site.Authority.Code, Site.Today)[0];
        var item = Site.Services.GetRequiredService<Agendas>().Of(Site.Authority.Code, meeting.Id)[0];
        var sample = Site.Services.GetRequiredService<Audits>().Samples(Site.Authority.Code)[0];
        address = address.Replace("{sample}", sample.Id, StringComparison.Ordinal)
            .Replace("{audit}", sample.Audits.First(audit => audit.First is null).Id, StringComparison.Ordinal)
            .Replace("{audited}", sample.Audits.First(audit => audit.First is not null && audit.Second is null).Id, StringComparison.Ordinal);
        return address.Replace("{meeting}", meeting.Id, StringComparison.Ordinal).Replace("{item}", item.Id, StringComparison.Ordinal);
    }

    /// <summary>A page of its own, as wide as asked, with somebody signed in who has one role; nobody where it is null.</summary>
    public async Task<IPage> OpenAsync(string address, int width, bool scripts = true, string? role = "manager")
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Site.Address.ToString(),
            ViewportSize = new() { Width = width, Height = width > 600 ? 900 : 700 },
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        if (role is not null)
        {
            await context.AddCookiesAsync([new() { Name = "caseclock", Value = Site.TokenOf(role), Url = Site.Address.ToString() }]);
        }

        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await page.GotoAsync(Placed(address).Replace("{case}", Uri.EscapeDataString(BusyCase), StringComparison.Ordinal).Replace("{user}", _user, StringComparison.Ordinal).Replace("{person}", _restrictedPerson, StringComparison.Ordinal).Replace("{restricted}", _restrictedCase, StringComparison.Ordinal).Replace("{lettercase}", _letterCase, StringComparison.Ordinal).Replace("{letter}", _letter, StringComparison.Ordinal).Replace("{document}", _document, StringComparison.Ordinal).Replace("{batch}", _batch, StringComparison.Ordinal).Replace("{school}", Uri.EscapeDataString(School), StringComparison.Ordinal));
        return page;
    }
}
