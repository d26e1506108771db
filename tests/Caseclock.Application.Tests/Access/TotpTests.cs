using System.Text;
using Caseclock.Application.Access;

namespace Caseclock.Application.Tests.Access;

public class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the rows for SHA-1.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Code_TimesOfTheRfc_GivesItsCodes(long second, string code)
    {
        var step = Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(second));

        Assert.Equal(code, Totp.Code(Secret, step, 8));
        Assert.Equal(code[2..], Totp.Code(Secret, step));
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void StepOf_CodeOfAStepBesideThisOne_IsTakenForOneStepEitherWay(int away, bool taken)
    {
        var now = new DateTimeOffset(2025, 11, 25, 9, 0, 10, TimeSpan.Zero);
        var step = Totp.StepAt(now) + away;

        Assert.Equal(taken ? step : null, Totp.StepOf(Secret, Totp.Code(Secret, step).Insert(3, " "), now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("٠١٢٣٤٥")]
    [InlineData("not a code at all")]
    public void StepOf_WhatIsNoCode_IsNone(string typed) =>
        Assert.Null(Totp.StepOf(Secret, typed, new DateTimeOffset(2025, 11, 25, 9, 0, 0, TimeSpan.Zero)));

    // RFC 4648, section 10, without the filling.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Text_TextsOfTheRfc_GivesItsLetters(string plain, string text) => Assert.Equal(text, Totp.Text(Encoding.ASCII.GetBytes(plain)));

    [Fact]
    public void Address_OfAnAccount_NamesServiceAccountAndSecret() => Assert.Equal(
        "otpauth://totp/Caseclock%20Southbridge:a.b%40c.uk?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Caseclock%20Southbridge",
        Totp.Address(Secret, "Caseclock Southbridge", "a.b@c.uk"));
}
