using System.Globalization;
using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Indicators;

/// <summary>
/// Why a case is counted, in words that are put together only when somebody opens the figure. <c>{day}</c> and <c>{other}</c> stand for
/// the days, <c>{days}</c> for the number with the word "days" behind it.
/// </summary>
/// <param name="Words">The words.</param>
/// <param name="Day">The day that put the case there.</param>
/// <param name="Number">A number of days.</param>
/// <param name="Other">Another day that the words name.</param>
internal readonly record struct Why(string Words, DateOnly Day, int Number = 0, DateOnly Other = default)
{
    public string Text() => Words
        .Replace("{day}", DateWords.Short(Day), StringComparison.Ordinal)
        .Replace("{other}", DateWords.Short(Other), StringComparison.Ordinal)
        .Replace("{days}", Days(), StringComparison.Ordinal);

    private string Days() => Number == 1 ? "1 day" : Number.ToString(CultureInfo.InvariantCulture) + " days";
}
