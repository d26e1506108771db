using Caseclock.Application.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Caseclock.Infrastructure;

/// <summary>Whether the store answers.</summary>
/// <param name="store">The store.</param>
/// <param name="authority">The authority served.</param>
public sealed class StoreHealth(Store store, Authority authority) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(store.Authority(authority.Code) is null
            ? HealthCheckResult.Unhealthy("The authority is not in the store.")
            : HealthCheckResult.Healthy());
}
