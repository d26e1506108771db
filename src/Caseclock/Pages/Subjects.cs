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

        return Disputed(subject, @case) ?? Dated(subject, clock.Rule) ?? Named(subject, clock.Rule);
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
    private static string? Dated(string subject, Rule rule)
    {
        var cut = subject.LastIndexOf(' ');
        if (!DateOnly.TryParseExact(subject[(cut + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        if (cut < 0)
        {
            return From(rule) + DateWords.Short(day);
        }

        var what = subject[..cut];
        var words = Kinds.TryOf(what, out var kind) ? Words.Within(kind.Meaning) : Words.Of("phase", what);
        return $"{words}, {DateWords.Short(day)}";
    }

    // What the day is the day of.
    private static string From(Rule rule) => rule.Id switch
    {
        "AR-01" or "AR-02" or "AR-07a" or "AR-13" => "counted from ",
        "AR-04" or "AR-05" or "AR-06" or "AR-07" or "AR-08" or "AR-11" => "meeting of ",
        "AR-09" or "AR-10" or "AR-10a" or "AR-12" => "notice of ",
        "EHC-04" or "DE-04" => "draft of ",
        "RA-01" => "asked for on ",
        _ => "",
    };

    private static string Named(string subject, Rule rule) => rule.Id[..2] switch
    {
        "CO" => "complaint " + subject,
        "IR" => "request " + subject,
        _ => subject,
    };
}
