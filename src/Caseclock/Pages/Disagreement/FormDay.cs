using System.Globalization;
using Caseclock.Application.Casework;
using Caseclock.Components;

namespace Caseclock.Pages.Disagreement;

/// <summary>Days and ids of forms that belong to no journey.</summary>
internal static class FormDay
{
    /// <summary>A day; null when it is none.</summary>
    public static DateOnly? Of(IFormCollection form, string name) => Answers.None.With(Parts(form, name)).Day(name);

    /// <summary>A day as typed.</summary>
    public static TypedDate Typed(IFormCollection form, string name) => new(form[name + "-day"].ToString(), form[name + "-month"].ToString(), form[name + "-year"].ToString());

    /// <summary>The id of a new form.</summary>
    /// <param name="now">Now (UTC).</param>
    public static string NewForm(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("n", CultureInfo.InvariantCulture);

    /// <summary>The id that a form was sent with; a new one where it is none.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="now">Now (UTC).</param>
    public static string FormOf(string? sent, DateTimeOffset now) => Guid.TryParseExact(sent, "n", out var id) ? id.ToString("n", CultureInfo.InvariantCulture) : NewForm(now);

    private static Dictionary<string, string> Parts(IFormCollection form, string name) =>
        new[] { "-day", "-month", "-year" }.ToDictionary(part => name + part, part => form[name + part].ToString(), StringComparer.Ordinal);
}
