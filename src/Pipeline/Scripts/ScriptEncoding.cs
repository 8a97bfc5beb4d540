namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Guesses what a script that is not UTF-8 may be, so that its refusal can say so.</summary>
internal static class ScriptEncoding
{
    /// <summary>Says whether the bytes begin with a UTF-16 mark, or have the zero bytes that Latin text has in UTF-16.</summary>
    public static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)))
        {
            return true;
        }

        int zeros = bytes.Count((byte)0);
        return bytes.Length >= 4 && bytes.Length % 2 == 0 && zeros * 3 >= bytes.Length;
    }

    /// <summary>Says whether every byte above ASCII is part of a well-formed GB18030 sequence (lead 81-FE; trail 40-FE without 7F, or the four-byte form).</summary>
    public static bool LooksLikeGb18030(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            if (bytes[i] is 0x80 or 0xFF || i + 1 >= bytes.Length)
            {
                return false;
            }

            byte trail = bytes[i + 1];
            if (trail is >= 0x30 and <= 0x39)
            {
                if (i + 3 >= bytes.Length || bytes[i + 2] is < 0x81 or > 0xFE || bytes[i + 3] is < 0x30 or > 0x39)
                {
                    return false;
                }

                i += 3;
            }
            else if (trail is >= 0x40 and <= 0xFE and not 0x7F)
            {
                i++;
            }
            else
            {
                return false;
            }

            pairs++;
        }

        return pairs > 0;
    }
}
