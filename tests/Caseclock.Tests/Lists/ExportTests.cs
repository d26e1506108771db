using System.Net;
using Caseclock.Application.Activity;
using Caseclock.Application.Exports;
using Caseclock.Tests.Pages;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Lists;

/// <summary>Every list leaves as a workbook and as CSV: the rows of the page, in their order.</summary>
[Collection(SiteCollection.Name)]
public sealed class ExportTests(DemoSite site)
{
    [Theory]
    [InlineData("/deadlines", "when=overdue&tier=law&sort=child")]
    [InlineData("/cases", "stage=gatheringAdvice")]
    [InlineData("/cases", "closed=yes&year=4")]
    [InlineData("/schools", "")]
    [InlineData("/indicators/plan-20w-excl", "by=need")]
    [InlineData("/indicators/plan-20w-excl/children", "show=out")]
    public async Task Workbook_OfAList_HasTheRowsOfItsCsv(string list, string query)
    {
        var csv = await site.Lines($"{list}.csv?{query}");
        var rows = await Workbook($"{list}.xlsx?{query}");

        Assert.Equal(csv.Length, rows.Count);
        Assert.Equal(csv[0].TrimStart('\uFEFF').Split(','), rows[0].Select(cell => cell.InnerText));
        Assert.True(rows.Count > 1, "The list is empty.");
    }

    [Fact]
    public async Task Workbook_OfDeadlines_HasRealDatesInTheOrderOfThePageAndNoFormula()
    {
        var rows = await Workbook("/deadlines.xlsx?when=overdue");
        var due = rows.Skip(1).Select(row => row.FirstOrDefault(cell => cell.CellReference!.Value!.StartsWith('E'))).OfType<Cell>().ToList();

        Assert.All(due, cell => Assert.Equal(CellValues.Number, cell.DataType!.Value));
        var days = due.ConvertAll(cell => DateOnly.FromDateTime(DateTime.FromOADate(double.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture))));
        Assert.True(days.TrueForAll(day => day < site.Today));
        Assert.Equal(days.Order(), days);
        Assert.All(rows.SelectMany(row => row), cell => Assert.Null(cell.CellFormula));
    }

    [Fact]
    public async Task Columns_Chosen_AreThoseOfThePageAndOfTheFile()
    {
        var page = await site.Page("/deadlines?cols=due,officer");
        var rows = await Workbook("/deadlines.xlsx?cols=due,officer");

        Assert.Equal(["Choose", "Due", "Officer"], page.QuerySelectorAll("table thead th").Select(cell => cell.Words()));
        Assert.Equal(["due", "officer"], rows[0].Select(cell => cell.InnerText));
        Assert.Contains("cols=due%2Cofficer", page.QuerySelector("a[href^='/deadlines.xlsx']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotEmpty((await site.Page("/deadlines?cols=nothing,such")).QuerySelectorAll("table thead th"));
    }

    [Fact]
    public async Task Export_Made_IsKeptWithItsFilterAndHowManyRowsItHas()
    {
        var rows = await Workbook("/cases.xlsx?closed=yes");
        var kept = site.Services.GetRequiredService<ActivityLog>().Find(site.Authority.Code, new ActivityFilter { Act = Act.Exported }, new Application.Storage.Page(0, 5000)).Rows;

        Assert.Contains(kept, row => row.Deed.Place == "/cases.xlsx" && row.Deed.Detail == $"{(rows.Count - 1).ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} rows: closed=yes");
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task Search_AsAFile_HasTheChildrenFoundAndKeepsNothingOfWhatWasTyped(string kind)
    {
        using var client = site.Client();
        var page = Asking.Parse(await client.GetStringAsync("/search"));
        var token = page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("q", "alert"), new("kind", kind)]);
        using var answer = await client.PostAsync("/search?handler=file", form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(kind == "xlsx" ? ListWorkbook.MediaType : "text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("search." + kind, answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var kept = site.Services.GetRequiredService<ActivityLog>().Find(site.Authority.Code, new ActivityFilter { Act = Act.Exported }, new Application.Storage.Page(0, 5000)).Rows;
        Assert.Contains(kept, row => row.Deed is { Place: "/search", Detail: "1 row" });
    }

    private async Task<List<List<Cell>>> Workbook(string address)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, ListWorkbook.MediaType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        using var document = SpreadsheetDocument.Open(file, false);
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == "List");
        return [.. ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToList())];
    }
}
