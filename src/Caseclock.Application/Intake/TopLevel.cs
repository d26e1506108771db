using System.Text.Json;

namespace Caseclock.Application.Intake;

/// <summary>Reads one text of a JSON object without reading the whole into memory.</summary>
internal static class TopLevel
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 8 };

    /// <summary>Finds a text by name at the top level of a line.</summary>
    /// <param name="line">One line.</param>
    /// <param name="name">The name.</param>
    /// <param name="value">The text; null when it is not there, is blank, or is not a text.</param>
    /// <param name="reason">Why the line is not an object of JSON; empty when it is one.</param>
    /// <returns>Whether the line is an object of JSON.</returns>
    public static bool TryRead(ReadOnlySpan<byte> line, ReadOnlySpan<char> name, out string? value, out string reason)
    {
        value = null;
        reason = "";
        var reader = new Utf8JsonReader(line, Strict);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                reason = "This is not a JSON object. Write one entry between { and }.";
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var wanted = reader.ValueTextEquals(name);
                reader.Read();
                if (wanted && reader.TokenType == JsonTokenType.String)
                {
                    value = TextOf(ref reader);
                }

                reader.Skip();
            }

            // Reads on past the object's end, where nothing may follow.
            reader.Read();
            return true;
        }
        catch (JsonException exception)
        {
            reason = "This is not one JSON object: " + exception.Message.Split(" LineNumber", 2)[0];
            return false;
        }
    }

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: the whole line is refused, with this field named, when it is read as an entry.
            return null;
        }
    }
}
