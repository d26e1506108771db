using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Caseclock.Domain.Chronology;

/// <summary>
/// The short way to read fields that <see cref="EntryWriter.FieldsJson"/> wrote: in one pass, in the order of the kind. At anything that it
/// would not have written this gives up, and <see cref="FieldReader"/> finds out what is wrong.
/// </summary>
internal static class StoredFields
{
    private static readonly object True = true;
    private static readonly object False = false;

    public static bool TryRead(Kind kind, string json, out ImmutableArray<FieldValue> fields)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return TryRead(kind, buffer.AsSpan(0, Encoding.UTF8.GetBytes(json, buffer)), out fields);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static bool TryRead(Kind kind, ReadOnlySpan<byte> json, out ImmutableArray<FieldValue> fields)
    {
        var reader = new Utf8JsonReader(json);
        fields = [];
        return reader.Read() && TryObject(ref reader, kind, out fields) && !reader.Read();
    }

    private static bool TryObject(ref Utf8JsonReader reader, Kind kind, out ImmutableArray<FieldValue> fields)
    {
        fields = [];
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        var declared = kind.Fields;
        var values = new FieldValue[declared.Count];
        var (count, next) = (0, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            while (next < declared.Count && !declared[next].Required && !reader.ValueTextEquals(declared[next].Name))
            {
                next++;
            }

            if (next == declared.Count || !reader.ValueTextEquals(declared[next].Name) || !reader.Read() || Value(ref reader, declared[next]) is not { } value)
            {
                return false;
            }

            values[count++] = new FieldValue(declared[next++], value);
        }

        for (; next < declared.Count; next++)
        {
            if (declared[next].Required)
            {
                return false;
            }
        }

        fields = ImmutableCollectionsMarshal.AsImmutableArray(count == values.Length ? values : values[..count]);
        return true;
    }

    private static object? Value(ref Utf8JsonReader reader, Field field) => (field.Type, reader.TokenType) switch
    {
        (FieldType.Text, JsonTokenType.String) => Text(ref reader),
        (FieldType.Code, JsonTokenType.String) => Code(ref reader, field),
        (FieldType.Date, JsonTokenType.String) => Day(ref reader),
        (FieldType.Flag, JsonTokenType.True) => True,
        (FieldType.Flag, JsonTokenType.False) => False,
        (FieldType.Number, JsonTokenType.Number) => reader.TryGetDecimal(out var number) ? number : null,
        (FieldType.CodeList or FieldType.TextList, JsonTokenType.StartArray) => List(ref reader, field),
        (FieldType.Placements, JsonTokenType.StartArray) => Placements(ref reader),
        _ => null,
    };

    private static string? Text(ref Utf8JsonReader reader) =>
        !reader.ValueIsEscaped && reader.ValueSpan.Length <= Field.LongestText && reader.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;

    // The code itself, not another text that reads the same.
    private static string? Code(ref Utf8JsonReader reader, Field field)
    {
        foreach (var code in field.Codes)
        {
            if (reader.ValueTextEquals(code))
            {
                return code;
            }
        }

        return null;
    }

    private static DateOnly? Day(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.ValueSpan.Length != 10)
        {
            return null;
        }

        Span<char> text = stackalloc char[10];
        reader.CopyString(text);
        return IsoDay.TryParse(text, out var day) && FieldReader.IsLikely(day) ? day : null;
    }

    private static ImmutableArray<string>? List(ref Utf8JsonReader reader, Field field)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            if ((field.Type == FieldType.CodeList ? Code(ref reader, field) : Text(ref reader)) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        return reader.TokenType == JsonTokenType.EndArray ? values.ToImmutable() : null;
    }

    private static ImmutableArray<Placement>? Placements(ref Utf8JsonReader reader)
    {
        var values = ImmutableArray.CreateBuilder<Placement>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            if (!TryObject(ref reader, FieldReader.PlacementFields, out var fields))
            {
                return null;
            }

            values.Add(FieldReader.PlacementOf(fields));
        }

        return reader.TokenType == JsonTokenType.EndArray ? values.ToImmutable() : null;
    }
}
