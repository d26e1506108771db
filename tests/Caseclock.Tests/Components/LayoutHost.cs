using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using Caseclock.Application.Access;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Components;

/// <summary>Puts content into the real layout, with the real view engine, and without the rest of the program.</summary>
internal static class LayoutHost
{
    public static async Task<string> Render(PageFrame frame, string path, IHtmlContent body)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddRazorPages().AddApplicationPart(typeof(PageFrame).Assembly);
        builder.Services.AddSingleton(frame);
        builder.Services.AddSingleton<TimeProvider>(new Noon());
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;

        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Path = path;
        http.Features.Set(Officer);
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<object>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { ["Title"] = "A page" };
        var page = new BodyPage(body) { Layout = "/Pages/Shared/_Layout.cshtml", Path = "/Pages/Test.cshtml" };
        var view = new RazorView(
            services.GetRequiredService<IRazorViewEngine>(),
            services.GetRequiredService<IRazorPageActivator>(),
            [],
            page,
            HtmlEncoder.Default,
            services.GetRequiredService<DiagnosticListener>());
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var temporary = new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>());
        await view.RenderAsync(new ViewContext(action, view, data, temporary, writer, new HtmlHelperOptions()));
        return writer.ToString();
    }

    private static readonly Caller Officer = new(
        new SignedIn("", new Account("1", "b@officer.example", "B. Officer", null, ["manager"], false, false, false, 0, null, null, default), Step.None, default, default, null),
        UsualRoles.All);

    private sealed class BodyPage(IHtmlContent body) : RazorPage<object>
    {
        public override Task ExecuteAsync()
        {
            Write(body);
            return Task.CompletedTask;
        }
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 11, 25, 12, 0, 0, TimeSpan.Zero);
    }
}
