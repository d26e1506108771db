using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Pages;
using Caseclock.Pages.Cases;
using Caseclock.Pages.Deadlines;
using Caseclock.Pages.Indicators;
using Caseclock.Pages.Position;
using Caseclock.Pages.Schools;
using Microsoft.AspNetCore.DataProtection;

namespace Caseclock.Infrastructure;

/// <summary>Puts the pages together: what they are given, in which order a request passes, and what every answer carries.</summary>
public static class WebHost
{
    /// <summary>Makes the web application; the caller runs it.</summary>
    /// <param name="store">An open store; the caller closes it after the application has stopped.</param>
    /// <param name="authority">The one authority whose children these pages show.</param>
    /// <param name="clock">Tells today and now.</param>
    /// <param name="notice">A line for every page, such as that the data is invented; null for none.</param>
    /// <param name="urls">Where to listen.</param>
    public static WebApplication Make(Store store, Authority authority, TimeProvider clock, string? notice, params string[] urls)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
        });
        ConfigureLogging(builder.Logging);
        ConfigureServices(builder.Services, store, authority, clock);
        ConfigurePages(builder.Services, authority, notice);
        var application = builder.Build();
        ConfigurePipeline(application);
        return application;
    }

    // Paths and messages only: nothing of a request's query, form or a child's record reaches a log.
    private static void ConfigureLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.SetMinimumLevel(LogLevel.Warning);

        // Every page has a form and is never cached; antiforgery warns of each that it says so in its own words.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
    }

    private static void ConfigureServices(IServiceCollection services, Store store, Authority authority, TimeProvider clock)
    {
        services.AddSingleton(store);
        services.AddSingleton(authority);
        services.AddSingleton(clock);
        services.AddSingleton<Caseload>();
        services.AddSingleton<ShownDay>();
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddRazorPages();

        // A form outlives no restart of the program, so the keys that guard forms need not be kept on the disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "caseclock-form");
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
    }

    private static void ConfigurePages(IServiceCollection services, Authority authority, string? notice)
    {
        services.AddSingleton<SchoolNames>();
        services.AddSingleton(new PageFrame(authority.Name, authority.Colour ?? "#1d3557", Notice: notice));
        services.AddSingleton<FigureBook>();
        services.AddSingleton<IndicatorReading>();
        services.AddSingleton<PositionReading>();
        services.AddSingleton<DeadlineReading>();
        services.AddSingleton<CaseReading>();
        services.AddSingleton<SchoolReading>();
    }

    private static void ConfigurePipeline(WebApplication application)
    {
        application.UseMiddleware<SecurityHeaders>();
        application.UseExceptionHandler("/problem/500");
        application.UseStatusCodePagesWithReExecute("/problem/{0}");
        application.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "public, max-age=3600",
        });
        application.UseRouting();
        application.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        application.MapHealthChecks("/health/ready");
        application.MapRazorPages();
    }
}
