using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Caseclock.Domain.Chronology;

/// <summary>
/// A buffer and a writer for short pieces of JSON, one pair for each thread, used over and over: a load writes millions of them, and a new
/// pair for each would be most of the memory it asks for.
/// </summary>
internal sealed class JsonScratch
{
    // The relaxed encoder writes names like O'Brien and Zoë as they are; what is written is data for a file, never part of a page.
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    [ThreadStatic]
    private static JsonScratch? Own;

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    private JsonScratch() => Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = Encoder });

    /// <summary>Writes behind what the buffer holds.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>What was written. It holds until the thread begins anew.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            Writer.Flush();
            return _buffer.WrittenSpan;
        }
    }

    /// <summary>What was written, as a text.</summary>
    public string Text => Encoding.UTF8.GetString(Written);

    /// <summary>The thread's own, emptied. One piece must be finished before the next is begun.</summary>
    /// <param name="before">A text to stand before the JSON.</param>
    public static JsonScratch Begin(string before = "")
    {
        var own = Own ??= new JsonScratch();
        own._buffer.ResetWrittenCount();
        own.Writer.Reset();
        Encoding.UTF8.GetBytes(before, own._buffer);
        return own;
    }
}
