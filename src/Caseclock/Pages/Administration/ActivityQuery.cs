using System.Globalization;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.Components;

namespace Caseclock.Pages.Administration;

/// <summary>What the activity is searched for, as its address says it.</summary>
internal sealed record ActivityQuery
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public string? Subject { get; init; }

    public string? User { get; init; }

    public string? Act { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>What can be done, as choices.</summary>
    public static IReadOnlyList<Choice> Acts { get; } =
        [new Choice("", "All"), .. Enum.GetValues<Act>().Select(act => new Choice(act.ToString(), WordsOf(act)))];

    /// <summary>Reads an address. Values that mean nothing narrow nothing.</summary>
    public static ActivityQuery Of(IQueryCollection query) => new()
    {
        Subject = Text(query, "subject"),
        User = Text(query, "user"),
        Act = Enum.TryParse<Act>(Text(query, "act"), out var act) && Enum.IsDefined(act) ? act.ToString() : null,
        From = DayOf(Text(query, "from")) is null ? null : Text(query, "from"),
        To = DayOf(Text(query, "to")) is null ? null : Text(query, "to"),
    };

    /// <summary>What the store is asked for. A case's number finds everything about its child.</summary>
    public ActivityFilter Filter(Store store, string authority) => new()
    {
        Subject = Subject is null ? null : store.PersonOfCase(authority, Subject) ?? Subject,
        Account = User,
        Act = Act is null ? null : Enum.Parse<Act>(Act),
        From = DayOf(From) is { } from ? Start(from) : null,
        Before = DayOf(To) is { } to && to < DateOnly.MaxValue ? Start(to.AddDays(1)) : null,
    };

    /// <summary>The address of the list, or of its export.</summary>
    public string Address(string path = "/administration/activity", int page = 1) => Addresses.With(
        path,
        ("subject", Subject),
        ("user", User),
        ("act", Act),
        ("from", From),
        ("to", To),
        ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What was asked for, as the address says it, for the activity itself.</summary>
    public string Asked => Address("") is ['?', .. var asked] ? asked : "";

    /// <summary>What was done, in words.</summary>
    public static string WordsOf(Act act) => act switch
    {
        Application.Activity.Act.Viewed => "Viewed",
        Application.Activity.Act.Changed => "Changed",
        Application.Activity.Act.Exported => "Exported",
        Application.Activity.Act.Printed => "Printed",
        Application.Activity.Act.Sent => "Sent",
        Application.Activity.Act.SignedIn => "Signed in",
        Application.Activity.Act.SignedOut => "Signed out",
        Application.Activity.Act.Refused => "Was refused",
        Application.Activity.Act.BrokeGlass => "Opened in an emergency",
        Application.Activity.Act.Configured => "Changed users, roles or settings",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "A new act needs words."),
    };

    private static string? Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static DateOnly? DayOf(string? text) => text is not null && IsoDate(text) is { } day ? day : null;

    private static DateOnly? IsoDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // A day begins at midnight in London.
    private static DateTimeOffset Start(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
