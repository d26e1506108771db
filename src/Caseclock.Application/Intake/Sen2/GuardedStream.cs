using System.Xml;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>
/// A file on its way to the XML parser. A name, an attribute or a run of text that never ends would be gathered in memory by the parser
/// before we see any of it; so a stretch without an opening bracket is cut off here.
/// </summary>
internal sealed class GuardedStream(Stream inner) : Stream
{
    private const byte OpeningBracket = (byte)'<';
    private const int LongestStretch = 1 << 20;

    private int _stretch;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        var last = buffer[..read].LastIndexOf(OpeningBracket);
        _stretch = last < 0 ? _stretch + read : read - last;
        return _stretch <= LongestStretch
            ? read
            : throw new XmlException("More than a million characters stand without a tag.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
