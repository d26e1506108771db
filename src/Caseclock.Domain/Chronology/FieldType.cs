namespace Caseclock.Domain.Chronology;

/// <summary>What a field of an entry holds, and so how it is written in JSON.</summary>
public enum FieldType
{
    /// <summary>Text of at most <see cref="Field.LongestText"/> characters.</summary>
    Text,

    /// <summary>A calendar day, <c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A number; whole or with decimals.</summary>
    Number,

    /// <summary>One of the field's <see cref="Field.Codes"/>. A number is read as its digits.</summary>
    Code,

    /// <summary>A list of the field's <see cref="Field.Codes"/>; the order is the rank.</summary>
    CodeList,

    /// <summary>A list of texts.</summary>
    TextList,

    /// <summary>A list of <see cref="Placement"/> objects.</summary>
    Placements,
}
