namespace Caseclock.Application.Intake.Sen2;

/// <summary>Something in a return that could not be taken as it stands. It names places and items, never what a person is called.</summary>
/// <param name="Line">The line of the file; 0 when the return was not read from one.</param>
/// <param name="PersonLine">The line that the person begins on; 0 outside any person.</param>
/// <param name="Item">The item's tag; empty when it is the person as a whole.</param>
/// <param name="Reason">What is wrong and what became of it, in a sentence.</param>
public sealed record Sen2Problem(int Line, int PersonLine, string Item, string Reason)
{
    /// <summary>Whether the value was taken all the same: a code or number that breaks its rule is kept as stated.</summary>
    public bool Kept { get; init; }
}

/// <summary>An element or attribute that the return of that year does not have, wherever it stood.</summary>
/// <param name="Name">Where and what, such as <c>Requests/Colour</c> or <c>Person/@id</c>.</param>
/// <param name="Count">How often it was met.</param>
/// <param name="FirstLine">The line of the first.</param>
/// <param name="Kept">Whether its value was read all the same: the item belongs to the return of another year.</param>
public sealed record Sen2Unknown(string Name, int Count, int FirstLine, bool Kept);
