using System.Globalization;
using System.Text;

namespace Caseclock.Application.Storage;

/// <summary>
/// Words as search compares them: lower case, without accents, apostrophes or anything else that is neither letter nor digit, so that
/// O’Brien is found by obrien, Zoë by zoe, and a UPN or NHS number with or without its spaces.
/// </summary>
internal static class Words
{
    // Longer than any name; what is longer still is found by its beginning.
    private const int Longest = 40;

    private static readonly string[] DayForms = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-M-d"];

    /// <summary>The words of a text, also those on either side of an apostrophe, and where it has several the whole without its spaces.</summary>
    public static IEnumerable<string> Of(string? text)
    {
        if (text is null)
        {
            yield break;
        }

        var words = Split(text);
        var apart = text.AsSpan().ContainsAny('’', '\'') ? Split(text.Replace('’', ' ').Replace('\'', ' ')) : [];
        foreach (var word in words.Concat(apart))
        {
            yield return word;
        }

        if (words.Count > 1)
        {
            yield return Cut(string.Concat(words));
        }
    }

    /// <summary>A number or code without its spaces and signs.</summary>
    public static IEnumerable<string> OfCode(string? code) => code is null ? [] : Split(Letters(code));

    /// <summary>A day as one word.</summary>
    public static IEnumerable<string> OfDay(DateOnly? day) =>
        day is null ? [] : [day.Value.ToString("yyyyMMdd", CultureInfo.InvariantCulture)];

    /// <summary>
    /// What a search asks for: ways to read it, each a list of words that must all be found. A name typed with a space more or less
    /// than recorded, or a number typed in groups, is found by one of the later ways.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Asked(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8).SelectMany(AskedWord).ToList();
        if (words.Count < 2)
        {
            return words.Count == 0 ? [] : [words];
        }

        var ways = new List<IReadOnlyList<string>> { words };
        for (var index = 0; index + 1 < words.Count; index++)
        {
            ways.Add([.. words[..index], Cut(words[index] + words[index + 1]), .. words[(index + 2)..]]);
        }

        if (words.Count > 2)
        {
            ways.Add([Cut(string.Concat(words))]);
        }

        return ways;
    }

    /// <summary>A key to sort names by: surname first, as <see cref="Of"/> reads them.</summary>
    public static string NameKey(string? surname, string? forename) => Cut(Letters(surname ?? "")) + " " + Cut(Letters(forename ?? ""));

    private static IEnumerable<string> AskedWord(string word) =>
        DateOnly.TryParseExact(word, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? OfDay(day) : Split(word);

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in Plain.Letters(text))
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(character);
            }
            else if (!Joins(character))
            {
                End(word, words);
            }
        }

        End(word, words);
        return words;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var character in Plain.Letters(text))
        {
            if (char.IsLetterOrDigit(character))
            {
                letters.Append(character);
            }
        }

        return letters.ToString();
    }

    // Accents, apostrophes of every make and full stops stand within a word.
    private static bool Joins(char character) =>
        character is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '.'
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(Cut(word.ToString()));
            word.Clear();
        }
    }

    private static string Cut(string word) => word.Length <= Longest ? word : word[..Longest];
}
