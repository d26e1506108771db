using Caseclock.Application.Access;
using Microsoft.AspNetCore.Authorization;

namespace Caseclock.Infrastructure.Access;

/// <summary>
/// The permission that a page or endpoint needs: <c>[Needs(Area.Cases, Level.Read)]</c>. With several, all are needed. Every endpoint has
/// this, <see cref="AnyUserAttribute"/> or <c>[AllowAnonymous]</c>; a test fails on one that has none, and it lets nobody in.
/// </summary>
/// <param name="area">The area.</param>
/// <param name="level">How far the permission must go.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class NeedsAttribute(Area area, Level level) : AuthorizeAttribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    /// <summary>The area.</summary>
    public Area Area { get; } = area;

    /// <summary>How far the permission must go.</summary>
    public Level Level { get; } = level;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>A page that is for everybody who is signed in, such as their own account.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AnyUserAttribute : AuthorizeAttribute;

/// <summary>Tells whether who asks has the permission that is needed, by their roles as they are at this moment.</summary>
internal sealed class NeedsHandler : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (context.Resource is HttpContext http && Caller.Of(http).May(requirement.Area, requirement.Level))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
