using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Caseclock.Application.Access;

/// <summary>Codes of an authenticator app: RFC 6238 with SHA-1, six digits and steps of 30 seconds, as every app has them.</summary>
public static class Totp
{
    private const int Seconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret of 160 bits.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    /// <summary>The step of an instant: how many times 30 seconds since 1970.</summary>
    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / Seconds;

    /// <summary>The code of a step.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="step">The step.</param>
    /// <param name="digits">How many digits: 6, as apps show; the RFC's own examples have 8.</param>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 as authenticator apps have it; HMAC with SHA-1 is not broken.")]
    public static string Code(byte[] secret, long step, int digits = 6)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0f)..]) & 0x7fffffff;
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step whose code was typed: this one, the one before or the one after, as clocks differ a little.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="typed">What was typed; spaces do not matter.</param>
    /// <param name="now">The instant.</param>
    /// <returns>The step; null when it is the code of none of the three.</returns>
    public static long? StepOf(byte[] secret, string typed, DateTimeOffset now)
    {
        var code = System.Text.Encoding.UTF8.GetBytes(string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter))));
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Code(secret, step)), code))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>A secret as people type it into an app: letters and digits (RFC 4648) without a filling.</summary>
    public static string Text(byte[] secret)
    {
        var text = new System.Text.StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var value in secret)
        {
            (held, bits) = ((held << 8) | value, bits + 8);
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Base32[(held >> bits) & 31]);
            }

            held &= (1 << bits) - 1;
        }

        return bits == 0 ? text.ToString() : text.Append(Base32[(held << (5 - bits)) & 31]).ToString();
    }

    /// <summary>The address that an app on the same device opens: it names the service, the account and the secret.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="service">What the app calls the service.</param>
    /// <param name="email">The account.</param>
    public static string Address(byte[] secret, string service, string email) =>
        $"otpauth://totp/{Uri.EscapeDataString(service)}:{Uri.EscapeDataString(email)}?secret={Text(secret)}&issuer={Uri.EscapeDataString(service)}";
}
