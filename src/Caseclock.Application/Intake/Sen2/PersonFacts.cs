using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>
/// Module 1. Name, birth, sex, ethnicity and numbers hold from the first day that the return speaks of, so that earlier figures know the
/// child; the postcode is the one at the census. A later return that states them otherwise adds what holds from its own census on.
/// </summary>
internal static class PersonFacts
{
    private const string Details = "person.details";

    private static readonly Kind Kind = Kinds.Of(Details);

    public static void Take(Taking taking, Sen2Person stated, IReadOnlyList<Sen2Request> requests)
    {
        var census = taking.Context.CaseloadDay;
        var held = taking.Held.AsAt(census).Details;
        TakeIdentity(taking, stated, held, held is null ? FirstDay(requests, census) : census);
        if (stated.Postcode is { } postcode)
        {
            if (held?.Postcode == postcode)
            {
                taking.CountHeld();
            }
            else
            {
                Add(taking, census, "PostCode", new Stated("postcode", postcode, "PostCode"));
            }
        }

        TakeStatement(taking, stated);
    }

    private static void TakeIdentity(Taking taking, Sen2Person stated, Details? held, DateOnly on)
    {
        var born = stated.Born;
        if (held?.Born is { } heldBorn && born is { } statedBorn && heldBorn != statedBorn)
        {
            taking.Disagree(null, "PersonBirthDate", heldBorn, statedBorn);
            born = null;
        }

        (Stated Stated, object? Held)[] identity =
        [
            (new("surname", stated.Surname, "Surname"), held?.Surname),
            (new("forename", stated.Forename, "Forename"), held?.Forename),
            (new("born", born, "PersonBirthDate"), held?.Born),
            (new("sex", Coded("sex", Sex(stated)), "Sex"), held?.Sex),
            (new("ethnicity", stated.Ethnicity, "Ethnicity"), held?.Ethnicity),
            (new("upn", stated.Upn, "UPN"), held?.Upn),
            (new("uln", stated.Uln, "UniqueLearnerNumber"), held?.Uln),
            (new("upnUnknown", Coded("upnUnknown", stated.UpnUnknown), "UPNunknown"), held?.UpnUnknown),
        ];
        if (identity.Any(item => item.Stated.Value is { } value && !Equals(value, item.Held)))
        {
            Add(taking, on, "Surname", [.. identity.Select(item => item.Stated)]);
        }
        else
        {
            taking.CountHeld();
        }
    }

    // Several person.details of one day are usual (identity and postcode); only one that says otherwise on the same day disagrees.
    private static void Add(Taking taking, DateOnly on, string item, params Stated[] values)
    {
        var sameDay = taking.Held.Of(null, Details)
            .Where(entry => entry.On == on && values.Any(stated => entry[stated.Field] is { } held && !Equals(held, stated.Value ?? held)))
            .ToList();
        taking.Take(null, Fact.Of(Details, on, item, values), sameDay, static (_, _) => false);
    }

    private static string? Sex(Sen2Person stated) => stated.Sex ?? stated.Gender switch
    {
        "1" => "M",
        "2" => "F",
        _ => null,
    };

    private static string? Coded(string field, string? code) =>
        code is not null && Kind.Fields.Single(declared => declared.Name == field).Codes.Contains(code) ? code : null;

    private static void TakeStatement(Taking taking, Sen2Person stated)
    {
        var isKept = (Sen2Item item) => item.Tag switch
        {
            "GenderCurrent" => stated.Gender is not ("1" or "2"),
            "Sex" => Coded("sex", stated.Sex) is null,
            "UPNunknown" => Coded("upnUnknown", stated.UpnUnknown) is null,
            _ => false,
        };
        var json = Sen2Json.Write(Sen2Form.Person, stated, isKept);
        if (json != "{}")
        {
            Statement.Take(taking, null, new StatedPart(Sen2Form.Person, stated, new Sen2Person()), json, null);
        }
    }

    private static DateOnly FirstDay(IReadOnlyList<Sen2Request> requests, DateOnly census)
    {
        var earliest = new DateOnly(1980, 1, 1);
        return requests.SelectMany(Days).OfType<DateOnly>().Where(day => day >= earliest && day < census).DefaultIfEmpty(census).Min();
    }

    private static IEnumerable<DateOnly?> Days(Sen2Request request) =>
    [
        request.Received,
        request.OutcomeDate,
        request.Assessment?.OutcomeDate,
        request.Assessment?.NamedPlan?.StartDate,
        request.ActivePlan?.ReviewMeeting,
        request.ActivePlan?.LastReview,
        .. request.ActivePlan?.Placements.Select(place => place.EntryDate) ?? [],
    ];
}
