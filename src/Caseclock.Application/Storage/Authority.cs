using Caseclock.Domain.Clocks;

namespace Caseclock.Application.Storage;

/// <summary>An authority that the store serves.</summary>
/// <param name="Code">Its three-digit code (DfE), such as <c>870</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Colour">The colour of its header as <c>#rrggbb</c>; null for the product's own.</param>
/// <param name="Policies">Its choices where the law is unclear.</param>
public sealed record Authority(string Code, string Name, string? Colour, Policies Policies);
