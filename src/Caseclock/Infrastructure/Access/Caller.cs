using Caseclock.Application.Access;

namespace Caseclock.Infrastructure.Access;

/// <summary>Who asks for a page, and what they may do. Pages take it in their constructor; it is read afresh for every request.</summary>
public sealed class Caller
{
    /// <summary>Nobody: not signed in.</summary>
    public static readonly Caller Nobody = new(null, []);

    private readonly Dictionary<Area, Level> _levels;

    /// <summary>Makes a caller.</summary>
    /// <param name="signedIn">Their session; null for nobody.</param>
    /// <param name="roles">Every role of the authority; those of the account count.</param>
    public Caller(SignedIn? signedIn, IReadOnlyList<Role> roles)
    {
        SignedIn = signedIn;
        _levels = signedIn is null || signedIn.Step != Step.None
            ? []
            : roles.Where(role => signedIn.Account.Roles.Contains(role.Id, StringComparer.Ordinal))
                .SelectMany(role => role.Permissions)
                .GroupBy(permission => permission.Area)
                .ToDictionary(group => group.Key, group => group.Max(permission => permission.Level));
    }

    /// <summary>Their session, also while they are still on the way in; null for nobody.</summary>
    public SignedIn? SignedIn { get; }

    /// <summary>Their account; null unless they are signed in altogether.</summary>
    public Account? Account => SignedIn is { Step: Step.None } ? SignedIn.Account : null;

    /// <summary>What the chronology says of who recorded something.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public string By => Account?.By ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Where they begin: the first page that they may see, or what they must still do to sign in.</summary>
    public string Home => SignedIn?.Step switch
    {
        null => "/sign-in",
        Step.Code => "/sign-in/code",
        Step.Password => "/account/password",
        Step.SetUp => "/account/second-factor",
        _ when May(Area.Figures, Level.Read) => "/",
        _ when May(Area.Cases, Level.Read) && May(Area.Names, Level.Read) => "/deadlines",
        _ when May(Area.Panel, Level.Read) && May(Area.Names, Level.Read) => "/panel",
        _ when May(Area.Administration, Level.Write) => "/administration/users",
        _ when May(Area.Activity, Level.Read) => "/administration/activity",
        _ => "/account",
    };

    /// <summary>Whether they have a permission.</summary>
    /// <param name="area">The area.</param>
    /// <param name="level">How far it must go.</param>
    public bool May(Area area, Level level) => _levels.GetValueOrDefault(area) >= level;

    /// <summary>Who asks in a request.</summary>
    /// <param name="context">The request.</param>
    public static Caller Of(HttpContext? context) => context?.Features.Get<Caller>() ?? Nobody;
}
