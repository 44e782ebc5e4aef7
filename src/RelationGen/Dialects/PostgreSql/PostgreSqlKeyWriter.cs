using System.Data.Common;

namespace RelationGen;

/// <summary>
/// Writes keys as values that PostgreSQL has types for: types that it lacks travel in the next larger one. The time of day that a
/// <see cref="DateTime"/> means is told by its kind, as Npgsql has it.
/// </summary>
internal abstract class PostgreSqlKeyWriter : KeyWriter
{
    public sealed override void Write(bool value) => Add(value);

    public sealed override void Write(byte value) => Add((short)value);

    public sealed override void Write(sbyte value) => Add((short)value);

    public sealed override void Write(short value) => Add(value);

    public sealed override void Write(ushort value) => Add((int)value);

    public sealed override void Write(int value) => Add(value);

    public sealed override void Write(uint value) => Add((long)value);

    public sealed override void Write(long value) => Add(value);

    public sealed override void Write(ulong value) => Add((decimal)value);

    public sealed override void Write(string value) => Add(value);

    public sealed override void Write(string value, string type) => Add(value, type);

    public sealed override void WriteArray(string value, ColumnType element, string? type)
        => Add(ArrayLiteral.Of(value), type ?? PostgreSqlSchema.ArrayOf(element));

    public sealed override void Write(Guid value) => Add(value);

    public sealed override void Write(DateTime value) => Add(value);

    public sealed override void WriteTimestamp(DateTime value) => Add(DateTime.SpecifyKind(value, DateTimeKind.Unspecified));

    public sealed override void WriteTimestampTz(DateTime value) =>
        Add(value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc));

    public sealed override void Write(DateOnly value) => Add(value);

    public sealed override void Write(byte[] value) => Add(value);

    /// <summary>Takes the next part.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type by whose rules it compares; null for its own.</param>
    protected abstract void Add<T>(T value, string? type = null)
        where T : notnull;
}

/// <summary>Writes the parts of one key as the parameters <c>$1</c>, <c>$2</c> and so on.</summary>
internal sealed class PostgreSqlParameterWriter(DbCommand command, Dialect dialect) : PostgreSqlKeyWriter
{
    protected override void Add<T>(T value, string? type = null)
    {
        dialect.AddParameter(command, value);
        if (type is not null)
            ParameterCasts.Mark(command.Parameters[^1], type);
    }
}
