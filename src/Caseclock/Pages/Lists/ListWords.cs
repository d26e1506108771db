namespace Caseclock.Pages.Lists;

/// <summary>What narrows a list, in words.</summary>
internal static class ListWords
{
    /// <summary>“Due: Overdue; officer: A. Officer”.</summary>
    /// <param name="parts">Each with its label; a label that is null is left out.</param>
    public static string Of(params IEnumerable<(string? Label, string? Text)> parts) =>
        Words.Sentence(string.Join("; ", parts.Where(part => part.Label is not null).Select(part => $"{part.Label}: {part.Text}")));
}
