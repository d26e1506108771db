using System.Net;
using Caseclock.Application.Access;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Caseclock.Tests.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Access;

/// <summary>Every endpoint states who may use it, and the running program keeps to that for every role.</summary>
[Collection(SiteCollection.Name)]
public sealed class LedgerTests(DemoSite site)
{
    // Pages that somebody on the way in must reach, and that send everybody else on by themselves.
    private static readonly string[] OnTheWay = ["/sign-in", "/sign-in/code", "/sign-in/recovery-code", "/sign-out", "/account/password", "/account/second-factor"];

    // What nobody needs to be signed in for.
    private static readonly string[] Open = ["/about", "/accessibility", "/problem/{code:int}", "/health/live", "/health/ready"];

    public static TheoryData<string> Roles => [.. UsualRoles.All.Select(role => role.Id)];

    [Fact]
    public async Task EveryEndpoint_StatesWhoMayUseIt()
    {
        var silent = (await Endpoints()).Where(endpoint => !endpoint.IsOpen && !endpoint.IsForAnyUser && endpoint.Needs.Count == 0);

        Assert.Empty(silent.Select(endpoint => endpoint.Route));
    }

    [Fact]
    public async Task OpenEndpoints_AreTheFewThatMustBe() => Assert.Equal(
        OnTheWay.Concat(Open).Order(StringComparer.Ordinal),
        (await Endpoints()).Where(endpoint => endpoint.IsOpen && !endpoint.IsBySecret).Select(endpoint => endpoint.Route).Order(StringComparer.Ordinal));

    [Fact]
    public async Task EndpointsOpenedByASecret_AreTheCalendarAndAnswerNobodyElse()
    {
        var secret = Assert.Single(await Endpoints(), endpoint => endpoint.IsBySecret);
        Assert.Equal("/calendar/{secret}.ics", secret.Route);
        using var signedIn = site.Client("administrator");
        using var answer = await signedIn.GetAsync("/calendar/" + new string('0', 64) + ".ics");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task EveryPage_ForNobody_IsSignInOrOpen()
    {
        using var client = site.Anonymous();
        foreach (var endpoint in await Endpoints())
        {
            using var answer = await client.GetAsync(Address(endpoint.Route));
            if (!endpoint.IsOpen)
            {
                Assert.True(IsToSignIn(answer), $"{endpoint.Route} answered {(int)answer.StatusCode}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryPage_ForARole_IsAllowedExactlyAsItsPermissionsSay(string role)
    {
        var may = UsualRoles.All.Single(usual => usual.Id == role);
        using var client = site.Client(role);
        foreach (var endpoint in (await Endpoints()).Where(endpoint => !endpoint.IsOpen))
        {
            using var answer = await client.GetAsync(Address(endpoint.Route));
            var allowed = endpoint.Needs.All(need => may.In(need.Area) >= need.Level);

            Assert.False(IsToSignIn(answer), $"{endpoint.Route} sent {role} to sign-in");
            Assert.True(allowed == (answer.StatusCode != HttpStatusCode.Forbidden), $"{endpoint.Route} answered {(int)answer.StatusCode} to {role}");
            Assert.True((int)answer.StatusCode < 500, $"{endpoint.Route} answered {(int)answer.StatusCode} to {role}");
            Assert.DoesNotContain("govuk-form-group--error", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryForm_OfARoleThatMayNot_IsRefused(string role)
    {
        var may = UsualRoles.All.Single(usual => usual.Id == role);
        using var client = site.Client(role);
        foreach (var endpoint in (await Endpoints()).Where(endpoint => endpoint.Needs.Any(need => may.In(need.Area) < need.Level)))
        {
            using var form = new FormUrlEncodedContent([new("x", "y")]);
            using var answer = await client.PostAsync(Address(endpoint.Route), form);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Roles_ToBeTested_EachAreRefusedSomethingAndAllowedSomething()
    {
        var guarded = (await Endpoints()).Where(endpoint => endpoint.Needs.Count > 0).ToList();
        Assert.All(guarded, endpoint => Assert.Contains(UsualRoles.All, role => endpoint.Needs.Any(need => role.In(need.Area) < need.Level)));
        Assert.All(guarded, endpoint => Assert.Contains(UsualRoles.All, role => endpoint.Needs.All(need => role.In(need.Area) >= need.Level)));
    }

    private static bool IsToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal);

    private string Address(string route) => route
        .Replace("{list}", "deadlines", StringComparison.Ordinal)
        .Replace("{code:int}", "404", StringComparison.Ordinal)
        .Replace("{**key}", Uri.EscapeDataString(site.Store.Schools(site.Authority.Code)[0].School), StringComparison.Ordinal)
        .Replace("{**id}", DemoSite.HostileCase, StringComparison.Ordinal)
        .Replace("{id}", route.StartsWith("/indicators", StringComparison.Ordinal) ? "plan-20w" : "caseworker", StringComparison.Ordinal);

    private async Task<List<Stated>> Endpoints()
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var found = new List<Stated>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            // What a page's model states is known once the page is loaded.
            var metadata = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? (await loader.LoadAsync(page, endpoint.Metadata)).Endpoint?.Metadata ?? endpoint.Metadata
                : endpoint.Metadata;
            found.Add(new Stated(
                "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
                metadata.GetMetadata<IAllowAnonymous>() is not null,
                metadata.GetMetadata<AnyUserAttribute>() is not null,
                metadata.GetMetadata<BySecretAttribute>() is not null,
                metadata.GetOrderedMetadata<NeedsAttribute>()));
        }

        Assert.True(found.Count > 15, "The endpoints were not found.");
        return [.. found.DistinctBy(endpoint => endpoint.Route)];
    }

    private sealed record Stated(string Route, bool IsOpen, bool IsForAnyUser, bool IsBySecret, IReadOnlyList<NeedsAttribute> Needs);
}
