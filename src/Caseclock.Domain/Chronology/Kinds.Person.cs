namespace Caseclock.Domain.Chronology;

public static partial class Kinds
{
    private static IEnumerable<Kind> PersonKinds() =>
    [
        OnPerson(
            "person.details",
            "Personal details recorded",
            Field.Text("surname", "surname"),
            Field.Text("forename", "forename"),
            Field.Date("born", "date of birth"),
            Field.Code("sex", "sex", "M", "F", "U"),
            Field.Text("ethnicity", "DfE ethnicity code"),
            Field.Text("postcode", "home postcode"),
            Field.Text("upn", "unique pupil number"),
            Field.Text("uln", "unique learner number"),
            Field.Code("upnUnknown", "why there is neither a UPN nor a ULN", "UN1", "UN2", "UN3", "UN5", "UN8", "UN9", "UN10"),
            Field.Text("nhsNumber", "NHS number"),
            Field.Text("formerSurname", "an earlier surname, found by search"),
            Field.Text("language", "first language"),
            Field.Text("ncYear", "national curriculum year, where it is not the one of the age")),
        OnPerson(
            "person.status",
            "A status began",
            Field.Code(
                "status",
                "which status",
                "lookedAfter",
                "childInNeed",
                "childProtection",
                "careLeaver",
                "disabledChildrensTeam",
                "electiveHomeEducation",
                "youthCustody").Needed(),
            Field.Date("until", "its last day; for youth custody, the day of release")),
        OnPerson(
            "person.activity",
            "What the young person does was recorded",
            Field.Code(
                "activity",
                "what they do",
                "education",
                "employment",
                "apprenticeship",
                "traineeship",
                "supportedInternship",
                "neet",
                "notKnown")),
        OnPerson(
            "person.moved",
            "The family moved",
            Field.Text("postcode", "the new home's postcode"),
            Field.Text("authority", "the authority moved to, where they moved out; the one moved from, where they moved in")),
        OnPerson("person.died", "The child or young person died"),
        OnPerson(
            "person.contact",
            "A parent or other contact was recorded",
            Field.Text("contact", "the contact's id within the child's record; a later entry with the same id changes what it names").Needed(),
            Field.Code("relation", "what they are to the child", "mother", "father", "parent", "carer", "youngPerson", "other"),
            Field.Text("name", "their name as a letter writes it"),
            Field.Text("address", "their postal address, each part on a line"),
            Field.Flag("letters", "whether letters may go to them; yes, where nothing is said"),
            Field.Date("until", "the last day on which they are a contact")),
    ];
}
