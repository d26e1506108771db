using System.Data.Common;
using Caseclock.Domain.Chronology;

namespace Caseclock.Application.Storage;

public sealed partial class Store
{
    /// <summary>
    /// Writes entries in one transaction, with their hashes and the projections of the records that they touch. When it returns, what
    /// it counts as taken is on the disk. An entry already held with the same content is skipped.
    /// </summary>
    /// <param name="authority">The authority's code; it must be served already.</param>
    /// <param name="entries">The entries, of any records, in any order; they may refer to one another.</param>
    /// <param name="mode">Whether one refusal stops all.</param>
    /// <returns>What was taken, held already and refused.</returns>
    /// <exception cref="StoreException">The store does not serve the authority.</exception>
    public AppendResult Append(string authority, IReadOnlyList<Entry> entries, AppendMode mode = AppendMode.AllOrNothing)
    {
        using var session = Session.Write(_engine, authority);
        var result = Append(session, entries, mode);
        session.Commit();
        return result;
    }

    /// <summary>Works out the projections of an authority again from its entries, in one transaction.</summary>
    /// <param name="authority">The authority's code.</param>
    /// <returns>How many records there are.</returns>
    /// <exception cref="StoreException">The store does not serve the authority.</exception>
    public int Rebuild(string authority)
    {
        using var session = Session.Write(_engine, authority);
        var records = Projections.Rebuild(session, ProjectorOf(session), Today);
        session.Commit();
        return records;
    }

    /// <summary>
    /// Brings projections made for an earlier day up to today: placements, officers and open clocks go by the day. To be called once a
    /// day; writes a few hundred records at a time, so that it keeps nobody waiting.
    /// </summary>
    /// <param name="authority">The authority's code.</param>
    /// <returns>How many records were worked out again.</returns>
    /// <exception cref="StoreException">The store does not serve the authority.</exception>
    public int Refresh(string authority)
    {
        var total = 0;
        while (true)
        {
            using var session = Session.Write(_engine, authority);
            var records = Projections.Refresh(session, ProjectorOf(session), Today);
            session.Commit();
            if (records == 0)
            {
                return total;
            }

            total += records;
        }
    }

    internal AppendResult Append(Session session, IReadOnlyList<Entry> entries, AppendMode mode) =>
        new Appending(session, ProjectorOf(session), Today).Prepare(entries, mode).Write(session);

    /// <summary>Checks entries and works out what is to be written, beside whoever writes meanwhile.</summary>
    /// <inheritdoc cref="Append(string, IReadOnlyList{Entry}, AppendMode)"/>
    internal PreparedAppend Prepare(string authority, IReadOnlyList<Entry> entries, AppendMode mode)
    {
        using var session = Session.Read(_engine, authority);
        return new Appending(session, ProjectorOf(session), Today).Prepare(entries, mode);
    }

    /// <summary>Writes what was prepared, in one transaction; if it no longer holds, its entries are checked and worked out again.</summary>
    internal AppendResult Append(string authority, PreparedAppend prepared)
    {
        try
        {
            using var session = Session.Write(_engine, authority);
            if (prepared.StillHolds(session))
            {
                var result = prepared.Write(session);
                session.Commit();
                return result;
            }
        }
        catch (DbException exception) when (_engine.IsTaken(exception))
        {
            // An id or a case was taken since by another record: the check below says by its name which.
        }

        return Append(authority, prepared.Entries, prepared.Mode);
    }

    internal static void Ensure(Session session, string name)
    {
        session.Execute(
            "INSERT INTO authority (code, name, policies, last_seq, changes) VALUES (@authority, @name, @policies, 0, 0) ON CONFLICT (code) DO NOTHING",
            ("name", name),
            ("policies", System.Text.Json.JsonSerializer.Serialize(Domain.Clocks.Policies.Recommended)));
    }
}
