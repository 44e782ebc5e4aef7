using System.Globalization;
using System.Reflection;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Columns;

/// <summary>Values of every column type, written as parameters of the provider and read through a generated entity.</summary>
public sealed class ColumnTypeTests
{
    private static readonly PropertyInfo[] Properties = [.. typeof(Everything).GetProperties().Where(property => property.Name != "Id" && property.CanWrite)];

    public static TheoryData<Engine, string> Rows => OnEvery(["usual", "least", "most", "zero"]);

    public static TheoryData<Engine, string> NotNullColumns => OnEvery(Properties.Select(property => property.Name));

    [DatabaseTheory, MemberData(nameof(Rows))]
    public async Task Values_come_back_as_they_were_written(Engine engine, string row)
    {
        Everything written = Create(row);
        using Database db = Write(engine, written);

        Everything read = (await Everything.FindAsync(db, 1))!;
        EverythingOrNull orNull = EverythingOrNull.Find(db, 1)!;

        foreach (PropertyInfo property in Properties)
        {
            object? value = db.Stored(property.GetValue(written));
            AssertSame(property.Name, value, property.GetValue(read));
            AssertSame(property.Name, value, typeof(EverythingOrNull).GetProperty(property.Name)!.GetValue(orNull));
        }
    }

    [DatabaseTheory, MemberData(nameof(Rows))]
    public async Task Values_come_back_from_a_table_that_the_schema_created(Engine engine, string row)
    {
        Everything written = Create(row);

        // A number with more than 15 digits does not fit the numeric affinity.
        if (engine == Engine.Sqlite && row is "least" or "most")
            written.Decimal = 123456789012.345m;

        using var db = Database.Create(engine);
        new DatabaseSchema([Everything.RelationMap.Table.Model]).Create(db);
        Insert(db, written);

        Everything read = (await Everything.FindAsync(db, 1))!;

        foreach (PropertyInfo property in Properties)
            AssertSame(property.Name, db.Stored(property.GetValue(written)), property.GetValue(read));
    }

