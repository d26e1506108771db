using Caseclock.Application.Access;

namespace Caseclock.Application.Casework.Batches;

/// <summary>
/// Something that can be recorded on many cases at once: asked once, and made into the entries of each case. Declared once in
/// <see cref="BatchBook"/>; the pages, the checks and the tests go by it.
/// </summary>
/// <param name="Id">The id, such as <c>chase-advice</c>.</param>
/// <param name="Title">What is done, as a command: "Chase advice".</param>
/// <param name="Needs">The permission that it needs.</param>
/// <param name="Step">What is asked, on one page, for all the cases together.</param>
/// <param name="Blocked">Why it cannot be done on a case as it stands; null where it can.</param>
/// <param name="Entries">The entries of one case, in order; empty where the answers mean nothing for it, which is then said.</param>
public sealed record BatchAction(
    string Id,
    string Title,
    Permission Needs,
    JourneyStep Step,
    Func<CaseNow, Answers, string?> Blocked,
    Func<CaseNow, Answers, IReadOnlyList<EntryLine>> Entries);
