using System.Text;

namespace Caseclock.Application.Storage;

/// <summary>Letters in lower case without their accents.</summary>
/// <remarks>The program runs without the system's language tables, which is where taking letters apart would come from.</remarks>
internal static class Plain
{
    private static readonly Dictionary<string, string> Accented = new()
    {
        ["a"] = "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ",
        ["b"] = "ḃḅḇ",
        ["c"] = "çćĉċčḉ",
        ["d"] = "ďđḋḍḏḑḓð",
        ["e"] = "èéêëēĕėęěȅȇȩẹẻẽếềểễệ",
        ["f"] = "ḟ",
        ["g"] = "ĝğġģǧǵḡ",
        ["h"] = "ĥħḣḥḧḩḫ",
        ["i"] = "ìíîïĩīĭįǐȉȋịỉı",
        ["j"] = "ĵǰ",
        ["k"] = "ķǩḱḳḵ",
        ["l"] = "ĺļľŀłḷḹḻḽ",
        ["m"] = "ḿṁṃ",
        ["n"] = "ñńņňŉǹṅṇṉṋ",
        ["o"] = "òóôõöøōŏőơǒǫǭǿȍȏȯọỏốồổỗộớờởỡợ",
        ["p"] = "ṕṗ",
        ["r"] = "ŕŗřȑȓṙṛṝṟ",
        ["s"] = "śŝşšșṡṣ",
        ["t"] = "ţťŧțṫṭṯṱ",
        ["u"] = "ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữự",
        ["v"] = "ṽṿ",
        ["w"] = "ŵẁẃẅẇẉ",
        ["x"] = "ẋẍ",
        ["y"] = "ýÿŷȳẏỳỵỷỹ",
        ["z"] = "źżžẑẓẕ",
        ["ae"] = "æǣǽ",
        ["oe"] = "œ",
        ["ss"] = "ß",
        ["th"] = "þ",
    };

    private static readonly Dictionary<char, string> ByLetter =
        Accented.SelectMany(group => group.Value.Select(letter => (letter, group.Key))).ToDictionary(item => item.letter, item => item.Key);

    /// <summary>The text in lower case, each letter of Latin script without its accent.</summary>
    public static string Letters(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var lower = char.ToLowerInvariant(character);
            if (lower >= 0x80 && ByLetter.TryGetValue(lower, out var letters))
            {
                plain.Append(letters);
            }
            else
            {
                plain.Append(lower);
            }
        }

        return plain.ToString();
    }
}
