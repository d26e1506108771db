using Caseclock.Domain.Identifiers;
using Caseclock.Domain.Tests.Calendar;

namespace Caseclock.Domain.Tests.Identifiers;

public class NumberTests
{
    [Theory]
    [InlineData("1234567899")]
    [InlineData(" 12345 67899")]
    public void Uln_Vector_IsRead(string text) => Assert.Equal("1234567899", Uln.Parse(text).Value);

    [Theory]
    [InlineData(null, "A ULN is missing.")]
    [InlineData("123456789", "A ULN has 10 digits; this has 9.")]
    [InlineData("12345678X9", "A ULN has digits only; this has “X”.")]
    [InlineData("1234567890", "The last digit of this ULN does not agree with the rest.")]
    [InlineData("0000000000", "No ULN begins with these nine digits.")] // a remainder of 0
    [InlineData("1000000050", "The last digit of this ULN")]
    [InlineData("1000000060", "No ULN begins with these nine digits.")] // 10 + 2 × 6 = 22
    public void Uln_NotOne_SaysWhatIsWrong(string? text, string expected)
    {
        Assert.False(Uln.TryParse(text, out _, out var problem));
        Assert.StartsWith(expected, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9434765919")]
    [InlineData("943 476 5870")]
    [InlineData("999-012-3454")]
    public void NhsNumber_Vector_IsRead(string text)
    {
        var number = NhsNumber.Parse(text);
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), number.Value);
        Assert.Equal(number, NhsNumber.Parse(number.Spaced));
    }

    [Fact]
    public void NhsNumber_Spaced_IsInThreesAndFour() => Assert.Equal("943 476 5919", NhsNumber.Parse("9434765919").Spaced);

    [Theory]
    [InlineData("", "An NHS number is missing.")]
    [InlineData("94347659191", "An NHS number has 10 digits; this has 11.")]
    [InlineData("943476591O", "An NHS number has digits only; this has “O”.")]
    [InlineData("9434765918", "The last digit of this NHS number does not agree with the rest.")]
    [InlineData("1000000010", "No NHS number begins with these nine digits.")] // 10 + 2 = 12, remainder 1, check 10
    public void NhsNumber_NotOne_SaysWhatIsWrong(string text, string expected)
    {
        Assert.False(NhsNumber.TryParse(text, out _, out var problem));
        Assert.StartsWith(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void NhsNumber_RemainderOfNothing_EndsIn0() => Assert.Equal("1000000060", NhsNumber.Parse("1000000060").Value);

    [Fact]
    public void Urn_SixDigits_AreRead()
    {
        Assert.Equal("100000", Urn.Parse(" 100 000 ").ToString());
        Assert.Equal("A URN has 6 digits; this has 5.", Assert.Throws<FormatException>(() => Urn.Parse("10000")).Message);
        Assert.Equal("A URN has digits only; this has “E”.", Assert.Throws<FormatException>(() => Urn.Parse("E10000")).Message);
    }

    [Fact]
    public void Ukprn_EightDigits_AreRead()
    {
        Assert.Equal("10000528", Ukprn.Parse("10000528").ToString());
        Assert.Equal("A UKPRN has 8 digits; this has 9.", Assert.Throws<FormatException>(() => Ukprn.Parse("100005281")).Message);
        Assert.Equal("A UKPRN is missing.", Assert.Throws<FormatException>(() => Ukprn.Parse("")).Message);
    }

    [Fact]
    public void Uln_AnyNumber_ReadsBackTheSame() => Property.Holds(CheckedNumbers.Ulns, text => Uln.Parse(text).ToString() == text);

    [Fact]
    public void NhsNumber_AnyNumber_ReadsBackTheSame() =>
        Property.Holds(
            CheckedNumbers.NhsNumbers,
            text => NhsNumber.Parse(text).ToString() == text && NhsNumber.Parse(NhsNumber.Parse(text).Spaced).Value == text);

    [Fact]
    public void UrnAndUkprn_AnyNumber_ReadBackTheSame()
    {
        Property.Holds(CheckedNumbers.Digits(6), text => Urn.Parse(text).ToString() == text);
        Property.Holds(CheckedNumbers.Digits(8), text => Ukprn.Parse(text).ToString() == text);
    }

    [Fact]
    public void Uln_OneDigitChangedOrTwoSwapped_IsRefused() =>
        Property.Holds(CheckedNumbers.WithAnError(CheckedNumbers.Ulns), x => !Uln.TryParse(x.Changed, out _, out _));

    [Fact]
    public void NhsNumber_OneDigitChangedOrTwoSwapped_IsRefused() =>
        Property.Holds(CheckedNumbers.WithAnError(CheckedNumbers.NhsNumbers), x => !NhsNumber.TryParse(x.Changed, out _, out _));
}
