using Caseclock.Application.Schools;
using Caseclock.Components;
using Caseclock.Domain.Calendar;

namespace Caseclock.Pages.Schools;

/// <summary>What the register says of a school, in words.</summary>
internal static class SchoolWords
{
    /// <summary>Open, closed or proposed.</summary>
    public static string Status(School school) => school.Status switch
    {
        SchoolStatus.Open => "Open",
        SchoolStatus.Closed => "Closed",
        SchoolStatus.Proposed => "Proposed",
    };

    /// <summary>The day that goes with that word, where it is known: when it closed or is to close, or when it is to open.</summary>
    public static string? Day(School school) => (school.Status, school.Closed, school.Opened) switch
    {
        (SchoolStatus.Open, { } last, _) => "to close " + DateWords.Plain(last),
        (SchoolStatus.Closed, { } closed, _) => "since " + DateWords.Plain(closed),
        (SchoolStatus.Proposed, _, { } opened) => "to open " + DateWords.Plain(opened),
        _ => null,
    };

    /// <summary>The colour of that word.</summary>
    public static TagColour Colour(School school) => school.Status switch
    {
        SchoolStatus.Open => TagColour.Green,
        SchoolStatus.Closed => TagColour.Red,
        SchoolStatus.Proposed => TagColour.Blue,
    };

    /// <summary>Its kind and phase: "Community school, primary". Null when neither is given.</summary>
    public static string? Kind(School? school)
    {
        var parts = new[] { school?.Kind, school?.Phase }.OfType<string>().ToList();
        return parts.Count == 0 ? null : Words.Sentence(string.Join(", ", parts.Select((part, index) => index == 0 ? part : Words.Within(part))));
    }

    /// <summary>What stands under its name: its kind, its number, its town and postcode, the authority it lies in.</summary>
    /// <param name="key">The URN, UKPRN or setting that a case knows it by.</param>
    /// <param name="school">Its entry; null when the register does not have it.</param>
    /// <param name="authority">The code of the authority served: its own schools need no name of an authority.</param>
    public static IReadOnlyList<string> Facts(string key, School? school, string authority)
    {
        if (school is null)
        {
            return [];
        }

        string?[] facts =
        [
            Kind(school),
            SchoolNames.Number(school.Urn),
            key == school.Urn ? null : SchoolNames.Number(key),
            string.Join(" ", new[] { school.Town, school.Postcode }.OfType<string>()),
            school.LaCode is { } code && code != authority ? school.LaName : null,
        ];
        return [.. facts.Where(fact => !string.IsNullOrEmpty(fact)).Select(fact => fact!)];
    }
}
