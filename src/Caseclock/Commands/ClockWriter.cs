using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Caseclock.Domain.Clocks;
using CsvHelper;

namespace Caseclock.Commands;

/// <summary>Writes clocks in the public form: a JSON array or CSV rows, with the same names and values in both.</summary>
internal abstract class ClockWriter : IDisposable
{
    public static ClockWriter Of(string format, StreamWriter output, DateOnly asAt, bool explain) =>
        format == "csv" ? new Csv(output, asAt, explain) : new Json(output, asAt, explain);

    public abstract void Write(Clock clock);

    public abstract void Dispose();

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Tier(Tier tier) => tier switch
    {
        Domain.Clocks.Tier.Law => "L",
        Domain.Clocks.Tier.Guidance => "G",
        Domain.Clocks.Tier.Practice => "P",
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "A new tier needs a letter."),
    };

    private static string VerdictOf(Clock clock, DateOnly asAt) => JsonNamingPolicy.CamelCase.ConvertName(clock.VerdictOn(asAt).ToString());

    private static string Policy(Clock clock) => string.Join("; ", clock.Policies.Select(policy => $"{policy.Code}: {policy.Choice}"));

    private sealed class Json : ClockWriter
    {
        private readonly DateOnly _asAt;
        private readonly bool _explain;
        private readonly Utf8JsonWriter _json;

        public Json(StreamWriter output, DateOnly asAt, bool explain)
        {
            _asAt = asAt;
            _explain = explain;
            _json = new Utf8JsonWriter(output.BaseStream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            _json.WriteStartArray();
        }

        public override void Write(Clock clock)
        {
            _json.WriteStartObject();
            _json.WriteString("case", clock.Case);
            _json.WriteString("person", clock.Person);
            _json.WriteString("rule", clock.Id);
            _json.WriteString("title", clock.Title);
            _json.WriteString("tier", Tier(clock.Rule.Tier));
            _json.WriteString("citation", clock.Rule.Citation);
            _json.WriteString("started", Day(clock.Started));
            _json.WriteString("due", Day(clock.Due));
            _json.WriteString("stopped", Day(clock.Stopped));
            _json.WriteString("verdict", VerdictOf(clock, _asAt));
            _json.WriteNumber("daysLate", clock.DaysLateOn(_asAt));
            _json.WriteString("exception", clock.Exception);
            _json.WriteString("policy", Policy(clock));
            _json.WriteString("subject", clock.Subject);
            if (_explain)
            {
                _json.WriteStartArray("steps");
                foreach (var step in clock.Steps)
                {
                    _json.WriteStringValue(step);
                }

                _json.WriteEndArray();
            }

            _json.WriteEndObject();
            if (_json.BytesPending > 64 * 1024)
            {
                _json.Flush();
            }
        }

        public override void Dispose()
        {
            _json.WriteEndArray();
            _json.Dispose();
        }
    }

    private sealed class Csv : ClockWriter
    {
        private readonly DateOnly _asAt;
        private readonly bool _explain;
        private readonly CsvWriter _csv;

        public Csv(StreamWriter output, DateOnly asAt, bool explain)
        {
            _asAt = asAt;
            _explain = explain;
            _csv = CsvFiles.Writer(output);
            CsvFiles.Row(
                _csv,
                ["case", "person", "rule", "title", "tier", "citation", "started", "due", "stopped", "verdict", "daysLate", "exception", "policy", "subject", .. explain ? ["steps"] : Array.Empty<string>()]);
        }

        public override void Write(Clock clock) => CsvFiles.Row(
            _csv,
            [
                clock.Case,
                clock.Person,
                clock.Id,
                clock.Title,
                Tier(clock.Rule.Tier),
                clock.Rule.Citation,
                Day(clock.Started),
                Day(clock.Due),
                Day(clock.Stopped),
                VerdictOf(clock, _asAt),
                clock.DaysLateOn(_asAt).ToString(CultureInfo.InvariantCulture),
                clock.Exception,
                Policy(clock),
                clock.Subject,
                .. _explain ? [string.Join(" ", clock.Steps)] : Array.Empty<string>(),
            ]);

        public override void Dispose() => _csv.Dispose();
    }
}
