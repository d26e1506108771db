using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>A way of dividing cases into groups.</summary>
/// <param name="Id">The id, as asked for on the command line, such as <c>need</c>.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Names">The groups that are always shown, with or without cases, in order; others come after them as they occur.</param>
public sealed record Grouping(string Id, string Title, IReadOnlyList<string> Names)
{
    /// <summary>What the group of a case is when nothing is recorded.</summary>
    public string NotRecorded => Id + " not recorded";

    // The group of a case on a day. Null where only the counting itself knows it (the reason a plan ceased).
    internal GroupOn? On { get; init; }

    // The next day after a given one on which the group may be another.
    internal NextChange? Next { get; init; }

    /// <inheritdoc/>
    public bool Equals(Grouping? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>The group of a case on a day.</summary>
internal delegate string GroupOn(Person? person, Case? @case, DateOnly day, FigureRequest request);

/// <summary>The next day on which a group may change; <see cref="DateOnly.MaxValue"/> when none.</summary>
internal delegate DateOnly NextChange(Person? person, Case? @case, DateOnly day);
