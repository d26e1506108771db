namespace Caseclock.Infrastructure.Access;

/// <summary>Names places without what they are about.</summary>
internal static class Routes
{
    /// <summary>The page asked for, such as <c>/cases</c> for the page of a case: what it is about is left out.</summary>
    public static string Of(HttpContext context) => context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route }
        ? "/" + string.Join('/', route.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part[0] != '{'))
        : "no page";
}
