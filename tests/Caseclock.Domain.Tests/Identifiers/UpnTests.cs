using Caseclock.Domain.Identifiers;
using Caseclock.Domain.Tests.Calendar;

namespace Caseclock.Domain.Tests.Identifiers;

public class UpnTests
{
    [Theory]
    [InlineData("R123456789875", false)]
    [InlineData("H801200001001", false)]
    [InlineData("K820200001001", false)]
    [InlineData("K12345678902A", true)] // 354 + 13 × 0 = 15 × 23 + 9, and place 9 is K
    [InlineData("Z12345678902B", true)] // 354 + 13 × 1 = 15 × 23 + 22, and place 22 is Z
    [InlineData("W12345678902Z", true)] // 354 + 13 × 22 = 27 × 23 + 19, and place 19 is W
    public void Parse_Vector_IsRead(string text, bool temporary)
    {
        var upn = Upn.Parse(text);
        Assert.Equal(text, upn.Value);
        Assert.Equal(temporary, upn.IsTemporary);
    }

    [Theory]
    [InlineData(" r123 4567 89875 ")]
    [InlineData("r123456789875")]
    public void Parse_SpacesAndSmallLetters_AreNormalised(string text) => Assert.Equal(Upn.Parse("R123456789875"), Upn.Parse(text));

    [Theory]
    [InlineData(null, "is missing")]
    [InlineData("  ", "is missing")]
    [InlineData("R12345678987", "has 13 characters; this has 12")]
    [InlineData("R1234567898755", "has 13 characters; this has 14")]
    [InlineData("I123456789875", "begins with a letter other than I, O or S; this begins with “I”")]
    [InlineData("O123456789875", "begins with a letter other than I, O or S; this begins with “O”")]
    [InlineData("S123456789875", "begins with a letter other than I, O or S; this begins with “S”")]
    [InlineData("1123456789875", "this begins with “1”")]
    [InlineData("R1234X6789875", "character 6 is “X”")]
    [InlineData("R12345678987S", "other than I, O or S when it is temporary; this ends in “S”")]
    [InlineData("R12345678987I", "this ends in “I”")]
    [InlineData("R12345678987O", "this ends in “O”")]
    [InlineData("R12345678987?", "this ends in “?”")]
    [InlineData("A123456789875", "is “A” and the rest calls for “R”")]
    [InlineData("A12345678902A", "is “A” and the rest calls for “K”")]
    [InlineData("R12345678987٥", "this ends in “٥”")] // an Arabic-Indic five
    public void TryParse_NotAUpn_SaysWhatIsWrong(string? text, string expected)
    {
        Assert.False(Upn.TryParse(text, out var upn, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.Equal(default, upn);
    }

    [Fact]
    public void Parse_NotAUpn_ThrowsWithTheProblem() =>
        Assert.Equal("A UPN has 13 characters; this has 3.", Assert.Throws<FormatException>(() => Upn.Parse("ABC")).Message);

    [Fact]
    public void Parse_AnyUpn_ReadsBackTheSame() =>
        Property.Holds(CheckedNumbers.Upns, text =>
        {
            var upn = Upn.Parse(text);
            return upn.ToString() == text && Upn.Parse(upn.ToString()) == upn && upn.IsTemporary == char.IsAsciiLetter(text[^1]);
        });

    [Fact]
    public void TryParse_OneDigitChangedOrTwoSwapped_IsRefused() =>
        Property.Holds(CheckedNumbers.WithAnError(CheckedNumbers.Upns), x => !Upn.TryParse(x.Changed, out _, out _));

    [Fact]
    public void TryParse_AnotherFirstLetter_IsRefused() =>
        Property.Holds(
            CheckedNumbers.Upns,
            text => CheckedNumbers.CheckLetters.Count(letter => Upn.TryParse($"{letter}{text[1..]}", out _, out _)) == 1);
}
