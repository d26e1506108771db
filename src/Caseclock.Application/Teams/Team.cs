namespace Caseclock.Application.Teams;

/// <summary>Officers who work together.</summary>
/// <param name="Id">The team's id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Manager">The officer who leads it; null for none.</param>
/// <param name="Officers">Its officers, by name. An officer is in one team at most.</param>
public sealed record Team(string Id, string Name, string? Manager, IReadOnlyList<string> Officers);

/// <summary>Something that is wrong with what was asked for.</summary>
/// <param name="Field">The name of the field at fault.</param>
/// <param name="Reason">What is wrong, and what to do.</param>
public sealed record TeamProblem(string Field, string Reason);
