using RelationGen.Tool.Scaffold;
using static RelationGen.Tool.Tests.Scaffold.Db;

namespace RelationGen.Tool.Tests.Scaffold;

/// <summary>The types of properties, and what is said so that columns are what they are.</summary>
public sealed class TypeTests
{
    [Theory]
    [InlineData("smallint", "", "short")]
    [InlineData("integer", "", "int")]
    [InlineData("bigint", "", "long")]
    [InlineData("real", "", "float")]
    [InlineData("double precision", "", "double")]
    [InlineData("numeric", "", "decimal")]
    [InlineData("numeric(5,2)", "Column(TypeName = \"numeric(5,2)\")", "decimal")]
    [InlineData("boolean", "", "bool")]
    [InlineData("text", "", "string")]
    [InlineData("character varying(45)", "MaxLength(45)", "string")]
    [InlineData("character varying", "Column(TypeName = \"character varying\")", "string")]
    [InlineData("character(3)", "Column(TypeName = \"character(3)\")", "string")]
    [InlineData("uuid", "", "Guid")]
    [InlineData("timestamp without time zone", "", "DateTime")]
    [InlineData("timestamp(3) without time zone", "Column(TypeName = \"timestamp(3) without time zone\")", "DateTime")]
    [InlineData("timestamp with time zone", "", "DateTimeOffset")]
    [InlineData("date", "", "DateOnly")]
    [InlineData("time without time zone", "", "TimeOnly")]
    [InlineData("time with time zone", "Column(TypeName = \"time with time zone\")", "string")]
    [InlineData("interval", "", "TimeSpan")]
    [InlineData("bytea", "", "byte[]")]
    [InlineData("jsonb", "JsonColumn", "string")]
    [InlineData("json", "Column(TypeName = \"json\"), JsonColumn", "string")]
    [InlineData("inet", "Column(TypeName = \"inet\")", "string")]
    [InlineData("citext", "Column(TypeName = \"citext\")", "string")]
    [InlineData("tsvector", "Column(TypeName = \"tsvector\")", "string")]
    [InlineData("text[]", "", "string[]")]
    [InlineData("integer[]", "", "int[]")]
    [InlineData("character varying(10)[]", "Column(TypeName = \"character varying(10)[]\")", "string[]")]
    [InlineData("inet[]", "Column(TypeName = \"inet[]\")", "string[]")]
    [InlineData("mood", "Column(TypeName = \"mood\")", "Mood")]
    [InlineData("mood[]", "Column(TypeName = \"mood[]\")", "Mood[]")]
    [InlineData("app.\"Odd Mood\"", "Column(TypeName = \"app.\\\"Odd Mood\\\"\")", "OddMood")]
    public async Task PostgreSql_types(string type, string attributes, string clr)
    {
        foreach (bool nullable in new[] { false, true })
        {
            Scaffolding result = await (PostgreSql(Entity("things", Column("thing_value", type, nullable))) with { Enums = Moods })
                .Scaffold();
            string modifier = !nullable && (clr == "string" || clr.EndsWith(']')) ? "required " : "";
            string expected = (attributes.Length == 0 ? "\n\n"
                : "    [" + attributes + "]\n") + "    public " + modifier + clr + (nullable ? "? " : " ") + "ThingValue";
            Assert.Contains(expected, result.Of("Thing"), StringComparison.Ordinal);
            Assert.DoesNotContain(result.Report.Losses, loss => loss.Kind.StartsWith("types of columns", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("INTEGER", "", "long")]
    [InlineData("SMALLINT", "Column(TypeName = \"SMALLINT\")", "long")]
    [InlineData("BOOLEAN", "Column(TypeName = \"BOOLEAN\")", "bool")]
    [InlineData("NVARCHAR(160)", "Column(TypeName = \"NVARCHAR(160)\")", "string")]
    [InlineData("TEXT", "", "string")]
    [InlineData("BLOB SUB_TYPE TEXT", "Column(TypeName = \"BLOB SUB_TYPE TEXT\")", "string")]
    [InlineData("BLOB", "", "byte[]")]
    [InlineData("REAL", "", "double")]
    [InlineData("FLOAT", "Column(TypeName = \"FLOAT\")", "double")]
    [InlineData("NUMERIC", "", "decimal")]
    [InlineData("DECIMAL(10,2)", "Column(TypeName = \"DECIMAL(10,2)\")", "decimal")]
    [InlineData("DATETIME", "Column(TypeName = \"DATETIME\")", "DateTime")]
    [InlineData("DATE", "Column(TypeName = \"DATE\")", "DateOnly")]
    [InlineData("GUID", "Column(TypeName = \"GUID\")", "Guid")]
    [InlineData("JSON", "JsonColumn", "string")]
    [InlineData("", "", "string")]
    [InlineData("whatever", "Column(TypeName = \"whatever\")", "decimal")]
    public async Task Sqlite_types(string type, string attributes, string clr)
    {
        Scaffolding result = await Sqlite(Table("things", Id("id", "INTEGER"), Column("thing_value", type, nullable: true)).Key("id"))
            .Scaffold();
        string expected = (attributes.Length == 0 ? "\n\n" : "    [" + attributes + "]\n") + "    public " + clr + "? ThingValue";
        Assert.Contains(expected, result.Of("Thing"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xid")]
    [InlineData("interval[]")]
    [InlineData("bytea[]")]
    [InlineData("jsonb[]")]
    [InlineData("\"my-type\"")]
    public async Task A_column_of_a_type_without_a_property_is_left_out(string type)
    {
        Scaffolding result = await PostgreSql(
            Entity("things", Column("odd", type)).Unique("odd").Index(IndexOf("i", "odd")).Check("c", "odd IS NOT NULL")).Scaffold();
        Assert.Equal(new ScaffoldItem("things.odd", type), Assert.Single(result.Report.ColumnsLeftOut));
        Assert.Equal(3, result.Report.Losses.Count);
    }

    [Fact]
    public async Task A_domain_is_named_and_has_the_type_that_it_stands_for()
    {
        Scaffolding result = await (PostgreSql(
            Entity("things", Column("released", "year") with { BaseType = "integer" }, Column("mail",
                "email") with
            { BaseType = "character varying(9)" }, Column("good", "good_mood") with { BaseType = "mood" }),
            Table("mails", Column("mail", "email") with { BaseType = "text" }).Key("mail"),
            Entity("uses", Column("mail")).Refers("mail", "mails", "mail")) with
        { Enums = Moods }).Scaffold();
        Has(result, "Thing", "[Column(TypeName = \"year\")]\n    public int Released");
        Has(result, "Thing", "[Column(TypeName = \"email\")]\n    public required string Mail");
        Has(result, "Thing", "[Column(TypeName = \"good_mood\"), ExistingType]\n    public Mood Good");
        Has(result, "Use", "[Column(TypeName = \"email\")]\n    public required string Mail");
        Assert.Equal(4, result.Report.Losses.Count(loss => loss.Kind == "domains, which have to be there before the tables"));
        Assert.Contains(result.Report.Losses, loss => loss is { Place: "uses.mail", Detail: "text → email" });
    }

    [Fact]
    public async Task An_enum_has_labels_where_its_members_have_other_names()
    {
        Scaffolding result = await (PostgreSql(
            Entity("things", Column("rating", "rating", nullable: true, def: "'G'::rating"),
                Column("a_rating", "rating", def: "'PG-13'::rating"), Column("empty", "hollow"))) with
        {
            Enums = new[]
            {
                new SchemaEnum(null, "rating", new[] { "G", "PG-13", "not rated", "18" }.ToEquatableArray()),
                new SchemaEnum(null, "hollow", new[] { "a", "" }.ToEquatableArray()),
            }.ToEquatableArray(),
        }).Scaffold();
        Assert.Equal(
            "using RelationGen;\n\nnamespace Shop.Model;\n\npublic enum Rating\n{\n    G,\n\n    [EnumLabel(\"PG-13\")]\n    Pg13,\n\n    [EnumLabel(\"not rated\")]\n    NotRated,\n\n    [EnumLabel(\"18\")]\n    Value18,\n}\n",
            result.Of("Rating"));
        Has(result, "Thing", "public Rating? Rating { get; set; } = global::Shop.Model.Rating.G;");
        Has(result, "Thing", "[Column(TypeName = \"hollow\")]\n    public required string Empty");
        Assert.Contains(result.Report.Notes, note => note.Contains("hollow", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("integer", "5", "DefaultValue(5)", " = 5;")]
    [InlineData("integer", "'-5'::integer", "DefaultValue(-5)", " = -5;")]
    [InlineData("integer", "(-5)", "DefaultValue(-5)", " = -5;")]
    [InlineData("integer", "0", "DefaultValue(0)", "")]
    [InlineData("bigint", "5000000000", "DefaultValue(5000000000L)", " = 5000000000L;")]
    [InlineData("integer", "1 + 1", "DefaultSql(\"1 + 1\")", "")]
    [InlineData("boolean", "true", "DefaultValue(true)", " = true;")]
    [InlineData("boolean", "false", "DefaultValue(false)", "")]
    [InlineData("numeric(4,2)", "4.99", "DefaultValue(typeof(decimal), \"4.99\")", " = 4.99m;")]
    [InlineData("double precision", "1.5", "DefaultValue(1.5d)", " = 1.5d;")]
    [InlineData("text", "'it''s'::text", "DefaultValue(\"it's\")", " = \"it's\";")]
    [InlineData("text", "''::text", "DefaultValue(\"\")", " = \"\";")]
    [InlineData("text", "CURRENT_USER", "DefaultSql(\"CURRENT_USER\")", " = null!;")]
    [InlineData("timestamp with time zone", "now()", "DefaultSql(\"now()\")", "")]
    [InlineData("date", "'2000-01-01'::date", "DefaultSql(\"'2000-01-01'::date\")", "")]
    [InlineData("text[]", "'{}'::text[]", "DefaultSql(\"'{}'::text[]\")", " = null!;")]
    [InlineData("jsonb", "'{}'::jsonb", "DefaultSql(\"'{}'::jsonb\")", " = null!;")]
    public async Task Defaults(string type, string sql, string attribute, string initializer)
    {
        Scaffolding result = await PostgreSql(Entity("things", Column("a_value", type, def: sql))).Scaffold();
        Has(result, "Thing", attribute + "]");
        Has(result, "Thing", " AValue { get; set; }" + initializer + "\n");
    }

    [Fact]
    public async Task A_default_that_the_attribute_would_misread_is_lost()
    {
        Scaffolding result = await PostgreSql(Entity("things", Column("tags", "text[]", def: "'{new}'::text[]"),
            Column("nothing", nullable: true, def: "NULL::text"))).Scaffold();
        Assert.Equal("things.tags", Assert.Single(result.Report.Losses, loss => loss.Kind == "defaults").Place);
    }

    private static EquatableArray<SchemaEnum> Moods { get; } = new[]
    {
        new SchemaEnum(null, "mood", new[] { "sad", "ok" }.ToEquatableArray()),
        new SchemaEnum("app", "Odd Mood", new[] { "x" }.ToEquatableArray()),
    }.ToEquatableArray();

    private static void Has(Scaffolding result, string className, string text) =>
        Assert.Contains(text, result.Of(className), StringComparison.Ordinal);
}
