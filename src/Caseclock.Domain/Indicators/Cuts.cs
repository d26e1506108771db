namespace Caseclock.Domain.Indicators;

/// <summary>
/// The days at whose close something is read off: the last days of the periods, and the days before their first. Counting is done into
/// the gaps between them, so that one case costs the same whether one month is asked for or seventy-two.
/// </summary>
internal sealed class Cuts
{
    private readonly DateOnly[] _days;
    private readonly int[] _slots;

    public Cuts(IEnumerable<DateOnly> days)
    {
        _days = [.. days.Distinct().Order()];
        _slots = new int[_days.Length == 0 ? 0 : Last.DayNumber - First.DayNumber + 1];
        for (int day = 0, slot = 0; day < _slots.Length; day++)
        {
            slot += _days[slot].DayNumber < First.DayNumber + day ? 1 : 0;
            _slots[day] = slot;
        }
    }

    public int Count => _days.Length;

    public DateOnly First => _days[0];

    public DateOnly Last => _days[^1];

    /// <summary>The first cut on or after a day: the first that sees it. <see cref="Count"/> when none does.</summary>
    public int Slot(DateOnly day)
    {
        if (Count == 0 || day > Last)
        {
            return Count;
        }

        return day <= First ? 0 : _slots[day.DayNumber - First.DayNumber];
    }

    /// <summary>The cut of a day that is one.</summary>
    public int At(DateOnly day) => Array.BinarySearch(_days, day);
}
