using System.Collections.Immutable;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>One dated thing that a return states.</summary>
/// <param name="Kind">The kind of entry.</param>
/// <param name="On">The day.</param>
/// <param name="Item">The item that states the day.</param>
/// <param name="Values">What it states beside the day.</param>
internal sealed record Fact(string Kind, DateOnly On, string Item, ImmutableArray<Stated> Values)
{
    public static Fact Of(string kind, DateOnly on, string item, params ReadOnlySpan<Stated> values) => new(kind, on, item, [.. values]);
}

/// <summary>A value that a fact carries.</summary>
/// <param name="Field">The entry's field.</param>
/// <param name="Value">The value, of the field's type; null when the return does not state it.</param>
/// <param name="Item">
/// The item that states it, where a held value that differs is a disagreement; null where it may have changed since without either being
/// wrong.
/// </param>
internal readonly record struct Stated(string Field, object? Value, string? Item = null);
