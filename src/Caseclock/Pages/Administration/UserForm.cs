using Caseclock.Application.Access;
using Caseclock.Components;

namespace Caseclock.Pages.Administration;

/// <summary>The form of a user's details, to add or to change.</summary>
internal sealed record UserForm
{
    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>What the person is called.</summary>
    public string? Name { get; init; }

    /// <summary>The name by which the chronology knows them.</summary>
    public string? Officer { get; init; }

    /// <summary>The ids of the roles chosen.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether a second factor is needed.</summary>
    public bool NeedsFactor { get; init; } = true;

    /// <summary>The roles that can be chosen.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; init; } = [];

    /// <summary>Whether the password is typed here; else one is made.</summary>
    public bool IsNew { get; init; }

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? Error(string field) => Errors.FirstOrDefault(error => error.FieldId == field)?.Text;

    /// <summary>Reads a form that was sent.</summary>
    public static UserForm Of(IFormCollection form) => new()
    {
        Email = form["email"],
        Name = form["name"],
        Officer = form["officer"],
        Roles = [.. form["roles"].OfType<string>()],
        NeedsFactor = form["factor"].Contains("yes"),
    };

    /// <summary>What the store is asked for.</summary>
    public AccountDetails Details => new(Email ?? "", Name ?? "", Officer, Roles, NeedsFactor);

    /// <summary>The roles of an authority as choices, each with what it is for.</summary>
    public static IReadOnlyList<Choice> ChoicesOf(IReadOnlyList<Role> roles) =>
        [.. roles.Select(role => new Choice(role.Id, role.Name, Summary(role)))];

    private static string Summary(Role role)
    {
        var words = AreaWords.All.Where(area => role.In(area.Area) > Level.Read).Select(area => Words.Within(area.Title)).ToList();
        return words.Count == 0
            ? role.Permissions.Count == 0 ? "Nothing yet" : "Reads only"
            : "Works on " + string.Join(", ", words);
    }
}
