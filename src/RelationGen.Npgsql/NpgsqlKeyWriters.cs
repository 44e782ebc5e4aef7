using Npgsql;

namespace RelationGen;

/// <summary>Writes the parts of one key as typed parameters, so that nothing is boxed.</summary>
internal sealed class NpgsqlKeyWriter(NpgsqlParameterCollection parameters) : PostgreSqlKeyWriter
{
    protected override void Add<T>(T value, string? type = null)
    {
        var parameter = new NpgsqlParameter<T> { TypedValue = value };
        if (type is not null)
            ParameterCasts.Mark(parameter, type);

        parameters.Add(parameter);
    }
}

/// <summary>Writes a list of keys as one typed array parameter for each part.</summary>
internal sealed class NpgsqlArrayWriter(NpgsqlParameterCollection parameters, int parts, int count) : PostgreSqlKeyWriter
{
    private readonly Array[] _arrays = new Array[parts];
    private int _part;
    private int _index;

    protected override void Add<T>(T value, string? type = null)
    {
        if (_index == 0)
            Begin<T>(type);

        ((T[])_arrays[_part])[_index] = value;
        if (++_part < parts)
            return;

        _part = 0;
        _index++;
    }

    private void Begin<T>(string? type)
    {
        var array = new T[count];
        _arrays[_part] = array;
        var parameter = new NpgsqlParameter<T[]> { TypedValue = array };
        if (type is not null)
            ParameterCasts.Mark(parameter, type + "[]");

        parameters.Add(parameter);
    }
}
