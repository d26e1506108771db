namespace Caseclock.Pages;

/// <summary>The addresses of pages, in one place. None of them ever carries a name, a date of birth or a UPN.</summary>
internal static class Addresses
{
    /// <summary>The page of a case.</summary>
    public static string Case(string id) => "/cases/" + Uri.EscapeDataString(id);

    /// <summary>The page that stands in the place of a restricted case.</summary>
    public static string Restricted(string id) => "/restricted/" + Uri.EscapeDataString(id);

    /// <summary>The page of a user.</summary>
    public static string User(string id) => "/administration/users/" + Uri.EscapeDataString(id);

    /// <summary>The page of a role.</summary>
    public static string Role(string id) => "/administration/roles/" + Uri.EscapeDataString(id);

    /// <summary>The page of a restricted record, by the person's id.</summary>
    public static string RestrictedPerson(string person) => "/administration/restricted/" + Uri.EscapeDataString(person);

    /// <summary>The page of a school or setting.</summary>
    public static string School(string key) => "/schools/" + Uri.EscapeDataString(key);

    /// <summary>The page of an indicator.</summary>
    public static string Indicator(string id) => "/indicators/" + Uri.EscapeDataString(id);

    /// <summary>The page of a draft: one of its questions, or without one its beginning.</summary>
    public static string Draft(string id, string? step = null) => "/record/" + Uri.EscapeDataString(id) + (step is null ? "" : "/" + Uri.EscapeDataString(step));

    /// <summary>The page that shows a draft's answers and what they do.</summary>
    public static string DraftCheck(string id) => Draft(id, "check");

    /// <summary>The documents and letters of a case, with what has just been done; null for nothing.</summary>
    public static string Documents(string @case, string? done = null) => With("/documents", ("case", @case), ("done", done));

    /// <summary>The page of a document.</summary>
    public static string Document(string id) => "/documents/" + Uri.EscapeDataString(id);

    /// <summary>The page of a letter that was made.</summary>
    public static string Letter(string id) => "/letters/" + Uri.EscapeDataString(id);

    /// <summary>The page of letters in bulk.</summary>
    public static string LetterBatch(string id) => "/letters/batches/" + Uri.EscapeDataString(id);

    /// <summary>The page of a letter's template.</summary>
    public static string LetterTemplate(string id) => "/administration/letters/" + Uri.EscapeDataString(id);

    /// <summary>The page of a team; <c>new</c> to add one.</summary>
    public static string Team(string id) => "/administration/teams/" + Uri.EscapeDataString(id);

    /// <summary>The page of an allocation of many cases.</summary>
    public static string Allocation(string id) => "/team/allocations/" + Uri.EscapeDataString(id);

    /// <summary>The agenda of a panel's meeting.</summary>
    public static string Agenda(string meeting) => "/panel/meetings/" + Uri.EscapeDataString(meeting);

    /// <summary>A case on an agenda.</summary>
    public static string AgendaItem(string id) => "/panel/items/" + Uri.EscapeDataString(id);

    /// <summary>The page of a sample of plans.</summary>
    public static string Sample(string id) => "/quality/samples/" + Uri.EscapeDataString(id);

    /// <summary>The page of an audit.</summary>
    public static string Audit(string id) => "/quality/audits/" + Uri.EscapeDataString(id);

    /// <summary>The page that asks for what is to be recorded on many cases.</summary>
    public static string Batch(string id) => "/batches/" + Uri.EscapeDataString(id);

    /// <summary>The page that shows what a batch does to each case, or did.</summary>
    public static string BatchCheck(string id) => Batch(id) + "/check";

    /// <summary>The page of a list's columns and views.</summary>
    public static string Views(string list) => "/views/" + list;

    /// <summary>An id for a heading within a page.</summary>
    public static string Anchor(string heading) => heading.ToLowerInvariant().Replace(' ', '-');

    /// <summary>An id as it stands in a path: a slash in it comes encoded, because servers leave it so.</summary>
    public static string Id(string? value) => (value ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address with a query; values that are null are left out.</summary>
    public static string With(string path, params IEnumerable<(string Name, string? Value)> query)
    {
        var parts = query.Where(part => part.Value is not null)
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")
            .ToList();
        return parts.Count == 0 ? path : path + "?" + string.Join('&', parts);
    }
}
