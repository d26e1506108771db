using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Casework;
using Caseclock.Application.Casework.Lists;
using Caseclock.Application.Documents;
using Caseclock.Application.Letters;
using Caseclock.Application.Local;
using Caseclock.Application.Panels;
using Caseclock.Application.Quality;
using Caseclock.Application.Storage;
using Caseclock.Application.Teams;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages;
using Caseclock.Pages.Cases;
using Caseclock.Pages.Casework;
using Caseclock.Pages.Deadlines;
using Caseclock.Pages.Disagreement;
using Caseclock.Pages.Documents;
using Caseclock.Pages.Indicators;
using Caseclock.Pages.Local;
using Caseclock.Pages.Panel;
using Caseclock.Pages.Position;
using Caseclock.Pages.Schools;
using Caseclock.Pages.Team;
using Caseclock.Pages.Views;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;

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
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
        });
        ConfigureLogging(builder.Logging);
        ConfigureServices(builder.Services, store, authority, clock);
        ConfigureAccess(builder.Services);
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

        // Data protection warns that its keys are not encrypted by themselves; docs/operations says what guards the store they are in.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static void ConfigureServices(IServiceCollection services, Store store, Authority authority, TimeProvider clock)
    {
        services.AddSingleton(store);
        services.AddSingleton(authority);
        services.AddSingleton(clock);
        services.AddSingleton<Caseload>();
        services.AddSingleton<ShownDay>();
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddRazorPages(pages => pages.Conventions.Add(new ExcelRoutes())).AddMvcOptions(mvc => mvc.Filters.Add<RecordingFilter>());
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "caseclock-form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddCalendar();
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
    }

    private static void ConfigureAccess(IServiceCollection services)
    {
        services.AddSingleton<Accounts>();
        services.AddSingleton<Roles>();
        services.AddSingleton<SignIns>();
        services.AddSingleton<Restrictions>();
        services.AddSingleton<ActivityLog>();
        services.AddSingleton<ProtectionKeys>();
        services.AddDataProtection().SetApplicationName("caseclock");
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeys>((options, keys) => options.XmlRepository = new StoredKeys(keys));

        // A proxy on this machine says whether the browser came by HTTPS; nobody else is believed.
        services.Configure<ForwardedHeadersOptions>(forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedProto);
        services.AddHttpContextAccessor();
        services.AddScoped(provider => Caller.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddScoped<Sight>();
        services.AddSingleton<IAuthorizationHandler, NeedsHandler>();
        services.AddAuthentication(SessionHandler.Name).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null);

        // An endpoint that states nothing lets nobody in; an address where nothing is says so, to who is signed in.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is null)
            .Build());
    }

    private static void ConfigurePages(IServiceCollection services, Authority authority, string? notice)
    {
        services.AddSingleton<SchoolNames>();
        services.AddSingleton(new PageFrame(authority.Name, authority.Colour ?? "#1d3557", Notice: notice));
        services.AddSingleton<FigureBook>();
        services.AddSingleton<PositionReading>();

        // What these read depends on who asks.
        services.AddScoped<IndicatorReading>();
        services.AddScoped<DeadlineReading>();
        services.AddScoped<CaseReading>();
        services.AddScoped<CaseListReading>();
        services.AddScoped<SchoolReading>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<Application.Casework.Recording>();
        services.AddScoped<DraftReading>();
        services.AddSingleton<DocumentShelf>();
        services.AddSingleton<TemplateShelf>();
        services.AddSingleton<LetterDesk>();
        services.AddSingleton<LetterBatches>();
        services.AddScoped<CaseGate>();
        services.AddSingleton<Officers>();
        services.AddSingleton<TeamBook>();
        services.AddSingleton<Absences>();
        services.AddSingleton<Allocations>();
        services.AddSingleton<BoardReading>();
        services.AddScoped<MonitoringReading>();
        services.AddSingleton<PanelBook>();
        services.AddSingleton<QuestionSets>();
        services.AddSingleton<Audits>();
        services.AddSingleton<DelayReasons>();
        services.AddSingleton<Milestones>();
        services.AddSingleton<OfficeClosures>();
        services.AddScoped<MilestoneReading>();
        services.AddSingleton<Agendas>();
        services.AddScoped<AgendaReading>();
        services.AddSingleton<Application.Casework.Batches.Batches>();
        services.AddSingleton<Looks>();
        services.AddSingleton<SavedViews>();
        services.AddSingleton<CalendarFeeds>();
        services.AddSingleton<UsualTimes>();
        services.AddScoped<WorkReading>();
        services.AddScoped<NewsReading>();
        services.AddScoped<ViewReading>();
        services.AddSingleton<InformationRequests>();
        services.AddScoped<RegisterReading>();
    }

    private static void ConfigurePipeline(WebApplication application)
    {
        application.UseForwardedHeaders();
        application.UseMiddleware<SecurityHeaders>();
        application.UseExceptionHandler("/problem/500");
        application.UseStatusCodePagesWithReExecute("/problem/{0}");
        application.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "public, max-age=3600",
        });
        application.UseRouting();
        application.UseAuthentication();
        application.UseAuthorization();
        application.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        application.MapHealthChecks("/health/ready").AllowAnonymous();
        application.MapCalendar();
        application.MapRazorPages();
    }
}