    [DatabaseTheory, MemberData(nameof(Rows))]
    public async Task Values_come_back_as_insert_and_update_wrote_them(Engine engine, string row)
    {
        Everything written = Create(row);
        if (engine == Engine.Sqlite && row is "least" or "most")
            written.Decimal = 123456789012.345m;

        using var db = Database.Create(engine);
        new DatabaseSchema([Everything.RelationMap.Table.Model]).Create(db);
        Everything changed = Create("usual");
        changed.Id = 1;
        written.Id = 1;

        await changed.InsertAsync(db);
        await written.UpdateAsync(db);
        Everything read = (await Everything.FindAsync(db, 1))!;

        foreach (PropertyInfo property in Properties)
            AssertSame(property.Name, db.Stored(property.GetValue(written)), property.GetValue(read));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Nullable_columns_read_null(Engine engine)
    {
        using Database db = Write(engine, null);

        EverythingOrNull read = (await EverythingOrNull.FindAsync(db, 1))!;

        foreach (PropertyInfo property in Properties)
            Assert.Null(typeof(EverythingOrNull).GetProperty(property.Name)!.GetValue(read));
    }

    [DatabaseTheory, MemberData(nameof(NotNullColumns))]
    public async Task Null_in_a_column_that_cannot_be_null_is_named(Engine engine, string property)
    {
        using Database db = Write(engine, Create("usual"));
        db.Run($"UPDATE everything SET {ColumnOf(property)} = NULL");

        var wrong = await Assert.ThrowsAsync<RelationMappingException>(() => Everything.FindAsync(db, 1));

        Assert.Equal(("Everything", property, ColumnOf(property)), (wrong.Entity, wrong.Property, wrong.Column));
        Assert.Contains("NULL", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<RelationMappingException>(() => Everything.Find(db, 1));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Empty_text_and_bytes_are_not_null(Engine engine)
    {
        using Database db = Write(engine, null);
        db.Run("UPDATE everything SET string = @text, bytes = @bytes", ("@text", ""), ("@bytes", Array.Empty<byte>()));

        EverythingOrNull read = (await EverythingOrNull.FindAsync(db, 1))!;

        Assert.Equal("", read.String);
        Assert.Empty(read.Bytes!);
    }

    private static TheoryData<Engine, string> OnEvery(IEnumerable<string> values)
    {
        var data = new TheoryData<Engine, string>();
        foreach (string value in values)
        {
            foreach (Engine engine in Engines.All)
                data.Add(engine, value);
        }

        return data;
    }

    private static void AssertSame(string property, object? expected, object? actual)
    {
        if (expected is byte[] bytes)
            Assert.Equal(bytes, Assert.IsType<byte[]>(actual).AsEnumerable());
        else
            Assert.True(Equals(expected, actual), string.Create(CultureInfo.InvariantCulture, $"{property}: wrote {expected}, read {actual}"));

        // Equal instants may still have lost their offset.
        if (expected is DateTimeOffset offset)
            Assert.Equal(offset.Offset, ((DateTimeOffset)actual!).Offset);
    }

    private static Database Write(Engine engine, Everything? values)
    {
        Database db = Database.Create(engine, $"CREATE TABLE everything (id BIGINT NOT NULL PRIMARY KEY, {string.Join(", ", Properties.Select(property => ColumnOf(property.Name) + " " + Database.TypeOf(engine, property.PropertyType)))})");
        Insert(db, values);
        return db;
    }

    private static void Insert(Database db, Everything? values)
    {
        string names = string.Join(", ", Properties.Select(property => ColumnOf(property.Name)));
        string parameters = string.Join(", ", Properties.Select(property => "@" + property.Name));
        db.Run(
            $"INSERT INTO everything (id, {names}) VALUES (1, {parameters})",
            [.. Properties.Select(property => ("@" + property.Name, values is null ? null : property.GetValue(values)))]);
    }

    private static string ColumnOf(string property) => string.Concat(property.Select((c, i) =>
        char.IsUpper(c) && i > 0 && (char.IsLower(property[i - 1]) || char.IsLower(property[i + 1])) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static Everything Create(string row) => row switch
    {
        "usual" => new Everything
        {
            Bool = true, Byte = 7, SByte = -7, Short = -300, UShort = 300, Int = -70_000, UInt = 70_000, Long = 5_000_000_000, ULong = 5_000_000_000,
            Float = 1.5f, Double = 0.1, Decimal = 12345.6789m, Char = 'x', String = "it's \"quoted\" ä€\U0001F600",
            Guid = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), DateTime = new DateTime(2024, 2, 29, 13, 14, 15, 678).AddTicks(9012),
            DateTimeOffset = new DateTimeOffset(2024, 2, 29, 13, 14, 15, 678, TimeSpan.FromMinutes(-210)), DateOnly = new DateOnly(2024, 2, 29),
            TimeOnly = new TimeOnly(13, 14, 15, 678), TimeSpan = new TimeSpan(1, 2, 3, 4, 5), Bytes = [0, 1, 255],
            ByteEnum = ByteEnum.Most, IntEnum = IntEnum.Less, LongEnum = LongEnum.More,
        },
        "least" => new Everything
        {
            Bool = false, Byte = byte.MinValue, SByte = sbyte.MinValue, Short = short.MinValue, UShort = ushort.MinValue, Int = int.MinValue, UInt = uint.MinValue,
            Long = long.MinValue, ULong = ulong.MinValue, Float = float.MinValue, Double = double.MinValue, Decimal = decimal.MinValue, Char = '\u0001', String = "",
            Guid = Guid.Empty, DateTime = DateTime.MinValue, DateTimeOffset = DateTimeOffset.MinValue, DateOnly = DateOnly.MinValue, TimeOnly = TimeOnly.MinValue,
            TimeSpan = new TimeSpan(-5, -1, -1), Bytes = [0], ByteEnum = ByteEnum.None, IntEnum = (IntEnum)(-9), LongEnum = (LongEnum)long.MinValue,
        },
        "most" => new Everything
        {
            Bool = true, Byte = byte.MaxValue, SByte = sbyte.MaxValue, Short = short.MaxValue, UShort = ushort.MaxValue, Int = int.MaxValue, UInt = uint.MaxValue,
            Long = long.MaxValue, ULong = ulong.MaxValue, Float = float.MaxValue, Double = double.MaxValue, Decimal = decimal.MaxValue, Char = '\uFF5E',
            String = new string('x', 100_000), Guid = Guid.AllBitsSet, DateTime = DateTime.MaxValue, DateTimeOffset = DateTimeOffset.MaxValue, DateOnly = DateOnly.MaxValue,
            TimeOnly = TimeOnly.MaxValue, TimeSpan = new TimeSpan(10_000, 23, 59, 59, 999), Bytes = new byte[100_000],
            ByteEnum = ByteEnum.Most, IntEnum = IntEnum.More, LongEnum = LongEnum.More,
        },
        _ => new Everything { String = "0", Bytes = [], Char = '0' },
    };
}
