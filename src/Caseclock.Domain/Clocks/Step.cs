using System.Globalization;
using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Clocks;

/// <summary>
/// One step of an explanation, kept as it was reasoned and put into words only when somebody asks: a national run makes millions of
/// clocks and words none of them.
/// </summary>
/// <param name="Sentence">A sentence with places for the values, as in <see cref="string.Format(IFormatProvider, string, object[])"/>.</param>
/// <param name="First">The first value; a day is written with its weekday.</param>
/// <param name="Second">The second value.</param>
/// <param name="Third">The third value.</param>
internal readonly record struct Step(string Sentence, object? First = null, object? Second = null, object? Third = null)
{
    public string Words() => string.Format(CultureInfo.InvariantCulture, Sentence, Word(First), Word(Second), Word(Third));

    private static object? Word(object? value) => value is DateOnly day ? DateWords.Short(day) : value;
}
