using System.Collections.Immutable;
using Caseclock.Domain.Chronology;

namespace Caseclock.Domain.Cases;

internal static class PersonFold
{
    public static Person Of(string id, EntryLists lists) => new(id)
    {
        Details = LatestDetails(lists.Of("person.details")),
        RecordedYears = [.. lists.Of("person.details")
            .Where(entry => entry.Text("ncYear") is not null)
            .Select(entry => new RecordedYear(entry.On, entry.Text("ncYear")!))],
        Statuses = lists.Map("person.status", entry => new Status(entry.On, entry.Date("until"), entry.Text("status")!)),
        Activities = lists.Map("person.activity", entry => new Activity(entry.On, entry.Text("activity"))),
        Moves = lists.Map("person.moved", entry => new Move(entry.On, entry.Text("postcode"), entry.Text("authority"))),
        Died = lists.First("person.died"),
        AccessRequests = DisputeFold.InformationRequests(lists, "sar"),
        Complaints = DisputeFold.Complaints(lists, entry => entry.Case is null),
        Contacts = Contacts(lists),
        Family = [.. lists.Of("person.contact").GroupBy(entry => entry.Text("contact")!, StringComparer.Ordinal).Select(Contact)],
        Statements = [.. lists.Of("return.stated").Where(entry => entry.Case is null).Select(ReturnStatement.Of)],
    };

    public static ImmutableArray<DutyContact> Contacts(EntryLists lists) => lists.Map(
        "contact.logged",
        entry => new DutyContact(entry.On, entry.Date("answeredOn"), entry.Number("minutes"), entry.Text("about")));

    private static FamilyContact Contact(IGrouping<string, Entry> entries)
    {
        var all = entries.ToList();
        return new FamilyContact(
            entries.Key,
            Latest(all, "relation"),
            Latest(all, "name"),
            Latest(all, "address"),
            all.Select(entry => entry.Flag("letters")).LastOrDefault(letters => letters is not null) ?? true,
            all.Select(entry => entry.Date("until")).LastOrDefault(until => until is not null));
    }

    // A later entry that leaves a field out does not empty it: a partial correction of the address keeps the name.
    private static Details? LatestDetails(IReadOnlyList<Entry> entries)
    {
        if (entries.Count == 0)
        {
            return null;
        }

        return new Details(
            Latest(entries, "surname"),
            Latest(entries, "forename"),
            entries.Select(entry => entry.Date("born")).LastOrDefault(born => born is not null),
            Latest(entries, "sex"),
            Latest(entries, "ethnicity"),
            Latest(entries, "postcode"),
            Latest(entries, "upn"),
            Latest(entries, "uln"))
        {
            UpnUnknown = Latest(entries, "upnUnknown"),
            NhsNumber = Latest(entries, "nhsNumber"),
            FormerSurname = Latest(entries, "formerSurname"),
            Language = Latest(entries, "language"),
        };
    }

    private static string? Latest(IReadOnlyList<Entry> entries, string field)
    {
        for (var index = entries.Count - 1; index >= 0; index--)
        {
            if (entries[index].Text(field) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
