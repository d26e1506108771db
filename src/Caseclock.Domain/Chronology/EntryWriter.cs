using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Caseclock.Domain.Chronology;

/// <summary>Writes an entry as the line of a chronology file. The same line, in the same order of fields, is what the hash chain covers.</summary>
public static class EntryWriter
{
    /// <summary>The whole entry as one line of JSON, without a line end.</summary>
    /// <param name="entry">The entry.</param>
    public static string Line(Entry entry)
    {
        var scratch = JsonScratch.Begin();
        Write(scratch.Writer, entry, true, true);
        return scratch.Text;
    }

    /// <summary>The kind's own fields as a JSON object; <c>{}</c> when there are none.</summary>
    /// <param name="entry">The entry.</param>
    public static string FieldsJson(Entry entry)
    {
        var scratch = JsonScratch.Begin();
        scratch.Writer.WriteStartObject();
        WriteFields(scratch.Writer, entry.Fields);
        scratch.Writer.WriteEndObject();
        return scratch.Text;
    }

    /// <summary>An instant as the format writes it: UTC, to the microsecond where it has a fraction.</summary>
    /// <param name="instant">The instant.</param>
    public static string Instant(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        return utc.Ticks % TimeSpan.TicksPerSecond == 0
            ? utc.ToString("s", CultureInfo.InvariantCulture) + "Z"
            : utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
    }

    /// <summary>Writes an entry.</summary>
    /// <returns>Where the kind's own fields begin: how many bytes were written before the comma that they follow.</returns>
    internal static int Write(Utf8JsonWriter writer, Entry entry, bool withId, bool withRecorded)
    {
        writer.WriteStartObject();
        if (withId)
        {
            writer.WriteString("id", entry.Id);
        }

        WriteText(writer, "person", entry.Person);
        WriteText(writer, "case", entry.Case);
        writer.WriteString("kind", entry.Kind.Name);
        writer.WriteString("on", IsoDay.Text(entry.On));
        if (withRecorded)
        {
            writer.WriteString("recorded", Instant(entry.Recorded));
        }

        WriteText(writer, "by", entry.By);
        WriteText(writer, "note", entry.Note);
        WriteText(writer, "corrects", entry.Corrects);
        var fieldsAt = (int)(writer.BytesCommitted + writer.BytesPending);
        WriteFields(writer, entry.Fields);
        writer.WriteEndObject();
        return fieldsAt;
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteFields(Utf8JsonWriter writer, ImmutableArray<FieldValue> fields)
    {
        foreach (var (field, value) in fields)
        {
            writer.WritePropertyName(field.Label);
            WriteValue(writer, value);
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case DateOnly day:
                writer.WriteStringValue(IsoDay.Text(day));
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case ImmutableArray<string> texts:
                writer.WriteStartArray();
                foreach (var text in texts)
                {
                    writer.WriteStringValue(text);
                }

                writer.WriteEndArray();
                break;
            case ImmutableArray<Placement> placements:
                WritePlacements(writer, placements);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "A new type of field needs a writer.");
        }
    }

    private static void WritePlacements(Utf8JsonWriter writer, ImmutableArray<Placement> placements)
    {
        writer.WriteStartArray();
        foreach (var placement in placements)
        {
            writer.WriteStartObject();
            WriteText(writer, "urn", placement.Urn);
            WriteText(writer, "setting", placement.Setting);
            if (placement.Rank is { } rank)
            {
                writer.WriteNumber("rank", rank);
            }

            WriteFlag(writer, "senUnit", placement.SenUnit);
            WriteFlag(writer, "resourcedProvision", placement.ResourcedProvision);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFlag(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }
}
