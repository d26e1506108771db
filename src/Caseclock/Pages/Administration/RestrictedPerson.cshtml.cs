using System.Globalization;
using Caseclock.Application.Access;
using Caseclock.Application.Storage;
using Caseclock.Components;
using Caseclock.Infrastructure;
using Caseclock.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Caseclock.Pages.Administration;

/// <summary>A restricted record: who has been named for it? It shows no more of the child than the number.</summary>
/// <param name="restrictions">Restricted records.</param>
/// <param name="accounts">Who may be named.</param>
/// <param name="authority">The authority served.</param>
/// <param name="caller">Who asks.</param>
/// <param name="shown">Tells now.</param>
[Needs(Area.Restricted, Level.Write)]
internal sealed class RestrictedPersonModel(Restrictions restrictions, Accounts accounts, Authority authority, Caller caller, ShownDay shown) : PageModel
{
    private const int Longest = 300;
    private IReadOnlyList<Account> _accounts = [];

    /// <summary>For how long access can be given, as choices.</summary>
    public static IReadOnlyList<Choice> Lengths { get; } =
        [new("", "Until it is ended here"), new("7", "7 days"), new("28", "28 days"), new("182", "6 months")];

    /// <summary>The restriction.</summary>
    public Restriction Restriction { get; private set; } = null!;

    /// <summary>The grants, the latest first.</summary>
    public IReadOnlyList<Grant> Grants { get; private set; } = [];

    /// <summary>The users, as choices.</summary>
    public IReadOnlyList<Choice> Users { get; private set; } = [];

    /// <summary>The user chosen.</summary>
    [BindProperty(Name = "user")]
    public new string? User { get; set; }

    /// <summary>Why they are named.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>For how many days; empty for no end.</summary>
    [BindProperty]
    public string? Days { get; set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PageError> Errors { get; private set; } = [];

    /// <summary>Shows who may see it.</summary>
    /// <param name="id">The person's id.</param>
    public IActionResult OnGet(string? id) => Load(Addresses.Id(id)) ? Page() : NotFound();

    /// <summary>Names somebody, ends a grant, or takes the restriction off.</summary>
    /// <param name="id">The person's id.</param>
    /// <param name="what">Which of them.</param>
    /// <param name="grant">The grant to be ended.</param>
    public IActionResult OnPost(string? id, [FromForm] string? what, [FromForm] string? grant)
    {
        var person = Addresses.Id(id);
        if (!Load(person))
        {
            return NotFound();
        }

        var by = caller.Account!.Id;
        switch (what)
        {
            case "off":
                restrictions.Unmark(authority.Code, person, by);
                return Redirect("/administration/restricted");
            case "end" when Grants.Any(held => held.Id == grant):
                restrictions.End(authority.Code, grant!, by);
                return Redirect(Addresses.RestrictedPerson(person));
            case "give":
                return Give(person, by);
            default:
                return BadRequest();
        }
    }

    /// <summary>Whether a grant holds now.</summary>
    public bool Holds(Grant grant) => grant.HoldsAt(shown.Now);

    /// <summary>What a user is called.</summary>
    public string Name(string account) => _accounts.FirstOrDefault(held => held.Id == account)?.Name ?? account;

    /// <summary>A grant, in rows.</summary>
    public IReadOnlyList<SummaryRow> Facts(Grant grant) =>
    [
        new SummaryRow("Who", Name(grant.Account)),
        new SummaryRow("Why", (grant.BrokeGlass ? "Opened in an emergency: " : "") + grant.Reason),
        new SummaryRow("From", $"{Moments.DayAndTime(grant.From)}, by {Name(grant.By)}"),
        new SummaryRow(Holds(grant) ? "Until" : "Ended", grant.Until is { } until ? Moments.DayAndTime(until) : "It is ended here"),
    ];

    private IActionResult Give(string person, string by)
    {
        var errors = new List<PageError>();
        if (_accounts.All(account => account.Id != User || account.IsDisabled))
        {
            errors.Add(new PageError("Choose who may see it.", "user"));
        }

        if ((Reason ?? "").Trim().Length is 0 or > Longest)
        {
            errors.Add(new PageError("Write why they need it, for example: their caseworker.", "reason"));
        }

        if (errors.Count > 0)
        {
            Errors = errors;
            return Page();
        }

        var known = Lengths.Any(length => length.Value == Days && Days is { Length: > 0 });
        DateTimeOffset? until = known ? shown.Now.AddDays(int.Parse(Days!, CultureInfo.InvariantCulture)) : null;
        restrictions.Give(authority.Code, person, User!, until, Reason!.Trim(), by);
        return Redirect(Addresses.RestrictedPerson(person));
    }

    private bool Load(string person)
    {
        if (restrictions.Find(authority.Code, person) is not { } restriction)
        {
            return false;
        }

        Restriction = restriction;
        Grants = restrictions.Grants(authority.Code, person);
        _accounts = accounts.All(authority.Code);
        Users = [new Choice("", "Choose"), .. _accounts.Where(account => !account.IsDisabled).Select(account => new Choice(account.Id, $"{account.Name} ({account.Email})"))];
        return true;
    }
}
