using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace Caseclock.Components.Charts;

/// <summary>A drawing with its title above it and its figures in a table under it.</summary>
internal static class Figure
{
    public static IHtmlContent Build(string title, XElement drawing, Table table, string summary = "Show the figures as a table") =>
        Html.Element(
            "figure",
            "cc-figure",
            Html.Element("figcaption", "cc-figure__title", Html.Text(title)),
            ScrollTagHelper.Build(title, Svg.Content(drawing)),
            DetailsTagHelper.Build(summary, ScrollTagHelper.Build($"{title}: the figures", table.Build())));

    /// <summary>The same for a drawing so small that it needs no room of its own to move in.</summary>
    public static IHtmlContent Small(string title, XElement drawing, Table table) =>
        Html.Element(
            "figure",
            "cc-figure cc-figure--small",
            Html.Element("figcaption", "govuk-visually-hidden", Html.Text(title)),
            Svg.Content(drawing),
            DetailsTagHelper.Build("Figures", table.Build()));
}
