using System.Security.Cryptography;
using System.Text;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>What a person of the authority is known by.</summary>
/// <param name="Id">The authority's id.</param>
/// <param name="Upn">Unique pupil number, or null.</param>
/// <param name="Uln">Unique learner number, or null.</param>
/// <param name="Surname">Surname, or null.</param>
/// <param name="Forename">Forename, or null.</param>
/// <param name="Born">Date of birth, or null.</param>
public sealed record HeldIdentity(string Id, string? Upn, string? Uln, string? Surname, string? Forename, DateOnly? Born);

/// <summary>Who a person of a return is.</summary>
/// <param name="Id">The person's id; null when it cannot be told.</param>
/// <param name="IsHeld">Whether that person is held; if not, the id is new.</param>
/// <param name="Reason">Why it cannot be told; null when it can.</param>
public sealed record PersonMatch(string? Id, bool IsHeld, string? Reason);

/// <summary>
/// The people an authority holds, to recognise those of a return by: the return has no local id. They are matched on UPN, else ULN, else
/// surname, forename and date of birth (letters and digits only, in any case).
/// </summary>
public sealed class HeldPeople
{
    private static readonly HeldIdentity Several = new("", null, null, null, null, null);

    private readonly Dictionary<string, HeldIdentity> _byUpn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HeldIdentity> _byUln = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HeldIdentity> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HeldIdentity> _byId = new(StringComparer.Ordinal);

    /// <summary>Makes the index.</summary>
    /// <param name="people">Everyone the authority holds.</param>
    public HeldPeople(IEnumerable<HeldIdentity> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        foreach (var person in people)
        {
            Add(person);
        }
    }

    /// <summary>Adds a person, such as one who came new with the return being read.</summary>
    /// <param name="person">What they are known by.</param>
    public void Add(HeldIdentity person)
    {
        ArgumentNullException.ThrowIfNull(person);
        _byId[person.Id] = person;
        Put(_byUpn, Key(person.Upn), person);
        Put(_byUln, Key(person.Uln), person);
        Put(_byName, NameKey(person.Surname, person.Forename, person.Born), person);
    }

    /// <summary>What a person of a return is known by.</summary>
    /// <param name="id">The id found for them.</param>
    /// <param name="stated">The person as stated.</param>
    public static HeldIdentity IdentityOf(string id, Sen2Person stated) =>
        new(id, stated.Upn, stated.Uln, stated.Surname, stated.Forename, stated.Born);

    /// <summary>Finds a person of a return, or gives a new id, made from what they are known by and telling nothing of it.</summary>
    /// <param name="stated">The person as stated.</param>
    public PersonMatch Match(Sen2Person stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        var upn = Key(stated.Upn);
        var uln = Key(stated.Uln);
        var name = NameKey(stated.Surname, stated.Forename, stated.Born);
        var found = Find(_byUpn, upn) ?? Unless(Find(_byUln, uln), stated) ?? Unless(Find(_byName, name), stated);
        if (found is not null)
        {
            return found == Several
                ? new PersonMatch(null, false, "More than one person held answers to this one, so none of it was taken. Merge them first.")
                : new PersonMatch(found.Id, true, null);
        }

        var known = upn is not null ? "upn:" + upn : uln is not null ? "uln:" + uln : name;
        if (known is null)
        {
            return new PersonMatch(
                null,
                false,
                "There is neither a UPN nor a ULN nor a surname, forename and date of birth, so the person cannot be told apart. None of it was taken.");
        }

        var id = "P-" + Hash(known);
        return new PersonMatch(id, _byId.ContainsKey(id), null);
    }

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..20];

    // Two people with one name and birth date but different lasting UPNs are two people.
    private static HeldIdentity? Unless(HeldIdentity? found, Sen2Person stated) =>
        found is not null && Differ(Lasting(found.Upn), Lasting(stated.Upn)) ? null : found;

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    // A temporary UPN ends in a letter and gives way to a lasting one.
    private static string? Lasting(string? upn) => Key(upn) is { } key && char.IsAsciiDigit(key[^1]) ? key : null;

    private static HeldIdentity? Find(Dictionary<string, HeldIdentity> index, string? key) =>
        key is not null ? index.GetValueOrDefault(key) : null;

    private static void Put(Dictionary<string, HeldIdentity> index, string? key, HeldIdentity person)
    {
        if (key is not null)
        {
            index[key] = index.TryGetValue(key, out var other) && other.Id != person.Id ? Several : person;
        }
    }

    private static string? Key(string? number) => string.IsNullOrWhiteSpace(number) ? null : number.Trim().ToUpperInvariant();

    internal static string? NameKey(Sen2Person stated) => NameKey(stated.Surname, stated.Forename, stated.Born);

    private static string? NameKey(string? surname, string? forename, DateOnly? born) =>
        Letters(surname) is { } last && Letters(forename) is { } first && born is { } day
            ? $"name:{last}|{first}|{Sen2Value.Write(day)}"
            : null;

    private static string? Letters(string? name)
    {
        var letters = string.Concat((name ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return letters.Length > 0 ? letters : null;
    }
}
