using RelationGen.Infrastructure;

namespace RelationGen.Npgsql.Tests;

/// <summary>Every kind of key becomes a typed parameter; types that PostgreSQL lacks become the next larger one.</summary>
public sealed class ParameterTests
{
    [Fact]
    public void One_key()
    {
        OneKey(true, writer => writer.Write(true));
        OneKey<short>(255, writer => writer.Write(byte.MaxValue));
        OneKey<short>(-128, writer => writer.Write(sbyte.MinValue));
        OneKey(short.MaxValue, writer => writer.Write(short.MaxValue));
        OneKey(65535, writer => writer.Write(ushort.MaxValue));
        OneKey(7, writer => writer.Write(7));
        OneKey(4294967295L, writer => writer.Write(uint.MaxValue));
        OneKey(7L, writer => writer.Write(7L));
        OneKey(18446744073709551615m, writer => writer.Write(ulong.MaxValue));
        OneKey("a", writer => writer.Write("a"));
        OneKey(Guid.Empty, writer => writer.Write(Guid.Empty));
        OneKey(new DateOnly(2020, 1, 2), writer => writer.Write(new DateOnly(2020, 1, 2)));
        OneKey(DateTime.UnixEpoch, writer => writer.Write(DateTime.UnixEpoch));
        OneKey<byte[]>([1], writer => writer.Write([1]));
    }

    [Fact]
    public void A_time_has_the_kind_that_its_column_needs()
    {
        var plain = new DateTime(2020, 1, 2, 3, 4, 5);
        var utc = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        Assert.Equal(DateTimeKind.Unspecified, OneKey(plain, writer => writer.WriteTimestamp(utc)).Kind);
        Assert.Equal(DateTimeKind.Utc, OneKey(utc, writer => writer.WriteTimestampTz(plain)).Kind);
        Assert.Equal(DateTimeKind.Utc, OneKey(utc, writer => writer.WriteTimestampTz(utc.ToLocalTime())).Kind);
        Assert.Equal(DateTimeKind.Utc, OneKey(utc, writer => writer.Write(utc)).Kind);
    }

    [Fact]
    public void Many_keys_are_one_array()
    {
        using var command = new NpgsqlCommand();
        var writer = new NpgsqlArrayWriter(command.Parameters, parts: 1, count: 3);
        foreach (uint key in new uint[] { 3, 1, 2 })
            writer.Write(key);

        Assert.Equal([3, 1, 2], Assert.IsType<NpgsqlParameter<long[]>>(Assert.Single(command.Parameters)).TypedValue!);
    }

    [Fact]
    public void Many_keys_of_several_parts_are_one_array_for_each()
    {
        using var command = new NpgsqlCommand();
        var writer = new NpgsqlArrayWriter(command.Parameters, parts: 2, count: 2);
        writer.Write(1L);
        writer.Write("a");
        writer.Write(2L);
        writer.Write("b");

        Assert.Equal(2, command.Parameters.Count);
        Assert.Equal([1, 2], Assert.IsType<NpgsqlParameter<long[]>>(command.Parameters[0]).TypedValue!);
        Assert.Equal(["a", "b"], Assert.IsType<NpgsqlParameter<string[]>>(command.Parameters[1]).TypedValue!);
    }

    private static T OneKey<T>(T expected, Action<KeyWriter> write)
    {
        using var command = new NpgsqlCommand();
        write(NpgsqlDialect.Instance.OneKey(command));
        NpgsqlParameter<T> parameter = Assert.IsType<NpgsqlParameter<T>>(Assert.Single(command.Parameters));
        Assert.Equal(expected, parameter.TypedValue);
        return parameter.TypedValue!;
    }
}
