namespace Caseclock.Domain.Chronology;

/// <summary>Why a line is not taken.</summary>
/// <param name="Field">The field at fault; empty when it is the line as a whole.</param>
/// <param name="Reason">What is wrong and how to put it right, in a sentence.</param>
public sealed record EntryProblem(string Field, string Reason);
