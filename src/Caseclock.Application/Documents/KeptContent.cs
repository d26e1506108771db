using Caseclock.Application.Storage;

namespace Caseclock.Application.Documents;

/// <summary>What the rows of an authority say is in the <see cref="ContentFolder"/>.</summary>
internal static class KeptContent
{
    private const string Named =
        "SELECT 'document' AS what, id, sha256 FROM document WHERE authority = @authority "
        + "UNION ALL SELECT 'letter_template', template || ' ' || version, sha256 FROM letter_template WHERE authority = @authority ORDER BY 1, 2";

    /// <summary>Every hash that is named, once.</summary>
    /// <param name="session">A transaction of the authority.</param>
    public static IReadOnlyList<string> Hashes(Session session) => [.. session.Query(Named, row => row.GetString(2)).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads every content and names what is missing or damaged.</summary>
    /// <param name="session">A transaction of the authority.</param>
    /// <param name="contents">The contents.</param>
    public static IReadOnlyList<Finding> Check(Session session, ContentFolder contents)
    {
        var findings = new List<Finding>();
        foreach (var (what, id, hash) in session.Query(Named, row => (What: row.GetString(0), Id: row.GetString(1), Hash: row.GetString(2))))
        {
            var state = contents.TryRead(session.Authority!, hash, out _);
            if (state != ContentState.Sound)
            {
                findings.Add(new Finding(session.Authority!, what, id, "sha256", $"The content is {state.ToString().ToLowerInvariant()}: {hash}. Put the file back from a backup of the documents’ folder."));
            }
        }

        return findings;
    }
}
