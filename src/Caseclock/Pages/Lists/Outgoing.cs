namespace Caseclock.Pages.Lists;

/// <summary>What is written here waits until it is sent, and is then forgotten. It cannot go back.</summary>
internal sealed class Outgoing : Stream
{
    private readonly MemoryStream _waiting = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Sends what waits.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="stop">Stops when the reader has gone.</param>
    public async Task SendAsync(Stream to, CancellationToken stop)
    {
        _waiting.Position = 0;
        await _waiting.CopyToAsync(to, stop);
        _waiting.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _waiting.Write(buffer);

    public override void Flush() => _waiting.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _waiting.Dispose();
        base.Dispose(disposing);
    }
}
