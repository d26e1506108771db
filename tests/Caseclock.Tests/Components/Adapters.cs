using Caseclock.Components;

namespace Caseclock.Tests.Components;

/// <summary>Gives each of our components the options of a fixture, as a page would write them.</summary>
internal static class Adapters
{
    public static readonly IReadOnlyDictionary<string, Func<Fixture, Task<string>>> All = new Dictionary<string, Func<Fixture, Task<string>>>
    {
        ["breadcrumbs"] = fixture => Markup.Render(
            new BreadcrumbsTagHelper
            {
                Items = [.. fixture.Items("items").Select(item => new Crumb(item.Text("text") ?? "", item.Text("href")))],
                CollapseOnMobile = fixture.True("collapseOnMobile"),
                Label = fixture.Text("labelText") ?? "Breadcrumb",
            },
            rest: fixture.Rest()),
        ["button"] = fixture => Markup.Render(
            new ButtonTagHelper
            {
                Href = fixture.Text("href"),
                Type = fixture.Text("type") ?? "submit",
                PreventDoubleClick = fixture.Has("preventDoubleClick") ? fixture.True("preventDoubleClick") : null,
            },
            fixture.Content(),
            fixture.Rest("id", "name", "value")),
        ["checkboxes"] = fixture => Markup.Render(
            new CheckboxesTagHelper
            {
                Name = fixture.Text("name")!,
                Id = fixture.Text("idPrefix"),
                Legend = fixture.Text("fieldset", "legend", "text"),
                LegendClasses = fixture.Text("fieldset", "legend", "classes"),
                PageHeading = fixture.True("fieldset", "legend", "isPageHeading"),
                Hint = fixture.Text("hint", "text"),
                Error = fixture.Text("errorMessage", "text"),
                DescribedBy = fixture.Text("fieldset", "describedBy") ?? fixture.Text("describedBy"),
                Choices = Choices(fixture),
                Values = [.. Values(fixture)],
            },
            rest: fixture.Rest()),
        ["date-input"] = fixture => Markup.Render(
            new DateInputTagHelper
            {
                Name = fixture.Text("namePrefix") ?? "",
                Id = fixture.Text("id"),
                Legend = fixture.Text("fieldset", "legend", "text"),
                Hint = fixture.Text("hint", "text"),
                Error = fixture.Text("errorMessage", "text"),
                DescribedBy = fixture.Text("fieldset", "describedBy"),
                Value = new TypedDate(DateValue(fixture, "day"), DateValue(fixture, "month"), DateValue(fixture, "year")),
                Wrong = (fixture.True("day", "error") ? DateParts.Day : 0) | (fixture.True("month", "error") ? DateParts.Month : 0) | (fixture.True("year", "error") ? DateParts.Year : 0),
            },
            rest: fixture.Rest()),
        ["details"] = fixture => Markup.Render(
            new DetailsTagHelper { Summary = fixture.Text("summaryText") ?? "", Open = fixture.True("open") },
            fixture.Content(),
            fixture.Rest("id")),
        ["error-message"] = fixture => Markup.Render(new ErrorMessageTagHelper(), fixture.Content(), fixture.Rest("id")),
        ["error-summary"] = fixture => Markup.Render(
            new ErrorSummaryTagHelper
            {
                Title = fixture.Text("titleText") ?? "",
                Description = fixture.Text("descriptionText"),
                Errors = [.. fixture.Items("errorList").Select(item => new PageError(item.Text("text") ?? "", item.Text("href")?[1..]))],
            },
            rest: fixture.Rest()),
        ["file-upload"] = fixture => Markup.Render(
            new FileUploadTagHelper
            {
                Name = fixture.Text("name")!,
                Id = fixture.Text("id"),
                Label = fixture.Text("label", "text") ?? "",
                LabelClasses = fixture.Text("label", "classes"),
                PageHeading = fixture.True("label", "isPageHeading"),
                Hint = fixture.Text("hint", "text"),
                Error = fixture.Text("errorMessage", "text"),
                DescribedBy = fixture.Text("describedBy"),
            },
            rest: fixture.Rest()),
        ["input"] = fixture => Markup.Render(
            new InputTagHelper
            {
                Name = fixture.Text("name")!,
                Id = fixture.Text("id"),
                Label = fixture.Text("label", "text") ?? "",
                LabelClasses = fixture.Text("label", "classes"),
                PageHeading = fixture.True("label", "isPageHeading"),
                Hint = fixture.Text("hint", "text"),
                Error = fixture.Text("errorMessage", "text"),
                DescribedBy = fixture.Text("describedBy"),
                Value = fixture.Text("value"),
                Type = fixture.Text("type") ?? "text",
                Prefix = fixture.Text("prefix", "text"),
                Suffix = fixture.Text("suffix", "text"),
            },
            rest: fixture.Rest("inputmode", "autocomplete", "spellcheck", "autocapitalize", "pattern", "disabled")),
        ["inset-text"] = fixture => Markup.Render(new InsetTextTagHelper(), fixture.Content(), fixture.Rest("id")),
        ["notification-banner"] = fixture => Markup.Render(
            new NotificationBannerTagHelper
            {
                Success = fixture.Text("type") == "success",
                Title = fixture.Text("titleText"),
                TitleId = fixture.Text("titleId") ?? "govuk-notification-banner-title",
                Text = fixture.Text("text"),
            },
            fixture.Has("html") ? fixture.Content() : null,
            fixture.Rest("role")),
        ["pagination"] = fixture => Markup.Render(
            new PaginationTagHelper
            {
                Label = fixture.Text("landmarkLabel") ?? "Pagination",
                Pages = new PageLinks(Step(fixture, "previous"), [.. fixture.Items("items").Select(Link)], Step(fixture, "next")),
            },
            rest: fixture.Rest()),
        ["phase-banner"] = fixture => Markup.Render(
            new PhaseBannerTagHelper
            {
                Phase = fixture.Text("tag", "text") ?? "",
                Colour = fixture.Text("tag", "classes") == "govuk-tag--grey" ? TagColour.Grey : TagColour.Blue,
            },
            fixture.Content(),
            fixture.Rest()),
        ["radios"] = fixture => Markup.Render(
            new RadiosTagHelper
            {
                Name = fixture.Text("name")!,
                Id = fixture.Text("idPrefix"),
                Legend = fixture.Text("fieldset", "legend", "text"),
                LegendClasses = fixture.Text("fieldset", "legend", "classes"),
                PageHeading = fixture.True("fieldset", "legend", "isPageHeading"),
                Hint = fixture.Text("hint", "text"),
                Error = fixture.Text("errorMessage", "text"),
                DescribedBy = fixture.Text("fieldset", "describedBy"),
                Choices = Choices(fixture),
                Value = fixture.Text("value") ?? Values(fixture).FirstOrDefault(),
            },
            rest: fixture.Rest()),
        ["select"] = fixture => Markup.Render(
            new SelectTagHelper
            {
                Name = fixture.Text("name")!,
                Id = fixture.Text("id"),
                Label = fixture.Text("label", "text") ?? "",
                LabelClasses = fixture.Text("label", "classes"),
                PageHeading = fixture.True("label", "isPageHeading"),
                Hint = fixture.Text("hint", "text"),
                Error = fixture.Text("errorMessage", "text"),
                DescribedBy = fixture.Text("describedBy"),
                Choices = Choices(fixture),
                Value = fixture.Text("value") ?? fixture.Items("items").FirstOrDefault(item => item.True("selected"))?.Text("value"),
            },
            rest: fixture.Rest()),
        ["service-navigation"] = fixture => Markup.Render(
            new ServiceNavigationTagHelper
            {
                Label = fixture.Text("navigationLabel") ?? "Menu",
                Places = [.. fixture.Items("navigation").Select(item => new Place(item.Text("text") ?? "", item.Text("href") ?? "", item.True("current"), item.True("active")))],
            },
            rest: fixture.Rest()),
        ["skip-link"] = fixture => Markup.Render(new SkipLinkTagHelper { Href = fixture.Text("href") ?? "#content" }, fixture.Content(), fixture.Rest()),
        ["summary-list"] = fixture => Markup.Render(
            new SummaryListTagHelper { Rows = [.. fixture.Items("rows").Select(Row)] },
            rest: fixture.Rest()),
        ["table"] = fixture => Markup.Render(
            new TableTagHelper
            {
                Table = new Table
                {
                    Caption = fixture.Text("caption"),
                    CaptionClasses = fixture.Text("captionClasses"),
                    FirstCellIsHeader = fixture.True("firstCellIsHeader"),
                    Columns = [.. fixture.Items("head").Select(item => new Column(item.Text("text") ?? "", item.Text("format") == "numeric"))],
                    Rows = [.. fixture.Items("rows").Select(row => row.Items().Select(Cell).ToList())],
                },
            },
            rest: fixture.Rest()),
        ["tag"] = fixture => Markup.Render(new TagTagHelper(), fixture.Content(), fixture.Rest()),
        ["textarea"] = fixture => Markup.Render(
            new TextareaTagHelper
            {
                Name = fixture.Text("name")!,
                Id = fixture.Text("id"),
                Label = fixture.Text("label", "text") ?? "",
                LabelClasses = fixture.Text("label", "classes"),
                PageHeading = fixture.True("label", "isPageHeading"),
                Hint = fixture.Text("hint", "text"),
                Error = fixture.Text("errorMessage", "text"),
                DescribedBy = fixture.Text("describedBy"),
                Value = fixture.Text("value"),
                Rows = int.Parse(fixture.Text("rows") ?? "5", System.Globalization.CultureInfo.InvariantCulture),
            },
            rest: fixture.Rest("autocomplete", "spellcheck")),
        ["warning-text"] = fixture => Markup.Render(
            new WarningTextTagHelper { IconText = fixture.Text("iconFallbackText") ?? "Warning" },
            fixture.Content(),
            fixture.Rest()),
    };

