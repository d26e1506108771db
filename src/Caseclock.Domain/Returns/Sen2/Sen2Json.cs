using System.Text.Json;
using Caseclock.Domain.Chronology;

namespace Caseclock.Domain.Returns.Sen2;

/// <summary>
/// A part of a return as JSON, under the return's own tags: how the chronology keeps what was stated (<c>return.stated</c>), so that it
/// can be written back unchanged.
/// </summary>
public static class Sen2Json
{
    /// <summary>Writes a record.</summary>
    /// <param name="group">Its group, such as <see cref="Sen2Form.Requests"/>.</param>
    /// <param name="record">The record, such as a <see cref="Sen2Request"/>.</param>
    /// <param name="only">Which of the group's own items to write; null for all.</param>
    /// <returns>A JSON object without the absent items: days and codes as texts, yes and no as true and false, ranks as numbers.</returns>
    public static string Write(Sen2Group group, object record, Func<Sen2Item, bool>? only = null)
    {
        var scratch = JsonScratch.Begin();
        WriteGroup(scratch.Writer, group, record, only);
        return scratch.Text;
    }

    /// <summary>Reads what <see cref="Write"/> wrote into a record. A tag that the form does not have is passed over.</summary>
    /// <param name="group">The record's group.</param>
    /// <param name="json">The JSON object.</param>
    /// <param name="record">A new record, which is filled.</param>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <returns>The record.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static T Read<T>(Sen2Group group, string json, T record)
        where T : class
    {
        using var document = JsonDocument.Parse(json);
        ReadGroup(group, document.RootElement, record);
        return record;
    }

    private static void WriteGroup(Utf8JsonWriter writer, Sen2Group group, object record, Func<Sen2Item, bool>? only)
    {
        writer.WriteStartObject();
        foreach (var item in group.Items)
        {
            if (only is not null && !only(item))
            {
                continue;
            }

            if (item.Group is { } inner)
            {
                WriteChildren(writer, item, inner, record);
            }
            else if (item.Get(record) is { } value)
            {
                WriteValue(writer, item.Tag, value);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteChildren(Utf8JsonWriter writer, Sen2Item item, Sen2Group inner, object record)
    {
        var children = item.Children(record);
        if (!children.Any())
        {
            return;
        }

        writer.WritePropertyName(item.Tag);
        if (!item.Repeats)
        {
            WriteGroup(writer, inner, children.First(), null);
            return;
        }

        writer.WriteStartArray();
        foreach (var child in children)
        {
            WriteGroup(writer, inner, child, null);
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, string tag, object value)
    {
        switch (value)
        {
            case bool flag:
                writer.WriteBoolean(tag, flag);
                break;
            case int number:
                writer.WriteNumber(tag, number);
                break;
            default:
                writer.WriteString(tag, Sen2Value.Write(value));
                break;
        }
    }

    private static void ReadGroup(Sen2Group group, JsonElement json, object record)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (group.Find(property.Name) is not { } item)
            {
                continue;
            }

            if (item.Group is null)
            {
                item.Set(record, Sen2Value.Read(item, Text(property.Value), null, out _));
            }
            else if (property.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var element in property.Value.EnumerateArray())
                {
                    ReadGroup(item.Group, element, item.Add(record));
                }
            }
            else
            {
                ReadGroup(item.Group, property.Value, item.Add(record));
            }
        }
    }

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
