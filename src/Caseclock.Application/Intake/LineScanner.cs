using Microsoft.Win32.SafeHandles;

namespace Caseclock.Application.Intake;

/// <summary>Cuts a file into lines and says where each lies.</summary>
/// <param name="file">The file's number.</param>
/// <param name="handle">The file.</param>
internal sealed class LineScanner(int file, SafeFileHandle handle)
{
    private const int Chunk = 1024 * 1024;

    /// <summary>
    /// Every line. The bytes hold until the next line is asked for; a line longer than <see cref="ChronologyIndex.LongestLine"/> comes
    /// with its place and no bytes.
    /// </summary>
    public IEnumerable<(LinePlace Place, ReadOnlyMemory<byte> Bytes)> Lines()
    {
        var buffer = new byte[ChronologyIndex.LongestLine + Chunk];
        var (held, offset, number) = (0, 0L, 1);
        var start = SkipByteOrderMark();
        offset = start;
        var tooLong = 0L;
        while (true)
        {
            var read = RandomAccess.Read(handle, buffer.AsSpan(held, Chunk), offset + tooLong + held);
            var filled = held + read;
            var at = 0;
            while (IndexOfLineEnd(buffer, at, filled) is >= 0 and var end)
            {
                yield return Line(buffer, at, end, number++, offset, tooLong);
                offset += tooLong + end + 1 - at;
                tooLong = 0;
                at = end + 1;
            }

            held = filled - at;
            Buffer.BlockCopy(buffer, at, buffer, 0, held);
            if (read == 0)
            {
                if (held + tooLong > 0)
                {
                    yield return Line(buffer, 0, held, number, offset, tooLong);
                }

                yield break;
            }

            if (held > ChronologyIndex.LongestLine)
            {
                tooLong += held;
                held = 0;
            }
        }
    }

    private static int IndexOfLineEnd(byte[] buffer, int from, int to)
    {
        var at = buffer.AsSpan(from, to - from).IndexOf((byte)'\n');
        return at < 0 ? -1 : from + at;
    }

    private (LinePlace Place, ReadOnlyMemory<byte> Bytes) Line(byte[] buffer, int from, int to, int number, long offset, long tooLong)
    {
        var length = tooLong + to - from;
        if (length > ChronologyIndex.LongestLine)
        {
            return (new LinePlace(file, number, offset, (int)Math.Min(length, int.MaxValue)), default);
        }

        var bytes = buffer.AsMemory(from, to - from);
        if (bytes.Length > 0 && bytes.Span[^1] == '\r')
        {
            bytes = bytes[..^1];
        }

        return (new LinePlace(file, number, offset, bytes.Length), bytes);
    }

    private int SkipByteOrderMark()
    {
        Span<byte> mark = stackalloc byte[3];
        return RandomAccess.Read(handle, mark, 0) == 3 && mark.SequenceEqual((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
    }
}
