using Caseclock.Application.Activity;
using Caseclock.Application.Storage;

namespace Caseclock.Application.Access;

/// <summary>
/// The roles of authorities. A usual role that an authority has not changed is not stored: it follows the program, so that a new part of
/// the work reaches it without anybody's doing.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
public sealed class Roles(Store store, TimeProvider clock)
{
    /// <summary>Every role of an authority: the usual ones first, then its own by name.</summary>
    /// <param name="authority">The authority's code.</param>
    public IReadOnlyList<Role> Of(string authority)
    {
        using var session = store.Read(authority);
        return Of(session);
    }

    /// <summary>A role; null when there is none of that id.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The role's id.</param>
    public Role? Find(string authority, string id) => Of(authority).FirstOrDefault(role => role.Id == id);

    /// <summary>Changes a role, or adds it.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="role">The role as it is to be. Permissions of no level are left out.</param>
    /// <param name="by">The id of the account that does it; null for the command line.</param>
    /// <exception cref="ArgumentException">Its id is not made of small letters, digits and hyphens, or it has no name.</exception>
    public void Save(string authority, Role role, string? by)
    {
        if (!IsId(role.Id) || string.IsNullOrWhiteSpace(role.Name))
        {
            throw new ArgumentException("A role needs a name, and an id of small letters, digits and hyphens.", nameof(role));
        }

        using var session = store.Write(authority);
        var before = Of(session).FirstOrDefault(held => held.Id == role.Id);
        session.Execute(
            """
            INSERT INTO role (authority, id, name, permissions) VALUES (@authority, @id, @name, @permissions)
            ON CONFLICT (authority, id) DO UPDATE SET name = excluded.name, permissions = excluded.permissions
            """,
            ("id", role.Id),
            ("name", role.Name.Trim()),
            ("permissions", Written(role.Permissions)));
        var detail = $"Changed the role {role.Id}: {(before is null ? "new" : Written(before.Permissions))} → {Written(role.Permissions)}";
        ActivityLog.Write(session, clock.GetUtcNow(), new Deed(Act.Configured, by, "/administration/roles", Detail: detail));
        session.Commit();
    }

    /// <summary>Whether a text can be a role's id: small letters, digits and hyphens, at most 60.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= 60 && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    internal static IReadOnlyList<Role> Of(Session session)
    {
        var changed = session.Query(
                "SELECT id, name, permissions FROM role WHERE authority = @authority",
                row => new Role(row.GetString(0), row.GetString(1), Read(row.GetString(2))))
            .ToDictionary(role => role.Id, StringComparer.Ordinal);
        return
        [
            .. UsualRoles.All.Select(usual => changed.GetValueOrDefault(usual.Id, usual)),
            .. changed.Values.Where(role => UsualRoles.PlaceOf(role.Id) == int.MaxValue).OrderBy(role => role.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    // "Cases:Write Names:Read". An area that this program does not know (a newer one wrote it) gives nothing.
    private static List<Permission> Read(string text)
    {
        var permissions = new List<Permission>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && Enum.TryParse<Area>(part[..colon], out var area) && Enum.TryParse<Level>(part[(colon + 1)..], out var level))
            {
                permissions.Add(new Permission(area, level));
            }
        }

        return permissions;
    }

    private static string Written(IReadOnlyList<Permission> permissions) =>
        string.Join(' ', permissions.Where(permission => permission.Level != Level.None).OrderBy(permission => permission.Area).Select(permission => $"{permission.Area}:{permission.Level}"));
}
