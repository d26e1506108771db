using System.Globalization;
using Caseclock.Application.Schools;
using Caseclock.Application.Storage;

namespace Caseclock.Pages;

/// <summary>
/// What schools and settings are called. Cases hold their numbers; names come from the authority's register of schools, which is kept in
/// memory and read again within a second after it was loaded anew.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
/// <param name="clock">Measures how long ago the register was looked at.</param>
internal sealed class SchoolNames(Store store, Authority authority, TimeProvider clock)
{
    private const int UrnLength = 6;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly Lock _looking = new();
    private volatile Kept? _kept;

    /// <summary>The register as it was at most a second ago.</summary>
    public SchoolRegister Register => Current().Register;

    /// <summary>A school of the register; null when it is not there, or is no school.</summary>
    /// <param name="key">Its URN, or its UKPRN where a case knows it by that.</param>
    public School? Find(string? key)
    {
        var kept = Current();
        return string.IsNullOrEmpty(key) ? null : kept.Register.Schools.GetValueOrDefault(key) ?? kept.ByUkprn.GetValueOrDefault(key);
    }

    /// <summary>What a place is called: its name, else the words of its SEN2 code, else its number said to be one.</summary>
    /// <param name="key">The URN, UKPRN or setting; null or empty when none is recorded.</param>
    public string Of(string? key)
    {
        if (string.IsNullOrEmpty(key))
        {
            return "School not recorded";
        }

        return Find(key)?.Name ?? (IsNumber(key) ? Number(key) + " (not in the register of schools)" : Words.Of("setting", key));
    }

    /// <summary>Whether a case knows the place by a number rather than a word.</summary>
    /// <param name="key">The URN, UKPRN or setting.</param>
    public static bool IsNumber(string key) => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>A school's number with the name of its kind: "URN 100123", "UKPRN 10001234".</summary>
    /// <param name="key">The number.</param>
    public static string Number(string key) => (key.Length > UrnLength ? "UKPRN " : "URN ") + key;

    private Kept Current()
    {
        if (_kept is { } kept && clock.GetElapsedTime(kept.At) < LookAgain)
        {
            return kept;
        }

        // One looks at a time; who waited finds it done.
        lock (_looking)
        {
            var at = clock.GetTimestamp();
            if (_kept is { } before)
            {
                return clock.GetElapsedTime(before.At) < LookAgain ? before : _kept = Again(before, at);
            }

            return _kept = Kept.Of(store.SchoolRegister(authority.Code), at);
        }
    }

    private Kept Again(Kept before, long at) => store.SchoolRegisterStamp(authority.Code) == before.Register.Stamp
        ? before with { At = at }
        : Kept.Of(store.SchoolRegister(authority.Code), at);

    private sealed record Kept(SchoolRegister Register, IReadOnlyDictionary<string, School> ByUkprn, long At)
    {
        // Of several schools with one UKPRN the open one is meant.
        public static Kept Of(SchoolRegister register, long at) => new(
            register,
            register.Schools.Values
                .Where(school => school.Ukprn is not null)
                .GroupBy(school => school.Ukprn!, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.OrderBy(school => school.Status).ThenBy(school => school.Urn, StringComparer.Ordinal).First(), StringComparer.Ordinal),
            at);
    }
}
