namespace Caseclock.Domain.Chronology;

/// <summary>Whether an entry must, may or must not name something.</summary>
public enum Need
{
    /// <summary>It may be there.</summary>
    Optional,

    /// <summary>Without it the entry is refused.</summary>
    Required,

    /// <summary>With it the entry is refused.</summary>
    Never,
}

/// <summary>One kind of entry: a thing that can happen on a day, with the fields it may carry.</summary>
/// <param name="Name">The name in the file, such as <c>request.received</c>.</param>
/// <param name="Meaning">What happened, in a sentence that a page can show.</param>
/// <param name="Fields">The fields beside the common ones.</param>
public sealed record Kind(string Name, string Meaning, IReadOnlyList<Field> Fields)
{
    /// <summary>The heading that it stands under in the documentation.</summary>
    public string Section { get; init; } = "";

    /// <summary>Whether it names a person.</summary>
    public Need Person { get; init; } = Need.Required;

    /// <summary>Whether it names a case.</summary>
    public Need Case { get; init; } = Need.Optional;

    /// <summary>Whether its day may lie after today (plans and expectations only).</summary>
    public bool MayLieAhead { get; init; }

    /// <summary>The fields that refer to an entry of another kind (such as <c>advice</c>). An entry that refers to nothing is refused.</summary>
    public IReadOnlyList<Reference> RefersTo { get; init; } = [];

    /// <summary>Its place among things of one day: a request comes before its decision, a meeting before its report.</summary>
    public int Order { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>What an entry refers to: the thing opened by entries of another kind, found by the value of a field.</summary>
/// <param name="Field">The field that holds the id (such as <c>appeal</c>).</param>
/// <param name="OpenedBy">The name of the kind that opens it (such as <c>appeal.registered</c>).</param>
/// <param name="Scope">How far the id reaches.</param>
public sealed record Reference(string Field, string OpenedBy, ReferenceScope Scope);

/// <summary>How far an id reaches that one entry opens and others refer to.</summary>
public enum ReferenceScope
{
    /// <summary>Within the case.</summary>
    Case,

    /// <summary>Within the person's record.</summary>
    Person,

    /// <summary>Within the authority.</summary>
    Authority,
}
