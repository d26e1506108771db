namespace Caseclock.Application.Storage;

/// <summary>Conditions of a query, with their parameters; each is there only when it was asked for.</summary>
internal sealed class Conditions
{
    private readonly List<string> _conditions = [];
    private readonly List<(string Name, object? Value)> _parameters = [];

    /// <summary>The parameters of every condition.</summary>
    public (string Name, object? Value)[] Parameters => [.. _parameters];

    /// <summary>Adds a condition.</summary>
    public void Add(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        _conditions.Add(sql);
        _parameters.AddRange(parameters);
    }

    /// <summary>Adds the condition that a column has a value, when one was asked for.</summary>
    public void Equal(string column, string? value)
    {
        if (value is not null)
        {
            Add($"{column} = @{column}", (column, value));
        }
    }

    /// <summary>All conditions together.</summary>
    public string Where() => string.Join(" AND ", _conditions);
}
