using System.Globalization;
using Caseclock.Application.Storage;

namespace Caseclock.Application.Casework.Lists;

/// <summary>A view of a list that somebody keeps: what narrows and sorts it, and which columns it shows.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Owner">The id of the account whose view it is; empty for one shared with the authority.</param>
/// <param name="List">The list: <c>deadlines</c>, <c>cases</c> or <c>my-work</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Query">What narrows and sorts the list, and its columns, as the list's address says it after the question mark; empty for nothing.</param>
/// <param name="MadeBy">The id of the account that made it.</param>
public sealed record SavedView(string Id, string Owner, string List, string Name, string Query, string MadeBy)
{
    /// <summary>Whether everybody of the authority has it.</summary>
    public bool IsShared => Owner.Length == 0;
}

/// <summary>Keeps views of lists.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells now.</param>
public sealed class SavedViews(Store store, TimeProvider clock)
{
    /// <summary>The longest name of a view.</summary>
    public const int LongestName = 60;

    private const string Columns = "id, owner, list, name, query, made_by";

    /// <summary>The views of a list that somebody has: those shared first, then their own, by name.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="account">The account's id.</param>
    /// <param name="list">The list.</param>
    public IReadOnlyList<SavedView> Of(string authority, string account, string list)
    {
        using var session = store.Read(authority);
        return session.Query(
            $"SELECT {Columns} FROM saved_view WHERE authority = @authority AND list = @list AND owner IN ('', @account) ORDER BY owner, name, id",
            Read,
            ("list", list),
            ("account", account));
    }

    /// <summary>A view that somebody has; null when there is none of that id, or it is another's own.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="account">The account's id.</param>
    /// <param name="id">The view's id.</param>
    public SavedView? Find(string authority, string account, string id)
    {
        using var session = store.Read(authority);
        return Find(session, account, id);
    }

    /// <summary>The view that a list opens with for somebody; null where it opens with everything.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="account">The account's id.</param>
    /// <param name="list">The list.</param>
    public SavedView? Default(string authority, string account, string list)
    {
        using var session = store.Read(authority);
        var id = session.Scalar<string>("SELECT view_id FROM default_view WHERE authority = @authority AND account = @account AND list = @list", ("account", account), ("list", list));
        return id is null ? null : Find(session, account, id);
    }

    /// <summary>Keeps a new view. One of the same name, of the same owner and list, is replaced: a second press makes no second view.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="view">The view; its id is not used.</param>
    /// <returns>The view as kept.</returns>
    public SavedView Save(string authority, SavedView view)
    {
        var now = clock.GetUtcNow();
        using var session = store.Write(authority);
        var held = session.Scalar<string>(
            "SELECT id FROM saved_view WHERE authority = @authority AND list = @list AND owner = @owner AND name = @name",
            ("list", view.List),
            ("owner", view.Owner),
            ("name", view.Name));
        var kept = view with { Id = held ?? Guid.CreateVersion7(now).ToString("n", CultureInfo.InvariantCulture) };
        session.Execute(
            $"""
            INSERT INTO saved_view (authority, {Columns}, made_at) VALUES (@authority, @id, @owner, @list, @name, @query, @madeBy, @madeAt)
            ON CONFLICT (authority, id) DO UPDATE SET query = excluded.query
            """,
            ("id", kept.Id),
            ("owner", kept.Owner),
            ("list", kept.List),
            ("name", kept.Name),
            ("query", kept.Query),
            ("madeBy", kept.MadeBy),
            ("madeAt", Instants.Microseconds(now)));
        session.Commit();
        return kept;
    }

    /// <summary>Takes a view away. Lists that opened with it open with everything again.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="id">The view's id.</param>
    public void Remove(string authority, string id)
    {
        using var session = store.Write(authority);
        session.Execute("DELETE FROM default_view WHERE authority = @authority AND view_id = @id", ("id", id));
        session.Execute("DELETE FROM saved_view WHERE authority = @authority AND id = @id", ("id", id));
        session.Commit();
    }

    /// <summary>Sets the view that a list opens with for somebody.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <param name="account">The account's id.</param>
    /// <param name="list">The list.</param>
    /// <param name="id">The view's id; null to open with everything.</param>
    public void OpenWith(string authority, string account, string list, string? id)
    {
        using var session = store.Write(authority);
        session.Execute("DELETE FROM default_view WHERE authority = @authority AND account = @account AND list = @list", ("account", account), ("list", list));
        if (id is not null)
        {
            session.Execute(
                "INSERT INTO default_view (authority, account, list, view_id) VALUES (@authority, @account, @list, @id)",
                ("account", account),
                ("list", list),
                ("id", id));
        }

        session.Commit();
    }

    private static SavedView? Find(Session session, string account, string id) => session
        .Query($"SELECT {Columns} FROM saved_view WHERE authority = @authority AND id = @id AND owner IN ('', @account)", Read, ("id", id), ("account", account))
        .SingleOrDefault();

    private static SavedView Read(System.Data.Common.DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5));
}
