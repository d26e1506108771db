using System.Globalization;

namespace Caseclock.Application.Demo;

/// <summary>Numbers that are well formed and belong to nobody.</summary>
internal static class DemoIdentifiers
{
    private const string CheckLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private const string PostcodeLetters = "ABDEFGHJLNPQRSTUWXYZ";

    /// <summary>A UPN of the council's own code, with its check letter.</summary>
    public static string Upn(string council, int index, DateOnly born)
    {
        Span<char> upn = stackalloc char[13];
        council.CopyTo(upn[1..]);
        (1000 + (index / 1000)).TryFormat(upn[4..], out _, "0000", CultureInfo.InvariantCulture);
        ((born.Year + 5) % 100).TryFormat(upn[8..], out _, "00", CultureInfo.InvariantCulture);
        (index % 1000).TryFormat(upn[10..], out _, "000", CultureInfo.InvariantCulture);
        var sum = 0;
        for (var place = 1; place < upn.Length; place++)
        {
            sum += (upn[place] - '0') * (place + 1);
        }

        upn[0] = CheckLetters[sum % CheckLetters.Length];
        return new string(upn);
    }

    /// <summary>A ULN with its check digit.</summary>
    public static string Uln(int council, int index)
    {
        for (var first = 100_000_000 + (((council * 100_000L) + index) * 2); ; first++)
        {
            var digits = first.ToString(CultureInfo.InvariantCulture);
            var remainder = 0;
            for (var place = 0; place < 9; place++)
            {
                remainder += (digits[place] - '0') * (10 - place);
            }

            remainder %= 11;
            if (remainder != 0)
            {
                return digits + (10 - remainder).ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>A postcode of the area SX, which no place in the United Kingdom has.</summary>
    public static string Postcode(DemoRandom random) => string.Create(
        CultureInfo.InvariantCulture,
        $"SX{random.Int(1, 19)} {random.Int(1, 9)}{PostcodeLetters[random.Int(0, 19)]}{PostcodeLetters[random.Int(0, 19)]}");
}
