using Caseclock.Application.Casework;
using Caseclock.Components;

namespace Caseclock.Pages;

/// <summary>What a form was sent with, read as people typed it.</summary>
/// <param name="form">The form.</param>
internal sealed class TypedForm(IFormCollection form)
{
    private readonly Answers _answers = new(form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal));

    /// <summary>A text without the blanks around it; empty when none was typed.</summary>
    public string Text(string name) => _answers.Text(name) ?? "";

    /// <summary>A day; null when it is not whole or no day of the calendar.</summary>
    public DateOnly? Day(string name) => _answers.Day(name);

    /// <summary>A day exactly as typed, to be shown again.</summary>
    public TypedDate Typed(string name) => new(_answers.Text(name + "-day"), _answers.Text(name + "-month"), _answers.Text(name + "-year"));

    /// <summary>A whole number from 0; null when none was typed.</summary>
    public long? Number(string name) => _answers.Number(name);

    /// <summary>Everything ticked under one name.</summary>
    public IReadOnlyList<string> Ticked(string name) => [.. form[name].OfType<string>().Where(value => value.Length > 0)];
}
