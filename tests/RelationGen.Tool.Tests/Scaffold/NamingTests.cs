using RelationGen.Tool.Scaffold;
using static RelationGen.Tool.Tests.Scaffold.Db;

namespace RelationGen.Tool.Tests.Scaffold;

/// <summary>Names of classes and properties.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData("posts", "Post")]
    [InlineData("order_details", "OrderDetail")]
    [InlineData("Order Details", "OrderDetail")]
    [InlineData("media", "Media")]
    [InlineData("criteria", "Criteria")]
    [InlineData("user_data", "UserData")]
    [InlineData("PlaylistTrack", "PlaylistTrack")]
    [InlineData("ADDRESSES", "Address")]
    [InlineData("status", "Status")]
    [InlineData("payment_p2007_01", "PaymentP200701")]
    [InlineData("2fa_tokens", "Table2faToken")]
    [InlineData("people", "Person")]
    public void A_class_is_the_singular_of_its_table(string table, string expected) =>
        Assert.Equal(expected + ".cs", Assert.Single(Scaffolder.Plan(PostgreSql(Entity(table)), Options).Files).Path);

    [Theory]
    [InlineData("author_id", "AuthorId")]
    [InlineData("first-name", "FirstName")]
    [InlineData("first name", "FirstName")]
    [InlineData("CustomerID", "CustomerID")]
    [InlineData("POSTAL_CODE", "PostalCode")]
    [InlineData("class", "Class")]
    [InlineData("value", "Value")]
    [InlineData("field", "Field")]
    [InlineData("2fa", "Column2fa")]
    [InlineData("query", "QueryValue")]
    [InlineData("find", "FindValue")]
    [InlineData("create", "CreateValue")]
    [InlineData("on", "OnValue")]
    [InlineData("relations", "RelationsValue")]
    [InlineData("get_type", "GetTypeValue")]
    [InlineData("relation_type", "RelationTypeValue")]
    [InlineData("thing", "ThingName")]
    [InlineData("größe", "Größe")]
    [InlineData("%", "Column")]
    public async Task A_property_is_its_column_in_Pascal_case(string column, string expected)
    {
        Scaffolding result = await PostgreSql(Entity("things", Column(column))).Scaffold();
        Assert.Contains(" " + expected + " { get; set; }", result.Of("Thing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_that_would_be_one_property_are_spelled_out()
    {
        Scaffolding result = await PostgreSql(Entity("things", Column("user_id"), Column("userid"), Column("user-id"), Column("user id")))
            .Scaffold();
        Assert.Contains("string UserId {", result.Of("Thing"), StringComparison.Ordinal);
        Assert.Contains("string Userid {", result.Of("Thing"), StringComparison.Ordinal);
        Assert.Contains("[Column(\"user-id\")]\n    public required string User_id {", result.Of("Thing"), StringComparison.Ordinal);
        Assert.Contains("[Column(\"user id\")]\n    public required string UserIdValue {", result.Of("Thing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classes_leave_the_names_of_what_is_made_beside_others()
    {
        Scaffolding result = await PostgreSql(
            Entity("post"), Entity("posts"), Entity("post_table"), Entity("post_handles"), Entity("relation_type"), Entity("guid"),
                Entity("relation_map"),
            Entity("index", Column("a")).Index(IndexOf("x", "a")), Entity("table"), Entity("key", Column("b"), Column("c"))
                .Unique("b", "c"), Entity("column"), Entity("relation").Refers("id", "table")).Scaffold();
        Assert.Equal(
            [
                "Column.cs", "GuidRow.cs", "Index.cs", "Key.cs", "Post.cs", "PostHandle.cs", "PostTableRow.cs", "Posts.cs", "Relation.cs",
                "RelationMapRow.cs", "RelationTypeRow.cs", "Table.cs",
            ],
            result.Files.Select(file => file.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Names_that_differ_only_in_case_are_one_for_the_product()
    {
        Scaffolding result = await PostgreSql(Entity("things"), Entity("Things"), Entity("others", Column("a"), Column("A"))).Scaffold();
        Assert.Single(result.Report.SkippedTables);
        Assert.Single(result.Report.ColumnsLeftOut);
    }

    [Fact]
    public async Task Another_schema_is_named_and_is_a_namespace_where_that_is_asked_for()
    {
        SchemaSnapshot snapshot = PostgreSql(
            Entity("users", Column("mood", "sales.mood")),
            Entity("orders", Column("user_id", "bigint")).Refers("user_id", "users") with { Schema = "sales" },
            Entity("users") with { Schema = "sales" },
            Entity("sales")) with
        {
            Enums = new[] { new SchemaEnum("sales", "mood", new[] { "sad", "ok" }.ToEquatableArray()) }.ToEquatableArray(),
        };
        Scaffolding one = await snapshot.Scaffold();
        Assert.Contains("[Table(\"orders\", Schema = \"sales\")]", one.Of("Order"), StringComparison.Ordinal);
        Assert.Contains("partial class Users", one.Of("Users"), StringComparison.Ordinal);

        Scaffolding many = await snapshot.Scaffold(Options with { NamespacePerSchema = true });
        Assert.Contains("namespace Shop.Model.Sales;", many.Of("Order"), StringComparison.Ordinal);
        Assert.Contains(many.Files, file => file.Path == "Sales/Order.cs");
        Assert.Contains("using Shop.Model.Sales;", many.Of("User"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_of_another_namespace_that_is_called_like_a_type_of_dotnet_is_imported_by_its_name()
    {
        Scaffolding result = await PostgreSql(
            Entity("index", Column("post_id", "bigint")).Refers("post_id", "posts") with { Schema = "other" },
            Entity("task", Column("post_id", "bigint")).Refers("post_id", "posts") with { Schema = "other" },
            Entity("route", Column("post_id", "bigint")).Refers("post_id", "posts") with { Schema = "other" },
            Entity("posts")).Scaffold(Options with { NamespacePerSchema = true });
        Assert.Contains("""
            using RelationGen;
            using Index = Shop.Model.Other.Index;
            using Route = Shop.Model.Other.Route;
            using Task = Shop.Model.Other.Task;

            namespace Shop.Model;
            """, result.Of("Post"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_in_Pascal_case_is_said_once()
    {
        Scaffolding result = await Sqlite(
            Table("Artist", Id("ArtistId", "INTEGER"), Column("Name", "TEXT", nullable: true)).Key("ArtistId"),
            Table("Album", Id("AlbumId", "INTEGER"), Column("ArtistId", "INTEGER")).Key("AlbumId")
                .Refers("ArtistId", "Artist", "ArtistId")).Scaffold();
        Assert.Contains(result.Files, file => file is { Path: "Naming.cs" });
        Assert.DoesNotContain("[Column", result.Of("Album"), StringComparison.Ordinal);
        Assert.Contains("public partial Artist Artist { get; set; }", result.Of("Album"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_are_documentation()
    {
        Scaffolding result = await PostgreSql(
            Entity("things", Column("a") with { Comment = "First <line> & more\nsecond" }) with { Comment = "A thing." }).Scaffold();
        Assert.Contains("/// <summary>A thing.</summary>\n[Table(\"things\")]", result.Of("Thing"), StringComparison.Ordinal);
        Assert.Contains("    /// First &lt;line&gt; &amp; more\n    /// second\n", result.Of("Thing"), StringComparison.Ordinal);
    }
}
