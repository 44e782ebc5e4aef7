using System.Reflection;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Columns;

/// <summary>Cells that do not hold what a property can: each is reported with its value, and none is cut to something that fits.</summary>
public sealed class MisfitTests
{
    [DatabaseTheory]
    [InlineData(Engine.Sqlite, "Int", "1.5", "1.5")]
    [InlineData(Engine.Sqlite, "Int", "'12abc'", "\"12abc\"")]
    [InlineData(Engine.Sqlite, "Int", "'1.5'", "\"1.5\"")]
    [InlineData(Engine.Sqlite, "Int", "1e30", "1E+30")]
    [InlineData(Engine.Sqlite, "Int", "2147483648", "2147483648")]
    [InlineData(Engine.Sqlite, "Int", "x'41'", "blob of 1 bytes")]
    [InlineData(Engine.Sqlite, "Long", "9223372036854775808", "9.223372036854776E+18")]
    [InlineData(Engine.Sqlite, "Long", "0.5", "0.5")]
    [InlineData(Engine.Sqlite, "Short", "-32769", "-32769")]
    [InlineData(Engine.Sqlite, "Byte", "256", "256")]
    [InlineData(Engine.Sqlite, "Byte", "-1", "-1")]
    [InlineData(Engine.Sqlite, "SByte", "128", "128")]
    [InlineData(Engine.Sqlite, "UShort", "-1", "-1")]
    [InlineData(Engine.Sqlite, "UInt", "4294967296", "4294967296")]
    [InlineData(Engine.Sqlite, "ULong", "1.5", "1.5")]
    [InlineData(Engine.Sqlite, "ULong", "-1.0", "-1")]
    [InlineData(Engine.Sqlite, "ULong", "'12abc'", "\"12abc\"")]
    [InlineData(Engine.Sqlite, "Bool", "2", "2")]
    [InlineData(Engine.Sqlite, "Bool", "0.5", "0.5")]
    [InlineData(Engine.Sqlite, "Bool", "'true'", "\"true\"")]
    [InlineData(Engine.Sqlite, "Float", "1e300", "1E+300")]
    [InlineData(Engine.Sqlite, "Float", "'1.5x'", "\"1.5x\"")]
    [InlineData(Engine.Sqlite, "Double", "'12abc'", "\"12abc\"")]
    [InlineData(Engine.Sqlite, "Double", "x'00'", "blob of 1 bytes")]
    [InlineData(Engine.Sqlite, "Decimal", "'12abc'", "\"12abc\"")]
    [InlineData(Engine.Sqlite, "Decimal", "'1,5'", "\"1,5\"")]
    [InlineData(Engine.Sqlite, "Decimal", "1e30", "Decimal")]
    [InlineData(Engine.Sqlite, "Char", "'ab'", "\"ab\"")]
    [InlineData(Engine.Sqlite, "Char", "'12'", "\"12\"")]
    [InlineData(Engine.Sqlite, "Char", "''", "\"\"")]
    [InlineData(Engine.Sqlite, "IntEnum", "1.5", "1.5")]
    [InlineData(Engine.Sqlite, "ByteEnum", "300", "300")]
    [InlineData(Engine.Sqlite, "Guid", "'12abc'", "Guid")]
    [InlineData(Engine.Sqlite, "DateOnly", "'2024-13-01'", "2024-13-01")]
    [InlineData(Engine.Sqlite, "TimeOnly", "'25:00:00'", "TimeOnly")]
    [InlineData(Engine.Sqlite, "TimeSpan", "'12abc'", "TimeSpan")]
    [InlineData(Engine.PostgreSql, "Int", "BIGINT 2147483648", "Int32")]
    [InlineData(Engine.PostgreSql, "Int", "NUMERIC 1.5", "the number 1.5 is no whole number")]
    [InlineData(Engine.PostgreSql, "Long", "NUMERIC 1.5", "the number 1.5 is no whole number")]
    [InlineData(Engine.PostgreSql, "Short", "NUMERIC -0.25", "the number -0.25 is no whole number")]
    [InlineData(Engine.PostgreSql, "Float", "DOUBLE_PRECISION 1e300", "1E+300")]
    [InlineData(Engine.PostgreSql, "Byte", "SMALLINT 256", "256")]
    [InlineData(Engine.PostgreSql, "Byte", "SMALLINT -1", "-1")]
    [InlineData(Engine.PostgreSql, "UShort", "INTEGER -1", "-1")]
    [InlineData(Engine.PostgreSql, "UInt", "BIGINT 4294967296", "4294967296")]
    [InlineData(Engine.PostgreSql, "ULong", "NUMERIC 1.5", "1.5")]
    [InlineData(Engine.PostgreSql, "ULong", "NUMERIC -1", "-1")]
    [InlineData(Engine.PostgreSql, "ULong", "NUMERIC 18446744073709551616", "18446744073709551616")]
    [InlineData(Engine.PostgreSql, "Bool", "INTEGER 2", "Boolean")]
    public async Task A_value_that_does_not_fit_is_named(Engine engine, string property, string cell, string value)
    {
        using Database db = Create(engine, property, cell);

        var read = await Assert.ThrowsAsync<RelationMappingException>(() => Everything.FindAsync(db, 1));
        var readOrNull = await Assert.ThrowsAsync<RelationMappingException>(() => EverythingOrNull.FindAsync(db, 1));

        Assert.Equal(("Everything", property, ColumnOf(property)), (read.Entity, read.Property, read.Column));
        Assert.Contains(value, read.Message, StringComparison.Ordinal);
        Assert.Equal(("EverythingOrNull", property, ColumnOf(property)), (readOrNull.Entity, readOrNull.Property, readOrNull.Column));
        Assert.Contains(value, readOrNull.Message, StringComparison.Ordinal);
        Assert.Throws<RelationMappingException>(() => Everything.Query(db).ToList());
        db.AssertUsable();
    }

