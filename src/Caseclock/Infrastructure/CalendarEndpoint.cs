using System.Threading.RateLimiting;
using Caseclock.Application.Access;
using Caseclock.Application.Casework.Lists;
using Caseclock.Application.Storage;
using Caseclock.Pages;
using Microsoft.AspNetCore.Authorization;

namespace Caseclock.Infrastructure;

/// <summary>An endpoint that the secret in its address opens, and nothing else: it needs no session and takes none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BySecretAttribute : Attribute, IAllowAnonymous;

/// <summary>
/// The calendar feed: the open tasks of whoever made its address, each on its due day, with the case's number and what must be done. It
/// shows what they would see now; a restricted record without its number. A wrong, old or revoked address, one of a disabled account, and
/// one of somebody who may no longer see cases all answer alike: there is nothing.
/// </summary>
internal static class CalendarEndpoint
{
    /// <summary>The feed's route.</summary>
    public const string Route = "/calendar/{secret}.ics";

    private const string Limited = "calendar";
    private const int AMinute = 60;

    /// <summary>Reads of feeds and tries of addresses from one place are limited.</summary>
    public static void AddCalendar(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(Limited, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = AMinute, Window = TimeSpan.FromMinutes(1) }));
    });

    /// <summary>Puts the feed in its place.</summary>
    public static void MapCalendar(this WebApplication application)
    {
        application.UseRateLimiter();
        application.MapGet(Route, Answer).WithMetadata(new BySecretAttribute()).RequireRateLimiting(Limited);
    }

    private static IResult Answer(string secret, HttpContext context)
    {
        var services = context.RequestServices;
        var authority = services.GetRequiredService<Authority>();
        if (services.GetRequiredService<CalendarFeeds>().Open(authority.Code, secret) is not { } account || !MaySee(services, authority.Code, account))
        {
            return Results.NotFound();
        }

        var hidden = services.GetRequiredService<Restrictions>().HiddenFrom(authority.Code, account.Id);
        var found = services.GetRequiredService<Store>().Deadlines(authority.Code, new DeadlineFilter { Officer = account.By }, new Application.Storage.Page(0, int.MaxValue));
        var tasks = found.Rows.Where(deadline => deadline.Due is not null).Select(deadline => Task(deadline, deadline.Person is { } person && hidden.Contains(person)));
        return Results.Text(CalendarFile.Of("Caseclock", tasks, services.GetRequiredService<ShownDay>().Now), CalendarFile.MediaType);
    }

    private static bool MaySee(IServiceProvider services, string authority, Account account) => services.GetRequiredService<Roles>().Of(authority)
        .Where(role => account.Roles.Contains(role.Id, StringComparer.Ordinal))
        .Any(role => role.In(Area.Cases) >= Level.Read);

    private static CalendarTask Task(Deadline deadline, bool restricted) => new(
        string.Join('\n', deadline.Clock, deadline.Case, deadline.Person, deadline.Subject, deadline.Started?.DayNumber),
        deadline.Due!.Value,
        restricted ? $"{deadline.Title} (restricted record)" : deadline.Case is null ? deadline.Title : $"{deadline.Title} (case {deadline.Case})",
        ClockStanding.RuleOf(deadline).Citation);
}
