using System.Globalization;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;

namespace Caseclock.Pages;

/// <summary>Which of several a clock is about, in words: whose advice, which school, which meeting.</summary>
internal static class Subjects
{
    /// <summary>The words; null when there is only one.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="case">Its case; null when it has none.</param>
    /// <param name="schools">What schools are called.</param>
    public static string? Of(Clock clock, Case? @case, SchoolNames schools)
    {
        if (clock.Subject is not { } subject)
        {
            return null;
        }

        if (@case?.Advice.FirstOrDefault(advice => advice.Id == subject) is { } advice && clock.Rule.Binds == Binds.Body)
        {
            return Advice(advice, schools);
        }

        if (clock.Rule.Binds == Binds.Setting && @case?.Consultations.Any(consulted => consulted.Setting == subject) == true)
        {
            return schools.Of(subject);
        }

        return Disputed(subject, @case) ?? Dated(subject) ?? subject;
    }

    /// <summary>Whose advice: the agency, and the body where it is named.</summary>
    public static string Advice(Advice advice, SchoolNames schools)
    {
        var agency = advice.Agency is { } code ? Words.Of("agency", code) : "agency not recorded";
        if (advice.Body is not { Length: > 0 } body)
        {
            return agency;
        }

        var name = schools.Of(body);
        return name.Contains(agency, StringComparison.OrdinalIgnoreCase) ? name : $"{agency}, {name}";
    }

    private static string? Disputed(string subject, Case? @case)
    {
        if (@case?.Appeals.FirstOrDefault(appeal => appeal.Id == subject) is { } appeal)
        {
            return "appeal about " + (appeal.About is { } about ? Words.Of("about", about) : "a matter not recorded");
        }

        return @case?.Mediations.FirstOrDefault(mediation => mediation.Id == subject) is { } mediation
            ? "mediation about " + (mediation.About is { } matter ? Words.Of("about", matter) : "a matter not recorded")
            : null;
    }

    // A day alone, or a word of the record with a day behind it: "plan.issued 2025-03-04", "primaryToSecondary 2026-09-01".
    private static string? Dated(string subject)
    {
        var cut = subject.LastIndexOf(' ');
        if (!DateOnly.TryParseExact(subject[(cut + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        if (cut < 0)
        {
            return DateWords.Short(day);
        }

        var what = subject[..cut];
        var words = Kinds.TryOf(what, out var kind) ? Words.Within(kind.Meaning) : Words.Of("phase", what);
        return $"{words}, {DateWords.Short(day)}";
    }
}
