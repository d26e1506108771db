using System.Globalization;
using System.Text;

namespace Caseclock.Application.Casework.Journeys;

/// <summary>Ids of what a case opens: mediations, appeals, complaints, requests.</summary>
internal static class Ids
{
    private static readonly string[] Openers = ["mediation", "appeal", "complaint", "request"];

    /// <summary>The next free id of a person's record, such as <c>T-R-2025-00017-1</c>: the case's own, so that it is unique in the authority.</summary>
    /// <param name="now">The case.</param>
    /// <param name="letter">What it begins with.</param>
    public static string Next(CaseNow now, string letter)
    {
        var held = now.Entries.SelectMany(entry => Openers.Select(entry.Text)).ToHashSet(StringComparer.Ordinal);
        var stem = new StringBuilder(letter).Append('-').Append(now.Case.Id.Length > 0 ? now.Case.Id : now.Person.Id).Append('-').ToString();
        var number = 1;
        while (held.Contains(stem + number.ToString(CultureInfo.InvariantCulture)))
        {
            number++;
        }

        return stem + number.ToString(CultureInfo.InvariantCulture);
    }
}
