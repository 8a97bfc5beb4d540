using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlinFunctions.Durable.Replay;

/// <summary>Makes name-based ids, RFC 9562 version 5: the same instance, turn and count give the same id.</summary>
internal static class DeterministicGuid
{
    /// <summary>A namespace of our own, drawn once at random.</summary>
    private static readonly Guid Namespace = new("5b0f3a52-6c1e-4b0d-9d7a-2f4c80a1e3b7");

    /// <summary>Makes the id that is number <paramref name="count"/> of an instance's execution, asked for at <paramref name="now"/>.</summary>
    public static Guid Make(string instanceId, DateTime now, int count)
    {
        byte[] name = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{instanceId}|{now:O}|{count}"));
        byte[] input = [.. Namespace.ToByteArray(bigEndian: true), .. name];

        // Version 5 is defined over SHA-1; nothing here is a secret.
#pragma warning disable CA5350
        Span<byte> id = SHA1.HashData(input).AsSpan(0, 16);
#pragma warning restore CA5350
        ushort version = BinaryPrimitives.ReadUInt16BigEndian(id[6..]);
        BinaryPrimitives.WriteUInt16BigEndian(id[6..], (ushort)((version & 0x0FFF) | 0x5000));
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