    private static Choice[] Choices(Fixture fixture)
    {
        var choices = new List<Choice>();
        string? divider = null;
        foreach (var item in fixture.Items("items"))
        {
            if (item.Text("divider") is { } word)
            {
                divider = word;
                continue;
            }

            choices.Add(new Choice(item.Text("value") ?? "", item.Text("text") ?? "", item.Text("hint", "text"), item.True("disabled"), divider));
            divider = null;
        }

        return [.. choices];
    }

    private static IEnumerable<string> Values(Fixture fixture) =>
        fixture.Items("values").Select(value => value.Text()!).Concat(fixture.Items("items").Where(item => item.True("checked")).Select(item => item.Text("value")!));

    private static string? DateValue(Fixture fixture, string part) => fixture.Text(part, "value") ?? fixture.Text("values", part)
        ?? (fixture.Text("namePrefix") is { } prefix ? fixture.Text("values", prefix + "-" + part) : null);

    private static PageStep? Step(Fixture fixture, string name) =>
        fixture.Text(name, "href") is { } href ? new PageStep(href, fixture.Text(name, "text"), fixture.Text(name, "labelText")) : null;

    private static PageLink Link(Fixture item) =>
        item.True("ellipsis") ? PageLink.Gap : new PageLink(item.Text("number"), item.Text("href"), item.True("current"));

    private static Cell Cell(Fixture item) => new(
        item.Content(),
        item.Text("format") == "numeric",
        int.Parse(item.Text("colspan") ?? "1", System.Globalization.CultureInfo.InvariantCulture),
        int.Parse(item.Text("rowspan") ?? "1", System.Globalization.CultureInfo.InvariantCulture));

    private static SummaryRow Row(Fixture item) => new(
        item.Text("key", "text") ?? "",
        (item with { Options = item.Options.GetProperty("value") }).Content() ?? Words.Of(""),
        [.. item.Items("actions", "items").Select(action => new SummaryAction(action.Text("text") ?? "", action.Text("href")!, action.Text("visuallyHiddenText")))]);
}
