using System.Xml;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>
/// A file on its way to the XML parser. A name, an attribute, a text or a comment that never ends would be gathered in memory by the
/// parser before we see any of it; so no single step of the parser may read more than a megabyte.
/// </summary>
internal sealed class GuardedStream(Stream inner) : Stream
{
    private const int MostInOneStep = 1 << 20;

    private int _inThisStep;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    /// <summary>Says that the parser begins its next step.</summary>
    public void BeginStep() => _inThisStep = 0;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _inThisStep += read;
        return _inThisStep <= MostInOneStep
            ? read
            : throw new XmlException("More than a million characters stand in one place, where a return has a few.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
