namespace RelationGen;

/// <summary>
/// Writes a list of keys as one typed array for each part, for PostgreSQL's <c>ANY</c> and <c>unnest</c>. Types that PostgreSQL lacks travel
/// in the next larger one.
/// </summary>
/// <param name="parts">The number of parts of each key.</param>
/// <param name="count">The number of keys that will be written.</param>
internal sealed class ArrayKeyWriter(int parts, int count) : KeyWriter
{
    private readonly Array?[] _arrays = new Array?[parts];
    private int _part;
    private int _index;

    /// <summary>The arrays, one for each part.</summary>
    public IReadOnlyList<Array?> Arrays => _arrays;

    public override void Write(bool value) => Add(value);

    public override void Write(byte value) => Add((short)value);

    public override void Write(sbyte value) => Add((short)value);

    public override void Write(short value) => Add(value);

    public override void Write(ushort value) => Add((int)value);

    public override void Write(int value) => Add(value);

    public override void Write(uint value) => Add((long)value);

    public override void Write(long value) => Add(value);

    public override void Write(ulong value) => Add((decimal)value);

    public override void Write(string value) => Add(value);

    public override void Write(Guid value) => Add(value);

    public override void Write(DateTime value) => Add(value);

    public override void Write(DateOnly value) => Add(value);

    public override void Write(byte[] value) => Add(value);

    private void Add<T>(T value)
    {
        ((T[])(_arrays[_part] ??= new T[count]))[_index] = value;
        if (++_part < parts)
            return;

        _part = 0;
        _index++;
    }
}
