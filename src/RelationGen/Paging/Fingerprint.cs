namespace RelationGen;

/// <summary>A number that differs between texts, the same in every process: FNV-1a of 64 bits.</summary>
internal struct Fingerprint()
{
    private const ulong Prime = 1099511628211;

    /// <summary>The number so far.</summary>
    public ulong Value { get; private set; } = 14695981039346656037;

    /// <summary>The number of some bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var print = new Fingerprint();
        foreach (byte next in bytes)
            print.Add(next);

        return print.Value;
    }

    /// <summary>Adds a text, and where it ends.</summary>
    public void Add(string text)
    {
        foreach (char letter in text)
        {
            Add((byte)letter);
            Add((byte)(letter >> 8));
        }

        // No text has this half of a letter alone.
        Add(0xDC);
        Add(0xFF);
    }

    private void Add(byte next) => Value = unchecked((Value ^ next) * Prime);
}
