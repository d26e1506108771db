using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Pages.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Infrastructure.Access;

/// <summary>
/// What a page keeps on record when it is used: <c>[Records(Act.Viewed)]</c>. Viewed and printed are kept when the page is shown and has
/// said whose record it is, by <see cref="RecordingExtensions.IsAbout"/>; exported before the file is sent; changed and sent when a form
/// was taken and leads elsewhere.
/// </summary>
/// <param name="act">What is kept.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RecordsAttribute(Act act) : Attribute
{
    /// <summary>What is kept.</summary>
    public Act Act { get; } = act;

    /// <summary>Of what was exported: whether it is a <see cref="ListFile"/>, kept with what was asked for and how many rows it has.</summary>
    public bool Counted { get; init; }
}

/// <summary>Whose record a page shows or changes.</summary>
/// <param name="Person">The person's id; null for none.</param>
/// <param name="Case">The case's id; null for none.</param>
/// <param name="Detail">More in words, such as the kind of entry; never a name. Null for nothing.</param>
internal sealed record RecordSubject(string? Person, string? Case, string? Detail);

/// <summary>How a page says whose record it is about.</summary>
public static class RecordingExtensions
{
    /// <summary>Says whose record the page shows or changes, for the activity.</summary>
    /// <param name="context">The request.</param>
    /// <param name="person">The person's id; null for none.</param>
    /// <param name="case">The case's id; null for none.</param>
    /// <param name="detail">More in words, such as the kind of entry; never a name. Null for nothing.</param>
    public static void IsAbout(this HttpContext context, string? person, string? @case = null, string? detail = null) =>
        context.Features.Set(new RecordSubject(person, @case, detail));
}

/// <summary>Keeps what pages say that they keep. What cannot be kept is not shown.</summary>
/// <param name="activity">Where it is kept.</param>
/// <param name="authority">The authority served.</param>
internal sealed class RecordingFilter(ActivityLog activity, Authority authority) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var records = context.ActionDescriptor.EndpointMetadata.OfType<RecordsAttribute>().ToList();
        foreach (var exported in records.Where(record => record is { Act: Act.Exported, Counted: false }))
        {
            Keep(context.HttpContext, exported.Act);
        }

        var executed = await next();
        if (executed.Exception is not null)
        {
            return;
        }

        var shows = context.HttpContext.Features.Get<RecordSubject>() is not null;
        foreach (var record in records.Where(record => Happened(record.Act, executed.Result, shows)))
        {
            Keep(context.HttpContext, record.Act);
        }

        // The file is made and sent after this: what cannot be kept is not sent.
        if (executed.Result is ListFile file && records.Exists(record => record.Counted))
        {
            context.HttpContext.IsAbout(null, null, file.Detail);
            Keep(context.HttpContext, Act.Exported);
        }
    }

    private static bool Happened(Act act, IActionResult? result, bool shows) => act switch
    {
        Act.Viewed or Act.Printed => shows && (result is null or PageResult),
        Act.Changed or Act.Sent => result is RedirectResult or LocalRedirectResult or RedirectToPageResult,
        _ => false,
    };

    private void Keep(HttpContext http, Act act)
    {
        var subject = http.Features.Get<RecordSubject>();
        activity.Record(
            authority.Code,
            new Deed(act, Caller.Of(http).Account?.Id, Routes.Of(http), subject?.Person, subject?.Case, subject?.Detail));
    }
}
