using System.Net;
using System.Text.RegularExpressions;
using Caseclock.Application.Access;
using Caseclock.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Access;

/// <summary>Signing in and out over HTTP, and what attackers try.</summary>
[Collection(SiteCollection.Name)]
public sealed class SignInPageTests(DemoSite site)
{
    private static int Made;

    [Fact]
    public async Task SignIn_RightPassword_GivesAGuardedCookieAndGoesHome()
    {
        using var client = site.Anonymous();
        using var answer = await SignIn(client, DemoSite.EmailOf("manager"));

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        var cookie = Cookie(answer)!;
        Assert.Matches("^caseclock=[0-9a-f]{64}; path=/; samesite=lax; httponly$", cookie);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task SignIn_OverHttpsBehindAProxyOfThisMachine_BindsTheCookieToTheHost()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var form = await client.GetAsync("/sign-in");
        var guard = form.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("caseclock-form=", StringComparison.Ordinal));
        Assert.Contains("secure", guard, StringComparison.Ordinal);
        Assert.StartsWith("max-age=", form.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        var token = Asking.Parse(await form.Content.ReadAsStringAsync()).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        client.DefaultRequestHeaders.Add("Cookie", guard.Split(';')[0]);
        using var content = new FormUrlEncodedContent([new("email", DemoSite.EmailOf("manager")), new("password", DemoSite.Password), new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync("/sign-in", content);

        Assert.Matches("^__Host-caseclock=[0-9a-f]{64}; path=/; secure; samesite=lax; httponly$", answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("Host", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SignIn_WrongUnknownLockedOrDisabled_SaysTheSame()
    {
        var locked = Add();
        var disabled = Add();
        site.Services.GetRequiredService<Accounts>().Disable(site.Authority.Code, disabled.Id, null);
        var pages = new List<string>();
        using var client = site.Anonymous();
        for (var tries = 0; tries < SignIns.MostFailures; tries++)
        {
            pages.Add(await Refused(client, locked.Email, "not the password"));
        }

        pages.Add(await Refused(client, locked.Email, DemoSite.Password));
        pages.Add(await Refused(client, disabled.Email, DemoSite.Password));
        pages.Add(await Refused(client, "nobody@demo.example", DemoSite.Password));
        pages.Add(await Refused(client, "", ""));

        Assert.Single(pages.Distinct());
        Assert.DoesNotContain(DemoSite.Password, pages[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_ReturnAddressElsewhere_IsNotFollowed(string address)
    {
        using var client = site.Anonymous();
        using var answer = await SignIn(client, DemoSite.EmailOf("manager"), DemoSite.Password, address);

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task SignIn_SentFromAPage_ComesBackToItWithItsQuery()
    {
        using var client = site.Anonymous();
        using var asked = await client.GetAsync("/deadlines?when=overdue");
        var to = asked.Headers.Location!.OriginalString;
        using var answer = await client.Send(to, "/sign-in", ("email", DemoSite.EmailOf("caseworker")), ("password", DemoSite.Password));

        Assert.Equal("/deadlines?when=overdue", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task SignIn_WithATokenSomebodyElseChose_DoesNotKeepIt()
    {
        var planted = new string('a', 64);
        using var client = site.Anonymous(planted);
        using var answer = await SignIn(client, DemoSite.EmailOf("manager"));

        Assert.DoesNotContain(planted, Cookie(answer)!, StringComparison.Ordinal);
        using var other = site.Anonymous(planted);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task SignIn_Again_EndsTheSessionThatTheBrowserHad()
    {
        using var client = site.Anonymous();
        using var first = await SignIn(client, DemoSite.EmailOf("manager"));
        var token = Token(first);
        var page = Asking.Parse(await client.GetStringAsync("/sign-out"));
        Assert.NotNull(page.QuerySelector("main form"));
        using var signedOut = await client.Send("/sign-out", "/sign-out");
        Assert.Equal("/sign-in", signedOut.Headers.Location!.OriginalString);

        using var old = site.Anonymous(token);
        Assert.Equal(HttpStatusCode.Redirect, (await old.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    [InlineData("/account")]
    [InlineData("/account/password")]
    [InlineData("/restricted/" + DemoSite.HostileCase)]
    public async Task Form_WithoutItsToken_IsRefused(string address)
    {
        using var client = site.Client();
        using var form = new FormUrlEncodedContent([new("email", DemoSite.EmailOf("manager")), new("password", DemoSite.Password)]);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(address, form)).StatusCode);
    }

    [Fact]
    public async Task Form_LoadedByOneUser_CannotBeSentByAnother()
    {
        using var one = site.Client("manager");
        using var other = site.Client("caseworker");
        var token = Asking.Parse(await one.GetStringAsync("/search")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await other.GetStringAsync("/search");
        using var form = new FormUrlEncodedContent([new("q", "Smith"), new("__RequestVerificationToken", token)]);

        Assert.Equal(HttpStatusCode.BadRequest, (await other.PostAsync("/search", form)).StatusCode);
    }

    [Fact]
    public async Task Session_OfSomebodyDisabled_EndsAtTheNextPage()
    {
        var account = Add();
        using var client = site.Anonymous();
        using var answer = await SignIn(client, account.Email);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);

        site.Services.GetRequiredService<Accounts>().Disable(site.Authority.Code, account.Id, null);

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Role_TakenAway_IsGoneAtTheNextPage()
    {
        var account = Add();
        using var client = site.Anonymous();
        using var answer = await SignIn(client, account.Email);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/deadlines")).StatusCode);

        site.Services.GetRequiredService<Accounts>().Change(site.Authority.Code, account.Id, new AccountDetails(account.Email, account.Name, null, ["analyst"], false), null);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/deadlines")).StatusCode);
    }

    [Fact]
    public async Task SignOutEverywhere_FromOneBrowser_EndsTheOtherToo()
    {
        var account = Add();
        using var one = site.Anonymous();
        using var other = site.Anonymous();
        (await SignIn(one, account.Email)).Dispose();
        (await SignIn(other, account.Email)).Dispose();

        using var answer = await one.Send("/account", "/account");

        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await one.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task FirstSignIn_PasswordThenSecondFactor_ThenTheCodeEachTime()
    {
        var account = Add(mustChange: true, needsFactor: true);
        using var client = site.Anonymous();
        using var first = await SignIn(client, account.Email);
        Assert.Equal("/account/password", first.Headers.Location!.OriginalString);
        Assert.Equal("/account/password", (await client.GetAsync("/")).Headers.Location!.OriginalString);

        using var weak = await client.Send("/account/password", "/account/password", ("old", DemoSite.Password), ("new", "short"));
        Assert.Contains("at least 12 characters", Asking.Parse(await weak.Content.ReadAsStringAsync()).QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        using var changed = await client.Send("/account/password", "/account/password", ("old", DemoSite.Password), ("new", "four more odd words"));
        Assert.Equal("/account/second-factor", changed.Headers.Location!.OriginalString);
        Assert.NotEqual(Token(first), Token(changed));

        var page = Asking.Parse(await client.GetStringAsync("/account/second-factor"));
        var secret = FromBase32(page.QuerySelector(".cc-secret").Words().Replace(" ", "", StringComparison.Ordinal));
        Assert.StartsWith("otpauth://totp/Caseclock", page.QuerySelector("main a")!.GetAttribute("href"), StringComparison.Ordinal);
        var hidden = page.QuerySelector("input[name=secret]")!.GetAttribute("value")!;
        using var wrong = await client.Send("/account/second-factor", "/account/second-factor", ("secret", hidden), ("code", "000000"));
        Assert.Contains("not right", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var set = await client.Send("/account/second-factor", "/account/second-factor", ("secret", hidden), ("code", Totp.Code(secret, Totp.StepAt(site.Clock.Now) - 1)));
        var codes = Asking.Parse(await set.Content.ReadAsStringAsync()).QuerySelectorAll(".cc-codes li").Select(code => code.Words()).ToList();
        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);

        using var next = site.Anonymous();
        using var password = await SignIn(next, account.Email, "four more odd words");
        Assert.Equal("/sign-in/code", password.Headers.Location!.OriginalString);
        Assert.Equal("/sign-in/code?return=%2Fdeadlines", (await next.GetAsync("/deadlines")).Headers.Location!.OriginalString);
        Assert.Equal("/sign-in/code", (await next.GetAsync("/account/password")).Headers.Location!.OriginalString);
        using var code = await next.Send("/sign-in/code", "/sign-in/code", ("code", Totp.Code(secret, Totp.StepAt(site.Clock.Now))));
        Assert.Equal("/", code.Headers.Location!.OriginalString);
        Assert.NotEqual(Token(password), Token(code));

        using var last = site.Anonymous();
        (await SignIn(last, account.Email, "four more odd words")).Dispose();
        using var recovered = await last.Send("/sign-in/recovery-code?return=/cases", "/sign-in/recovery-code", ("code", codes[0]));
        Assert.Equal("/cases", recovered.Headers.Location!.OriginalString);
        Assert.Contains("9 recovery codes left", Asking.Parse(await last.GetStringAsync("/account")).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_Page_ShowsTheBrowserAndTheRoles()
    {
        var page = Asking.Parse(await site.Client("caseworker").GetStringAsync("/account"));

        Assert.Contains("Caseworker", page.QuerySelector(".govuk-summary-list").Words(), StringComparison.Ordinal);
        Assert.Contains("(this one)", page.QuerySelector("main table").Words(), StringComparison.Ordinal);
        Assert.Equal("Demo caseworker: your account", page.QuerySelector(".cc-who a").Words());
    }

    [Fact]
    public async Task Home_OfWhoMaySeeNoFigures_IsThePageTheyMaySee()
    {
        using var client = site.Anonymous();
        using var answer = await SignIn(client, DemoSite.EmailOf("panel-member"));

        Assert.Equal("/panel", answer.Headers.Location!.OriginalString);
        var page = Asking.Parse(await client.GetStringAsync("/panel"));
        Assert.Null(page.QuerySelector(".cc-search"));
    }

    private Account Add(bool mustChange = false, bool needsFactor = false) =>
        site.Add($"made-{Interlocked.Increment(ref Made)}@demo.example", "caseworker", mustChange, needsFactor);

    private static Task<HttpResponseMessage> SignIn(HttpClient client, string email, string password = DemoSite.Password, string? @return = null) =>
        client.Send("/sign-in", "/sign-in", [("email", email), ("password", password), .. @return is null ? Array.Empty<(string, string)>() : [("return", @return)]]);

    private static async Task<string> Refused(HttpClient client, string email, string password)
    {
        using var answer = await SignIn(client, email, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(Cookie(answer));
        var page = await answer.Content.ReadAsStringAsync();
        return Regex.Replace(Asking.Parse(page).QuerySelector("main")!.InnerHtml, "value=\"[^\"]*\"", "");
    }

    private static string? Cookie(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.FirstOrDefault(cookie => cookie.StartsWith("caseclock=", StringComparison.Ordinal)) : null;

    private static string Token(HttpResponseMessage answer) => Cookie(answer)!.Split(['=', ';'])[1];

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2))];
    }
}
