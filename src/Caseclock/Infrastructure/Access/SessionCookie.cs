namespace Caseclock.Infrastructure.Access;

/// <summary>
/// The cookie of a session: a random token and nothing else. It goes when the browser closes, scripts cannot read it, other sites cannot
/// send it with a form, and over HTTPS its name binds it to this very host.
/// </summary>
internal static class SessionCookie
{
    public static string? Read(HttpContext context) => context.Request.Cookies[Name(context)];

    public static void Write(HttpContext context, string token) => context.Response.Cookies.Append(Name(context), token, Options(context));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name(context), Options(context));

    private static string Name(HttpContext context) => context.Request.IsHttps ? "__Host-caseclock" : "caseclock";

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
