using Caseclock.Domain.Calendar;
using Caseclock.Domain.Chronology;

namespace Caseclock.Pages.Cases;

/// <summary>Reads the chronology of a case: everything that happened by a day, with what was corrected struck through and not left out.</summary>
internal static class ChronologyReading
{
    private const string Withdrawal = "entry.withdrawn";

    /// <summary>The chronology.</summary>
    /// <param name="entries">Every entry of the person.</param>
    /// <param name="case">The case.</param>
    /// <param name="day">The last day shown.</param>
    /// <param name="section">The kind to narrow it to; null for all.</param>
    /// <param name="latestFirst">Whether the latest comes first.</param>
    /// <param name="schools">What schools are called.</param>
    /// <param name="mayMend">Whether the reader may correct or withdraw an entry.</param>
    public static ChronologyView Read(
        IReadOnlyList<Entry> entries,
        string @case,
        DateOnly day,
        string? section,
        bool latestFirst,
        SchoolNames schools,
        Func<Entry, bool> mayMend)
    {
        var corrections = new Corrections(entries);
        var words = new EntryWords(entries, schools);
        var own = entries
            .Where(entry => Belongs(entry, @case) && entry.On <= day && entry.Kind.Name != Withdrawal)
            .OrderBy(entry => entry.On)
            .ThenBy(entry => entry.Kind.Order)
            .ThenBy(entry => entry.Recorded)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .ToList();
        var sections = own.GroupBy(entry => entry.Kind.Section).Select(group => (group.Key, group.Count())).ToList();
        var shown = own.Where(entry => section is null || entry.Kind.Section == section).Select(entry => View(entry, corrections, words, mayMend)).ToList();
        if (latestFirst)
        {
            shown.Reverse();
        }

        return new ChronologyView(shown, sections, latestFirst, section);
    }

    /// <summary>Whether an entry is part of a case's chronology: its own, and what is about the child whatever the case.</summary>
    public static bool Belongs(Entry entry, string @case) => entry.Case is null || entry.Case == @case;

    private static EntryView View(Entry entry, Corrections corrections, EntryWords words, Func<Entry, bool> mayMend) => new(
        entry.On,
        words.Headline(entry),
        words.Details(entry),
        entry.Note,
        Recorded(entry),
        corrections.Counts(entry) ? null : Correction(entry, corrections.CorrectedBy(entry), words),
        entry.Id,
        corrections.Counts(entry) && mayMend(entry));

    private static string Recorded(Entry entry)
    {
        var who = entry.By is null ? "" : entry.By + ", ";
        return UkTime.DateOf(entry.Recorded) == entry.On
            ? $"Recorded by {who}the same day".Replace("by the", "the", StringComparison.Ordinal)
            : entry.By is null ? $"Recorded {DateWords.Short(UkTime.DateOf(entry.Recorded))}" : $"Recorded by {who}{DateWords.Short(UkTime.DateOf(entry.Recorded))}";
    }

    private static string Correction(Entry entry, Entry? by, EntryWords words)
    {
        if (by is null)
        {
            return "Corrected";
        }

        var who = by.By is null ? "" : " by " + by.By;
        var when = $"{who} on {DateWords.Short(UkTime.DateOf(by.Recorded))}";
        var why = by.Note is { Length: > 0 } note ? $": {note}" : "";
        if (by.Kind.Name == Withdrawal)
        {
            return $"Withdrawn{when}{why}";
        }

        var now = by.On != entry.On ? $"; it was {DateWords.Short(by.On)}" : by.Kind != entry.Kind ? $"; it reads “{words.Headline(by)}”" : "";
        return $"Corrected{when}{now}{why}";
    }
}
