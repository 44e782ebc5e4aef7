using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6002ColumnMissingTests
{
    [Fact]
    public Task A_name_that_is_near() => SnapshotRule.Reports(
        """[Table("posts")] public partial class Post { public long Id { get; set; } public string? {|RG6002:Titel|} { get; set; } }""",
        PostgreSql(Table("posts", "id bigint counted; title text null")),
        "'Post.Titel' is the column \"titel\", which \"posts\" does not have; did you mean \"title\"?", "{");

    [Fact]
    public Task A_name_that_another_property_has_already() => SnapshotRule.Reports(
        """[Table("posts")] public partial class Post { public long Id { get; set; } public string? Title { get; set; } public string? {|RG6002:Titles|} { get; set; } }""",
        Sqlite(Table("posts", "id INTEGER rowid; title TEXT null")),
        "'Post.Titles' is the column \"titles\", which \"posts\" does not have; name the one that is meant in [Column], remove the property, or write the snapshot anew", "{");

    [Fact]
    public Task A_part_of_an_owned_value_is_reported_at_the_property_that_has_it() => SnapshotRule.Reports(
        """
        [Table("posts")] public partial class Post { public long Id { get; set; } [Owned] public required Place {|RG6002:Place|} { get; set; } }
        public record Place(string City, string Street);
        """,
        PostgreSql(Table("posts", "id bigint counted; place_street text")),
        "'Post.Place.City' is the column \"place_city\", which \"posts\" does not have; name the one that is meant in [Column], remove the property, or write the snapshot anew", "{");

    [Fact]
    public Task A_foreign_key_once() => SnapshotRule.Reports(
        """
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            public long {|RG6002:UserId|} { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        PostgreSql(Table("posts", "id bigint counted"), Table("users", "id bigint counted")),
        "'Post.UserId' is the column \"user_id\", which \"posts\" does not have; name the one that is meant in [Column], remove the property, or write the snapshot anew", "{");

    [Fact]
    public Task A_property_of_a_base_class_in_another_project()
    {
        GeneratorResult library = GeneratorHarness.Run(
            HarnessOptions.Snippet with { AssemblyName = "Library" },
            "namespace Library; public abstract class Base { public long Id { get; set; } public string? Note { get; set; } }")
                .AssertCompiles();
        return SnapshotRule.Reports(
            """[Table("posts")] public partial class {|RG6002:Post|} : Library.Base { }""",
            PostgreSql(Table("posts", "id bigint counted")),
            "'Post.Note' is the column \"note\", which \"posts\" does not have; name the one that is meant in [Column], remove the property, or write the snapshot anew",
            "{", HarnessOptions.Snippet with { ExtraReferences = [library.Output.ToMetadataReference()] });
    }

    [Fact]
    public Task What_every_row_of_PostgreSql_has() => SnapshotRule.Silent(
        """[Table("posts")] public partial class Post { public long Id { get; set; } [Timestamp, Column("xmin", TypeName = "xid")] public uint Version { get; set; } }""",
        PostgreSql(Table("posts", "id bigint counted")));

    [Fact]
    public Task The_name_of_a_row_on_Sqlite() => SnapshotRule.Silent(
        """[Table("logs")] public partial class Log { [Key, Column("rowid")] public long Row { get; set; } public string? Text { get; set; } }""",
        Sqlite(Table("logs", "text TEXT null", "")));

    [Fact]
    public Task Owned_values_and_what_is_not_mapped() => SnapshotRule.Silent(
        """
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            [Owned] public required Place Place { get; set; }
            [Owned] public Place? Second { get; set; }
            [NotMapped] public string? Shown { get; set; }
            public string Upper => Place.City.ToUpperInvariant();
        }
        public record Place(string City, string Street);
        """,
        PostgreSql(
            Table("posts", "id bigint counted; place_city text; place_street text; second_city text null; second_street text null")));

    [Fact]
    public Task Properties_with_private_parts() => SnapshotRule.Silent(
        """[Table("posts")] public partial class Post { public long Id { get; private set; } public string Title { get; private set; } = ""; public DateOnly Day { get; init; } }""",
        PostgreSql(Table("posts", "id bigint counted; title text; day date")));
}
