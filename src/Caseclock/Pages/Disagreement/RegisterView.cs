using Caseclock.Application.Access;
using Caseclock.Components;
using Caseclock.Infrastructure.Access;
using Caseclock.Pages.Deadlines;
using Caseclock.Pages.Lists;

namespace Caseclock.Pages.Disagreement;

/// <summary>A register as its page shows it.</summary>
/// <param name="Kind">The register.</param>
/// <param name="Query">What was asked for.</param>
/// <param name="Places">The registers that the reader may see.</param>
/// <param name="Shows">What can be shown, each with its count.</param>
/// <param name="Choices">The filters.</param>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Total">How many rows match.</param>
/// <param name="MayLog">Whether the reader may log a freedom of information request here.</param>
/// <param name="Links">The links between the pages.</param>
internal sealed record RegisterView(
    RegisterKind Kind,
    RegisterQuery Query,
    IReadOnlyList<RegisterKind> Places,
    IReadOnlyList<FilterLink> Shows,
    IReadOnlyList<FilterChoices> Choices,
    IReadOnlyList<RegisterRow> Rows,
    int Total,
    bool MayLog,
    PageLinks Links)
{
    private const int PageSize = 50;

    private static readonly (string Id, string Text)[] Parts = [("open", "Open"), ("late", "Open and late"), ("closed", "Closed"), ("all", "All")];

    /// <summary>Reads it.</summary>
    /// <param name="kind">The register.</param>
    /// <param name="reading">Reads it.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="caller">Who reads.</param>
    /// <param name="page">Which page.</param>
    public static RegisterView Of(RegisterKind kind, RegisterReading reading, RegisterQuery query, Caller caller, int page)
    {
        var all = reading.All(kind);
        var narrowed = all.Where(query.Takes).ToList();
        var rows = narrowed.FindAll(row => RegisterQuery.Shows(query.Show, row));
        var pages = Math.Max(1, (rows.Count + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, pages);
        return new RegisterView(
            kind,
            query,
            [.. PlacesOf(caller)],
            [.. Parts.Select(part => new FilterLink(part.Text, narrowed.Count(row => RegisterQuery.Shows(part.Id, row)), (query with { Show = part.Id }).Address(kind.Path), query.Show == part.Id))],
            [Choice("stage", "Stage", query.Stage, all.Select(row => row.Stage)), Choice("officer", "Officer", query.Officer, all.Select(row => row.Officer).OfType<string>())],
            [.. rows.Skip((number - 1) * PageSize).Take(PageSize)],
            rows.Count,
            kind == RegisterKind.Information && caller.May(Area.Complaints, Level.Write),
            PageLinks.Of(number, pages, other => query.Address(kind.Path) + (query.Asked.Length == 0 ? "?" : "&") + "page=" + other.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>The register as a file.</summary>
    /// <param name="kind">The register.</param>
    /// <param name="reading">Reads it.</param>
    /// <param name="query">What is asked for.</param>
    public static ListFile File(RegisterKind kind, RegisterReading reading, RegisterQuery query)
    {
        var rows = reading.All(kind).Where(query.Takes).Where(row => RegisterQuery.Shows(query.Show, row)).ToList();
        return new ListFile(
            kind.Id,
            kind.Title,
            ListWords.Of(("shown", Parts.First(part => part.Id == query.Show).Text), (query.Stage is null ? null : "stage", query.Stage), (query.Officer is null ? null : "officer", query.Officer)),
            query.Asked,
            rows.Count,
            RegisterKind.Columns.Headings(),
            [RegisterKind.Columns.Cells(rows)]);
    }

    /// <summary>The registers that somebody may see.</summary>
    /// <param name="caller">Who reads.</param>
    public static IEnumerable<RegisterKind> PlacesOf(Caller caller) => !caller.May(Area.Names, Level.Read)
        ? []
        :
        [
            .. caller.May(Area.Disputes, Level.Read) ? [RegisterKind.Mediation, RegisterKind.Appeals] : (RegisterKind[])[],
            .. caller.May(Area.Complaints, Level.Read) ? [RegisterKind.Complaints, RegisterKind.Information] : (RegisterKind[])[],
        ];

    private static FilterChoices Choice(string name, string label, string? chosen, IEnumerable<string> values) => new(
        name,
        label,
        chosen ?? "",
        [new Choice("", "All"), .. values.GroupBy(value => value).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase).Select(group => new Choice(group.Key, $"{group.Key} ({group.Count().ToString("N0", System.Globalization.CultureInfo.InvariantCulture)})"))]);
}
