using Caseclock.Commands;

namespace Caseclock.Tests.Lists;

public class CsvFilesTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("＝1", "'＝1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+44 20 7946 0000", "+44 20 7946 0000")]
    [InlineData("+447700900123", "+447700900123")]
    [InlineData("R-2025-00001", "R-2025-00001")]
    public void Cell_ThatBeginsLikeAFormula_IsMadeTextAndANumberStays(string cell, string written)
    {
        Assert.Equal(written + "\n", Written(cell));
    }

    [Theory]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    public void Cell_ThatBeginsWithASpaceOfALine_IsMadeText(string cell) => Assert.Contains("'" + cell, Written(cell), StringComparison.Ordinal);

    private static string Written(string cell)
    {
        using var text = new StringWriter();
        using (var csv = CsvFiles.Writer(text))
        {
            CsvFiles.Row(csv, [cell]);
        }

        return text.ToString();
    }
}
