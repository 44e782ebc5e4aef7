using System.Globalization;
using System.Text;

namespace RelationGen;

/// <summary>Names of constraints and indexes that are too long for a database are cut, on all of them alike.</summary>
internal static class LongNames
{
    private const int MaxBytes = 63;

    /// <summary>The name itself where it has at most 63 bytes; otherwise its beginning and a hash of all of it.</summary>
    public static string Fit(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes)
            return name;

        string hash = "_" + Hash(name).ToString("x8", CultureInfo.InvariantCulture);
        int bytes = hash.Length;
        int length = 0;
        foreach (Rune letter in name.EnumerateRunes())
        {
            bytes += letter.Utf8SequenceLength;
            if (bytes > MaxBytes)
                break;

            length += letter.Utf16SequenceLength;
        }

        return name[..length] + hash;
    }

    /// <summary>FNV-1a: the same on every machine and in every run.</summary>
    private static uint Hash(string name)
    {
        uint hash = 2_166_136_261;
        foreach (byte part in Encoding.UTF8.GetBytes(name))
            hash = unchecked((hash ^ part) * 16_777_619);

        return hash;
    }
}
