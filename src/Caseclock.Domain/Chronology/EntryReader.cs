using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Caseclock.Domain.Chronology;

/// <summary>Reads one line of a chronology file (format version 1, <c>docs/chronology.md</c>) into an entry, or says why not.</summary>
public static class EntryReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    private static readonly string[] CommonFields = ["id", "person", "case", "kind", "on", "recorded", "by", "note", "corrects"];

    private static readonly FrozenDictionary<string, FrozenSet<string>> Known = Kinds.All.ToFrozenDictionary(
        kind => kind.Name,
        kind => CommonFields.Concat(kind.Fields.Select(field => field.Name)).ToFrozenSet(StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>Reads a line.</summary>
    /// <param name="line">One JSON object, UTF-8.</param>
    /// <param name="context">Today and now.</param>
    /// <returns>The entry, or else at least one problem.</returns>
    public static EntryReading Read(ReadOnlyMemory<byte> line, EntryContext context)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line, Strict);
        }
        catch (JsonException exception)
        {
            return EntryReading.Refused(new EntryProblem("", "This is not one JSON object: " + Short(exception.Message)));
        }

        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new LineReader(document.RootElement, context).Read()
                : EntryReading.Refused(new EntryProblem("", "This is not a JSON object. Write one entry between { and }."));
        }
    }

    /// <summary>Reads the kind's own fields from the form in which <see cref="EntryWriter.FieldsJson"/> writes them.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="FormatException">The text does not fit the kind: the store was written by something else.</exception>
    public static ImmutableArray<FieldValue> Fields(Kind kind, string json)
    {
        if (json == "{}")
        {
            return [];
        }

        if (StoredFields.TryRead(kind, json, out var stored))
        {
            return stored;
        }

        using var document = JsonDocument.Parse(json, Strict);
        var problems = new List<EntryProblem>();
        var fields = FieldReader.ReadAll(kind, document.RootElement, problems);
        return problems.Count == 0 ? fields : throw new FormatException($"{kind.Name}: {problems[0].Field}: {problems[0].Reason}");
    }

    /// <summary>The same from the bytes that a store keeps.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="json">A JSON object, UTF-8.</param>
    /// <exception cref="FormatException">The text does not fit the kind: the store was written by something else.</exception>
    public static ImmutableArray<FieldValue> Fields(Kind kind, ReadOnlySpan<byte> json)
    {
        if (json.SequenceEqual("{}"u8))
        {
            return [];
        }

        return StoredFields.TryRead(kind, json, out var stored) ? stored : Fields(kind, Encoding.UTF8.GetString(json));
    }

    private static string Short(string message) => message.Split(" LineNumber", 2)[0];

    private sealed class LineReader(JsonElement line, EntryContext context)
    {
        private readonly List<EntryProblem> _problems = [];

        public EntryReading Read()
        {
            var kind = KindOf();
            var on = DayOf(kind);
            var recorded = Recorded();
            var person = Id("person");
            var @case = Id("case");
            var id = Id("id");
            var by = Text("by");
            var note = Text("note");
            var corrects = Id("corrects");
            if (kind is null)
            {
                return new EntryReading(null, _problems);
            }

            Check("person", person, kind.Person, kind);
            Check("case", @case, kind.Case, kind);
            if (kind.Name == "entry.withdrawn" && corrects is null)
            {
                Refuse("corrects", "Say which entry is withdrawn: corrects holds its id.");
            }

            RefuseUnknownFields(kind);
            var fields = FieldReader.ReadAll(kind, line, _problems);
            if (_problems.Count > 0)
            {
                return new EntryReading(null, _problems);
            }

            var entry = new Entry
            {
                Id = id ?? "",
                Kind = kind,
                On = on!.Value,
                Recorded = recorded ?? Microseconds(context.Now),
                Person = person,
                Case = @case,
                By = by,
                Note = note,
                Corrects = corrects,
                Fields = fields,
            };
            return new EntryReading(id is null ? entry with { Id = EntryHash.ContentId(entry, recorded is not null) } : entry, [])
            {
                RecordedGiven = recorded is not null,
            };
        }

        private Kind? KindOf()
        {
            var name = Text("kind");
            if (name is null)
            {
                Refuse("kind", "The kind is missing. Say what happened, such as \"request.received\".");
                return null;
            }

            if (!Kinds.TryOf(name, out var kind))
            {
                Refuse("kind", $"There is no kind \"{name}\". The kinds are listed in docs/chronology.md.");
            }

            return kind;
        }

        private DateOnly? DayOf(Kind? kind)
        {
            var text = Text("on");
            if (text is null)
            {
                Refuse("on", "The day is missing. Write it as YYYY-MM-DD.");
                return null;
            }

            if (!FieldReader.TryDay(text, out var day, out var reason))
            {
                Refuse("on", reason);
                return null;
            }

            if (kind is { MayLieAhead: false } && day > context.Today)
            {
                Refuse("on", $"{text} is after today ({IsoDay.Text(context.Today)}). Only plans and expectations may lie ahead.");
            }

            return day;
        }

        private DateTimeOffset? Recorded()
        {
            var text = Text("recorded");
            if (text is null)
            {
                return null;
            }

            if (!text.Contains('T', StringComparison.Ordinal)
                || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
            {
                Refuse("recorded", $"\"{text}\" is not an instant. Write it as 2025-02-03T09:12:00Z.");
                return null;
            }

            if (instant > context.Now)
            {
                Refuse("recorded", $"\"{text}\" lies ahead: nothing can have been recorded after now.");
            }

            return Microseconds(instant);
        }

        // Both databases keep instants to the microsecond; a finer one would not survive the round trip and would break the hash chain.
        private static DateTimeOffset Microseconds(DateTimeOffset instant) =>
            new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

        private string? Id(string name)
        {
            var text = Text(name);
            if (text?.Length > Entry.LongestId)
            {
                Refuse(name, $"{name} is longer than {Entry.LongestId} characters.");
            }

            return text;
        }

        private string? Text(string name)
        {
            if (!line.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            if (value.ValueKind != JsonValueKind.String)
            {
                Refuse(name, $"{name} must be a text between quotation marks.");
                return null;
            }

            return FieldReader.CleanText(name, value, _problems);
        }

        private void Check(string field, string? value, Need need, Kind kind)
        {
            if (need == Need.Required && value is null)
            {
                Refuse(field, $"{kind.Name} needs a {field}: the authority's id of the {(field == "person" ? "child or young person" : "request")}.");
            }
            else if (need == Need.Never && value is not null)
            {
                Refuse(field, $"{kind.Name} carries no {field}. Take it out.");
            }
        }

        private void RefuseUnknownFields(Kind kind)
        {
            foreach (var property in line.EnumerateObject())
            {
                if (!Known[kind.Name].Contains(property.Name))
                {
                    Refuse(property.Name, $"{kind.Name} has no field \"{property.Name}\". Its fields are listed in docs/chronology.md.");
                }
            }
        }

        private void Refuse(string field, string reason) => _problems.Add(new EntryProblem(field, reason));
    }
}

/// <summary>What came of reading a line.</summary>
/// <param name="Entry">The entry; null when the line is refused.</param>
/// <param name="Problems">Why it is refused; empty when it is not.</param>
public sealed record EntryReading(Entry? Entry, IReadOnlyList<EntryProblem> Problems)
{
    /// <summary>Whether the line said when it was recorded; if not, the time of reading was taken.</summary>
    public bool RecordedGiven { get; init; }

    /// <summary>A line that is refused.</summary>
    /// <param name="problem">Why.</param>
    public static EntryReading Refused(EntryProblem problem) => new(null, [problem]);
}
