namespace RelationGen;

/// <summary>Writes a list of keys as one typed array for each part, for PostgreSQL's <c>ANY</c> and <c>unnest</c>.</summary>
/// <param name="parts">The number of parts of each key.</param>
/// <param name="count">The number of keys that will be written.</param>
internal sealed class ArrayKeyWriter(int parts, int count) : PostgreSqlKeyWriter
{
    private readonly Array?[] _arrays = new Array?[parts];
    private readonly string?[] _types = new string?[parts];
    private int _part;
    private int _index;

    /// <summary>The arrays, one for each part.</summary>
    public IReadOnlyList<Array?> Arrays => _arrays;

    /// <summary>The types by whose rules the elements compare; null for their own.</summary>
    public IReadOnlyList<string?> Types => _types;

    protected override void Add<T>(T value, string? type = null)
    {
        _types[_part] = type;
        ((T[])(_arrays[_part] ??= new T[count]))[_index] = value;
        if (++_part < parts)
            return;

        _part = 0;
        _index++;
    }
}
