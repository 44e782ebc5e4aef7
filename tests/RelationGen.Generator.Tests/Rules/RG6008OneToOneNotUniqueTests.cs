using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6008OneToOneNotUniqueTests
{
    private static readonly SchemaTable Users = Table("users", "id bigint rowid");
    private static readonly SchemaTable Cards = Table("cards", "id bigint rowid; user_id bigint")
        .References("user_id", "users", indexed: false);

    [Fact]
    public Task No_unique_key() => SnapshotRule.Reports(
        Pair("{|RG6008:User|}", "Card"), PostgreSql(Users, Cards.Index("user_id")),
        "'Card.User' is one-to-one, but \"user_id\" of \"cards\" is not unique, so several rows can refer to one; make it a relation to many, or add "
        + "CREATE UNIQUE INDEX \"cards_user_id_key\" ON \"cards\" (\"user_id\")",
        "{");

    [Fact]
    public Task A_unique_index_of_some_rows() => SnapshotRule.Reports(
        Pair("{|RG6008:User|}", "Card"), Sqlite(Users, Cards.Index("user_id", unique: true, where: "closed = 0")),
        "'Card.User' is one-to-one, but \"user_id\" of \"cards\" is unique only where closed = 0, so several rows can refer to one; make it a relation to many, or add "
        + "CREATE UNIQUE INDEX \"cards_user_id_key\" ON \"cards\" (\"user_id\")",
        "{\"name\": \"cards_user_id_idx\"");

    [Fact]
    public Task A_unique_index_whose_condition_could_not_be_read() => SnapshotRule.Reports(
        Pair("{|RG6008:User|}", "Card"), Sqlite(Users, Cards.Index("user_id", unique: true, where: "")),
        "'Card.User' is one-to-one, but \"user_id\" of \"cards\" is unique only for some rows, so several rows can refer to one; "
        + "make it a relation to many, or add CREATE UNIQUE INDEX \"cards_user_id_key\" ON \"cards\" (\"user_id\")",
        "{\"name\": \"cards_user_id_idx\"");

    [Fact]
    public Task An_index_of_another_schema_that_is_not_valid() => SnapshotRule.Reports(
        Pair("{|RG6008:User|}", "Card").Replace("\"cards\"", "\"cards\", Schema = \"sales\"", StringComparison.Ordinal),
        PostgreSql(Users, Cards.Index("user_id", unique: true, valid: false).In("sales")),
        "'Card.User' is one-to-one, but \"user_id\" of \"sales\".\"cards\" is not unique, because the index \"cards_user_id_idx\" is "
        + "INVALID, so several rows can refer to one; make it a relation to many, or run REINDEX INDEX \"sales\".\"cards_user_id_idx\"",
        "{\"name\": \"cards_user_id_idx\"");

    [Fact]
    public Task An_index_that_is_not_valid() => SnapshotRule.Reports(
        Pair("{|RG6008:User|}", "Card"), PostgreSql(Users, Cards.Index("user_id", unique: true, valid: false)),
        "'Card.User' is one-to-one, but \"user_id\" of \"cards\" is not unique, because the index \"cards_user_id_idx\" is INVALID, so several rows can refer to one; "
        + "make it a relation to many, or run REINDEX INDEX \"cards_user_id_idx\"",
        "{\"name\": \"cards_user_id_idx\"");

    [Fact]
    public Task The_side_without_the_key_where_it_alone_has_the_relation() => SnapshotRule.Reports(
        """
        [Table("users")] public partial class User { public long Id { get; set; } [Relation(RelationType.OneToOne)] public partial Card? {|RG6008:Card|} { get; set; } }
        [Table("cards")] public partial class Card { public long Id { get; set; } public long UserId { get; set; } }
        """,
        PostgreSql(Users, Cards.Index("user_id")),
        "'User.Card' is one-to-one, but \"user_id\" of \"cards\" is not unique, so several rows can refer to one; make it a relation to many, or add "
        + "CREATE UNIQUE INDEX \"cards_user_id_key\" ON \"cards\" (\"user_id\")",
        "{");

    [Fact]
    public async Task Every_kind_of_unique_key()
    {
        string source = Pair("User", "Card");
        await SnapshotRule.SilentOnBoth(source, Users, Cards.Unique("user_id"));
        await SnapshotRule.SilentOnBoth(source, Users, Cards.Index("user_id", unique: true));
        await SnapshotRule.SilentOnBoth(source, Users, Cards.Index("user_id", unique: true, where: "(user_id IS NOT NULL)"));
        await SnapshotRule.SilentOnBoth(source, Users, Cards.Index("user_id", unique: true, where: "\"user_id\" is not null"));
    }

    [Fact]
    public Task A_part_of_the_key_that_is_unique_is_enough() => SnapshotRule.SilentOnBoth(
        """
        [Table("lines")] public partial class Line { [Key, Column(Order = 0)] public int Year { get; set; } [Key, Column(Order = 1)] public int Number { get; set; } }
        [Table("returns")] public partial class Return
        {
            public long Id { get; set; }
            public int LineYear { get; set; }
            public int LineNumber { get; set; }
            [Relation(RelationType.OneToOne)] public partial Line Line { get; set; }
        }
        """,
        Table("lines", "year integer; number integer", "year,number"),
        Table("returns", "id bigint rowid; line_year integer; line_number integer").Unique("line_number")
            .References("line_year,line_number", "lines", "year,number"));

    [Fact]
    public Task The_primary_key_itself() => SnapshotRule.SilentOnBoth(
        """
        [Table("users")] public partial class User { public long Id { get; set; } }
        [Table("cards")] public partial class Card { [Key] public long UserId { get; set; } [Relation(RelationType.OneToOne)] public partial User User { get; set; } }
        """,
        Users, Table("cards", "user_id bigint", "user_id").References("user_id", "users", indexed: false));

    [Fact]
    public Task The_first_of_many() => SnapshotRule.SilentOnBoth(
        """
        [Table("users")] public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToOne, OrderBy = nameof(Newest))] public partial Card? Card { get; }
            public static Ordering Newest(CardTable card) => card.CreatedAt.Descending;
        }
        [Table("cards")] public partial class Card { public long Id { get; set; } public long UserId { get; set; } public long CreatedAt { get; set; } }
        """,
        Users, Table("cards", "id bigint rowid; user_id bigint; created_at bigint").References("user_id", "users"));

    [Fact]
    public Task Two_views() => SnapshotRule.Silent(Pair("User", "Card"), PostgreSql(Users.As(TableKind.View), Cards.As(TableKind.View)));

    private static string Pair(string user, string card) => $$"""
        [Table("users")] public partial class User { public long Id { get; set; } [Relation(RelationType.OneToOne)] public partial Card? {{card}} { get; set; } }
        [Table("cards")] public partial class Card { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.OneToOne)] public partial User {{user}} { get; set; } }
        """;
}
