using System.Text;

namespace RelationGen.Tests.Schema;

/// <summary>Names of keys and indexes: made of the table and the columns, short enough for PostgreSQL, and never two equal.</summary>
public sealed class SchemaNameTests
{
    [Theory]
    [InlineData("posts_author_id_fkey", "posts_author_id_fkey")]
    [InlineData("abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_abcdefghi", "abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_abcdefghi")]
    [InlineData("abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_abcdefghij", "abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz__f957e9ca")]
    public void A_name_that_is_too_long_ends_in_a_hash(string name, string expected) => Assert.Equal(expected, SchemaNames.Fit(name));

    [Fact]
    public void Bytes_count_and_letters_stay_whole()
    {
        string fitting = SchemaNames.Fit(string.Concat(Enumerable.Repeat("ä\U0001F600", 20)));
        Assert.InRange(Encoding.UTF8.GetByteCount(fitting), 58, 63);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(fitting)));
    }

    [Fact]
    public void Names_that_differ_behind_the_cut_stay_different()
    {
        string start = new('x', 70);
        Assert.NotEqual(SchemaNames.Fit(start + "a"), SchemaNames.Fit(start + "b"));
    }

    [Fact]
    public void Equal_names_are_numbered()
    {
        // Both would be a_b_c_idx: the table a_b with the column c, and the table a with the column b_c.
        EntityModel[] entities = [Entity("AB", "a_b", "c"), Entity("A", "a", "b_c")];
        string script = new DatabaseSchema(entities).CreateScript(Dialect.Sqlite);
        Assert.Contains("CREATE INDEX \"a_b_c_idx\" ON \"a_b\" (\"c\")", script, StringComparison.Ordinal);
        Assert.Contains("CREATE INDEX \"a_b_c_idx_2\" ON \"a\" (\"b_c\")", script, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_name_that_is_taken_is_refused()
    {
        EntityModel[] entities = [Entity("A", "a", "x", name: "mine"), Entity("B", "b", "x", name: "mine")];
        var refused = Assert.Throws<RelationSchemaException>(() => new DatabaseSchema(entities).CreateScript(Dialect.PostgreSql));
        Assert.Equal("The name \"mine\", which B declares for a constraint or index of \"b\", is taken: give it another one.", refused.Message);
    }

    [Fact]
    public void Schemas_have_names_of_their_own_on_PostgreSQL_alone()
    {
        EntityModel[] entities = [Entity("A", "a", "x") with { Schema = "one" }, Entity("B", "a", "x") with { Schema = "two" }];
        string script = new DatabaseSchema(entities).CreateScript(Dialect.PostgreSql);
        Assert.Contains("CREATE INDEX \"a_x_idx\" ON \"one\".\"a\"", script, StringComparison.Ordinal);
        Assert.Contains("CREATE INDEX \"a_x_idx\" ON \"two\".\"a\"", script, StringComparison.Ordinal);
        var refused = Assert.Throws<RelationSchemaException>(() => new DatabaseSchema(entities).CreateScript(Dialect.Sqlite));
        Assert.Contains("but not by the same name and schema", refused.Message, StringComparison.Ordinal);
        Assert.Throws<RelationSchemaException>(() => new DatabaseSchema([Entity("A", "a", "x"), Entity("B", "A", "x")]).CreateScript(Dialect.PostgreSql));
    }

    [Fact]
    public void Identifiers_are_quoted() => Assert.Contains(
        "CREATE TABLE \"or\"\"der\" (\n    \"id\" bigint NOT NULL,\n    \"gr\"\"oup\" text NOT NULL,",
        new DatabaseSchema([Entity("Order", "or\"der", "gr\"oup")]).CreateScript(Dialect.PostgreSql),
        StringComparison.Ordinal);

    private static EntityModel Entity(string entity, string table, string column, string? name = null) => new()
    {
        Name = entity,
        FullName = entity,
        Table = table,
        Columns =
        [
            new ColumnModel { Property = "Id", Column = "id", Type = ColumnType.Int64, ClrType = "long" },
            new ColumnModel { Property = "Text", Column = column, Type = ColumnType.String, ClrType = "string" },
        ],
        Key = new KeyModel { Properties = ["Id"], Columns = ["id"] },
        Indexes = [new KeyModel { Name = name, Properties = ["Text"], Columns = [column] }],
    };
}
