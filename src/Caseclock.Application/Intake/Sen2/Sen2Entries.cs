using Caseclock.Domain.Chronology;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>
/// Turns a SEN2 return into chronology entries: what the return can support and no more (<c>docs/sen2-mapping.md</c>). Pure: the same
/// return against the same record gives the same entries, in whatever order the elements stood.
/// </summary>
public static class Sen2Entries
{
    /// <summary>One person of a return, set against what is held of them.</summary>
    /// <param name="stated">The person as stated.</param>
    /// <param name="held">What is held of that person (found by <see cref="HeldPeople.Match"/>); without entries for a new person.</param>
    /// <param name="context">Which return, and when.</param>
    public static Sen2Mapped Of(Sen2Person stated, HeldPerson held, Sen2Context context)
    {
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(held);
        var taking = new Taking(context, held, stated.Line);
        var requests = Sen2Order.Of(stated.Requests);
        PersonFacts.Take(taking, stated, requests);
        var cases = CaseMatching.Of(held, requests);
        for (var index = 0; index < requests.Count; index++)
        {
            new RequestFacts(taking, cases[index], requests[index], stated.Born).Take();
        }

        return taking.Result();
    }

    /// <summary>What the header states of the authority: its designated officers.</summary>
    /// <param name="header">The header.</param>
    /// <param name="held">The entries held that name no person.</param>
    /// <param name="context">Which return, and when.</param>
    public static Sen2Mapped OfHeader(Sen2Header header, IEnumerable<Entry> held, Sen2Context context)
    {
        ArgumentNullException.ThrowIfNull(header);
        var source = Sen2Form.Header.Find("Source")!.Group!;
        var stated = Sen2Json.Write(source, header, item => item.Type == Sen2Type.Code);
        if (stated == "{}")
        {
            return new Sen2Mapped("", [], 0, [], []);
        }

        return Statement.OfAuthority(source, header, stated, [.. held], context);
    }

    /// <summary>Gives an entry its id, source and instant. The id tells what the entry says, whichever year's return says it.</summary>
    /// <param name="entry">The entry, as yet without id, source and instant.</param>
    /// <param name="context">Which return, and when.</param>
    internal static Entry Signed(Entry entry, Sen2Context context)
    {
        var now = context.Clock.Now;
        return entry with
        {
            Id = "sen2-" + EntryHash.OfLine(entry)[..32],
            By = context.By,

            // To the microsecond, which is what the stores keep.
            Recorded = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
        };
    }
}
