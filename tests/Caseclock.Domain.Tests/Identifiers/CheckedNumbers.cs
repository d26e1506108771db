using Caseclock.Domain.Identifiers;
using FsCheck;
using FsCheck.Fluent;

namespace Caseclock.Domain.Tests.Identifiers;

/// <summary>Made-up numbers whose check letter or digit is right: every one is tried and the one that is accepted is kept.</summary>
internal static class CheckedNumbers
{
    public const string CheckLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    public static Gen<string> Upns { get; } =
        from digits in Digits(11)
        from last in Gen.Elements($"0123456789{CheckLetters}".ToCharArray())
        select CheckLetters.Select(letter => $"{letter}{digits}{last}").Single(text => Upn.TryParse(text, out _, out _));

    // For one nine digits in eleven there is no number at all.
    public static Gen<string> Ulns { get; } = Finished(text => Uln.TryParse(text, out _, out _));

    public static Gen<string> NhsNumbers { get; } = Finished(text => NhsNumber.TryParse(text, out _, out _));

    public static Gen<string> Digits(int count) => Gen.Choose(0, 9).ArrayOf(count).Select(digits => string.Concat(digits));

    /// <summary>A number with one of its digits made another, and the same number with two neighbouring digits swapped.</summary>
    public static Gen<(string Number, string Changed)> WithAnError(Gen<string> numbers) =>
        from number in numbers
        from place in Gen.Choose(0, number.Length - 2)
        from step in Gen.Choose(1, 9)
        from swap in Gen.Elements(true, false)
        let changed = swap ? Swapped(number, place) : OneChanged(number, place, step)
        where changed != number
        select (number, changed);

    private static Gen<string> Finished(Func<string, bool> isRight) =>
        from nine in Digits(9)
        let number = Enumerable.Range(0, 10).Select(last => $"{nine}{last}").SingleOrDefault(isRight)
        where number is not null
        select number;

    private static string Swapped(string number, int place) =>
        char.IsAsciiDigit(number[place]) && char.IsAsciiDigit(number[place + 1])
            ? $"{number[..place]}{number[place + 1]}{number[place]}{number[(place + 2)..]}"
            : number;

    private static string OneChanged(string number, int place, int step) =>
        char.IsAsciiDigit(number[place])
            ? $"{number[..place]}{(number[place] - '0' + step) % 10}{number[(place + 1)..]}"
            : number;
}
