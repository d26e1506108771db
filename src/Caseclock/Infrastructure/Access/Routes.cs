namespace Caseclock.Infrastructure.Access;

/// <summary>Names places without what they are about.</summary>
internal static class Routes
{
    /// <summary>The route of the page asked for, such as <c>/cases/{**id}</c>: it holds no id.</summary>
    public static string Of(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route } ? "/" + route.TrimStart('/') : "no page";
}
