using System.Reflection;
using System.Text;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Random;

/// <summary>Random values of every type come back as they were written, by whichever SQLite and through whichever rows.</summary>
public sealed class RandomValueTests
{
    private const int Count = 400;
    private const int DecimalDigits = 15;

    private static readonly PropertyInfo[] Properties = [.. typeof(Everything).GetProperties().Where(property => property.Name != "Id" && property.CanWrite)];

    [DatabaseTheory, OnEveryDatabase]
    public async Task Values_of_every_type_come_back(Engine engine)
    {
        using var db = Database.Create(engine);
        new DatabaseSchema([Everything.RelationMap.Table.Model]).Create(db);
        var random = new System.Random(14);
        long precision = engine == Engine.Sqlite ? 1 : TimeSpan.TicksPerMicrosecond;
        List<Everything> written = [.. Enumerable.Range(1, Count).Select(id => Create(random, id, precision))];

        await written.InsertAsync(db);

        List<Everything> read = await Everything.Query(db).ToListAsync();
        List<Everything> readPlainly = Everything.Query(PlainlyRead(db, engine)).ToList();
        for (int i = 0; i < Count; i++)
        {
            AssertSame(db, written[i], read[i]);
            AssertSame(db, written[i], readPlainly[i]);
            AssertSame(db, written[i], (await Everything.FindAsync(db, written[i].Id))!);
        }
    }

    /// <summary>SQLite holds them as binary fractions, of whose text the provider would read 17 digits.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Decimals_of_fifteen_digits_come_back(Engine engine)
    {
        using var db = Database.Create(engine);
        new DatabaseSchema([Purse.RelationMap.Table.Model, Movement.RelationMap.Table.Model]).Create(db);
        var random = new System.Random(15);
        await new Purse { Id = 1 }.InsertAsync(db);
        List<Movement> written =
        [
            new Movement { Id = 1, PurseId = 1, Amount = 4944558595.6112m },
            .. Enumerable.Range(2, 2_000).Select(id => new Movement { Id = id, PurseId = 1, Amount = DecimalOf(random) }),
        ];
        await written.InsertAsync(db);

        Assert.Equal(written.Select(m => m.Amount), (await Movement.Query(db).ToListAsync()).Select(m => m.Amount));
        Assert.Equal(written.Select(m => m.Amount), await Movement.Query(db).ValuesAsync<decimal>(m => m.Amount));
        Assert.Equal(written.Select(m => m.Amount), Movement.Query(PlainlyRead(db, engine)).ToList().Select(m => m.Amount));

        // A mean and a total of SQLite are binary fractions too: what is read of them has the fifteen digits that they are exact to.
        await Movement.Query(db).Where(m => m.Id > 3L).DeleteAsync();
        decimal total = written.Take(3).Sum(m => m.Amount);
        decimal mean = (await Purse.Query(db).ValuesAsync(p => p.ByTime.Average(m => m.Amount)))[0]!.Value;
        decimal sum = (await Purse.Query(db).ValuesAsync(p => p.ByTime.Sum(m => m.Amount)))[0];
        Assert.Equal(engine == Engine.Sqlite ? (decimal)(double)(total / 3) : total / 3, mean, DecimalDigits - 8);
        Assert.Equal(engine == Engine.Sqlite ? (decimal)(double)total : total, sum);
    }

    private static DbSession PlainlyRead(Database db, Engine engine) => DbSession.From(db.Connection, engine == Engine.Sqlite ? Dialect.Sqlite : Dialect.PostgreSql);

    private static void AssertSame(Database db, Everything written, Everything read)
    {
        foreach (PropertyInfo property in Properties)
        {
            object? expected = db.Stored(property.GetValue(written));
            object? actual = property.GetValue(read);
            bool isSame = expected is byte[] bytes ? bytes.AsSpan().SequenceEqual((byte[])actual!) : Equals(expected, actual);
            Assert.True(isSame, FormattableString.Invariant($"{written.Id}.{property.Name}: wrote {expected}, read {actual}"));
            if (expected is DateTimeOffset moment)
                Assert.Equal(moment.Offset, ((DateTimeOffset)actual!).Offset);
        }
    }

    private static Everything Create(System.Random random, long id, long precision)
    {
        var created = new Everything { Id = id, String = "", Bytes = [] };
        foreach (PropertyInfo property in Properties)
            property.SetValue(created, ValueOf(random, property.PropertyType, precision));

        return created;
    }

    private static object ValueOf(System.Random random, Type type, long precision) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => Enum.ToObject(type, ValueOf(random, Enum.GetUnderlyingType(type), precision)),
        TypeCode.Boolean => random.Next(2) == 0,
        TypeCode.Byte => (byte)Bits(random),
        TypeCode.SByte => (sbyte)Bits(random),
        TypeCode.Int16 => (short)Bits(random),
        TypeCode.UInt16 => (ushort)Bits(random),
        TypeCode.Int32 => (int)Bits(random),
        TypeCode.UInt32 => (uint)Bits(random),
        TypeCode.Int64 => Bits(random),
        TypeCode.UInt64 => (ulong)Bits(random),
        TypeCode.Single => BitConverter.Int32BitsToSingle((int)Bits(random)) is var number && float.IsNaN(number) ? 1 / 3f : number,
        TypeCode.Double => BitConverter.Int64BitsToDouble(Bits(random)) is var number && double.IsNaN(number) ? 1 / 3d : number,
        TypeCode.Decimal => DecimalOf(random),
        TypeCode.Char => (char)random.Next(1, 0xD800),
        TypeCode.String => Text(random),
        TypeCode.DateTime => new DateTime(Ticks(random, DateTime.MaxValue.Ticks, precision)),
        _ when type == typeof(Guid) => GuidOf(random),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(
            TimeSpan.TicksPerDay + Ticks(random, DateTime.MaxValue.Ticks - (2 * TimeSpan.TicksPerDay), precision), TimeSpan.FromMinutes(random.Next(-839, 840))),
        _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)),
        _ when type == typeof(TimeOnly) => new TimeOnly(Ticks(random, TimeSpan.TicksPerDay, precision)),
        _ when type == typeof(TimeSpan) => TimeSpan.FromMicroseconds(random.NextInt64(-1L << 52, 1L << 52)),
        _ => Bytes(random, random.Next(40)),
    };

    private static long Ticks(System.Random random, long end, long precision) => random.NextInt64(end / precision) * precision;

    /// <summary>A number of any size: as many small ones as large ones.</summary>
    private static long Bits(System.Random random) => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);

    private static decimal DecimalOf(System.Random random)
    {
        long digits = random.NextInt64((long)Math.Pow(10, random.Next(1, DecimalDigits + 1)));
        return new decimal((int)digits, (int)(digits >> 32), 0, random.Next(2) == 0, (byte)random.Next(DecimalDigits + 1));
    }

    private static Guid GuidOf(System.Random random) => new(Bytes(random, 16));

    private static byte[] Bytes(System.Random random, int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Text(System.Random random)
    {
        var text = new StringBuilder();
        for (int i = random.Next(12); i > 0; i--)
        {
            int code = random.Next(1, 1 << random.Next(7, 21));
            text.Append(Rune.IsValid(code) ? new Rune(code) : Rune.ReplacementChar);
        }

        return text.ToString();
    }
}
