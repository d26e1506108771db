namespace Caseclock.Application.Storage;

/// <summary>The conditions of a list, with their parameters; each is there only when it was asked for.</summary>
internal sealed class Conditions
{
    private readonly List<(string? Filter, string Sql)> _conditions = [];
    private readonly List<(string Name, object? Value)> _parameters = [];

    /// <summary>The parameters of every condition.</summary>
    public (string Name, object? Value)[] Parameters => [.. _parameters];

    /// <summary>Adds a condition that always holds.</summary>
    public void Add(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Add(null, sql, parameters);

    /// <summary>Adds the condition of a filter, so that the filter's own counts can be made without it.</summary>
    public void Add(string? filter, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        _conditions.Add((filter, sql));
        _parameters.AddRange(parameters);
    }

    /// <summary>Adds the condition of a filter when a value was asked for; an empty text asks for rows that have none.</summary>
    public void Equal(string filter, string column, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (value.Length == 0)
        {
            Add(filter, $"{column} IS NULL");
        }
        else
        {
            Add(filter, $"{column} = @{filter}", (filter, value));
        }
    }

    /// <summary>Adds the condition of a filter when one or more values, with commas between, were asked for.</summary>
    public void OneOf(string filter, string column, string? values)
    {
        var all = values?.Split(',') ?? [];
        if (all.Length < 2)
        {
            Equal(filter, column, values);
            return;
        }

        var parameters = all.Select((value, index) => (Name: $"{filter}{index}", Value: (object?)value)).ToArray();
        Add(filter, $"{column} IN ({string.Join(", ", parameters.Select(parameter => "@" + parameter.Name))})", parameters);
    }

    /// <summary>All conditions but that of one filter.</summary>
    /// <param name="without">The filter left out, or null.</param>
    public string Where(string? without = null) =>
        string.Join(" AND ", _conditions.Where(condition => condition.Filter is null || condition.Filter != without).Select(condition => condition.Sql));
}