    /// <summary>What says the same in another way is read.</summary>
    [DatabaseTheory]
    [InlineData(Engine.Sqlite, "Int", "3.0", 3)]
    [InlineData(Engine.Sqlite, "Int", "'12'", 12)]
    [InlineData(Engine.Sqlite, "Long", "'9007199254740993'", 9007199254740993L)]
    [InlineData(Engine.Sqlite, "ULong", "'12'", 12UL)]
    [InlineData(Engine.Sqlite, "ULong", "-1", ulong.MaxValue)]
    [InlineData(Engine.Sqlite, "Bool", "1.0", true)]
    [InlineData(Engine.Sqlite, "Double", "5", 5d)]
    [InlineData(Engine.Sqlite, "Double", "'1.5'", 1.5)]
    [InlineData(Engine.Sqlite, "Double", "9e999", double.PositiveInfinity)]
    [InlineData(Engine.Sqlite, "Float", "-9e999", float.NegativeInfinity)]
    [InlineData(Engine.Sqlite, "Char", "65", 'A')]
    [InlineData(Engine.PostgreSql, "Int", "NUMERIC 3.0", 3)]
    [InlineData(Engine.PostgreSql, "Long", "NUMERIC -12", -12L)]
    [InlineData(Engine.PostgreSql, "Float", "DOUBLE_PRECISION 1.5", 1.5f)]
    [InlineData(Engine.PostgreSql, "Int", "SMALLINT 3", 3)]
    [InlineData(Engine.PostgreSql, "ULong", "NUMERIC 12.0", 12UL)]
    [InlineData(Engine.PostgreSql, "ULong", "BIGINT 12", 12UL)]
    public async Task A_value_of_a_related_type_is_read(Engine engine, string property, string cell, object value)
    {
        using Database db = Create(engine, property, cell);

        Assert.Equal(value, typeof(Everything).GetProperty(property)!.GetValue(await Everything.FindAsync(db, 1)));
        Assert.Equal(value, typeof(EverythingOrNull).GetProperty(property)!.GetValue(EverythingOrNull.Find(db, 1)));
    }

    /// <summary>U+0000 is a character of SQLite's texts, which PostgreSQL refuses when it is written.</summary>
    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public async Task The_character_zero_comes_back(Engine engine)
    {
        using Database db = Database.Create(engine, "CREATE TABLE everything (id BIGINT NOT NULL PRIMARY KEY, " + string.Join(", ", Properties.Select(name => ColumnOf(name))) + ")");

        await new Everything { Id = 1, Char = '\0', String = "a\0b", Bytes = [] }.InsertAsync(db);

        Everything read = (await Everything.FindAsync(db, 1))!;
        Assert.Equal(('\0', "a\0b"), (read.Char, read.String));
    }

    private static IEnumerable<string> Properties => typeof(Everything).GetProperties().Where(property => property.Name != "Id" && property.CanWrite).Select(property => property.Name);

    /// <summary>A row of usual values, but for one cell: <c>1.5</c>, or <c>NUMERIC 1.5</c> where columns have types.</summary>
    private static Database Create(Engine engine, string property, string cell)
    {
        string[] parts = engine == Engine.Sqlite ? ["", cell] : cell.Split(' ');
        IEnumerable<string> columns = Properties.Select(name => ColumnOf(name) + " "
            + (name == property ? parts[0].Replace('_', ' ') : Database.TypeOf(engine, typeof(Everything).GetProperty(name)!.PropertyType)));
        Database db = Database.Create(engine, $"CREATE TABLE everything (id BIGINT NOT NULL PRIMARY KEY, {string.Join(", ", columns)})");
        new EverythingOrNull { Id = 1 }.Insert(db);
        var usual = new Everything { Id = 1, String = "a", Bytes = [1], Char = 'c' };
        foreach (string name in Properties.Where(name => name != property))
        {
            PropertyInfo value = typeof(Everything).GetProperty(name)!;
            db.Run($"UPDATE everything SET {ColumnOf(name)} = @value", ("@value", value.GetValue(usual)));
        }

        db.Run($"UPDATE everything SET {ColumnOf(property)} = {parts[1]}");
        return db;
    }

    private static string ColumnOf(string property) => Everything.RelationMap.Table.Columns.Single(column => column.Property == property).Column;
}
