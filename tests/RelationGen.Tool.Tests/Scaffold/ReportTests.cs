using System.Diagnostics;
using RelationGen.Tool.Scaffold;
using static RelationGen.Tool.Tests.Scaffold.Db;

namespace RelationGen.Tool.Tests.Scaffold;

/// <summary>The report as text, and what names suggest.</summary>
public sealed class ReportTests
{
    [Fact]
    public void The_text_counts_and_gives_reasons()
    {
        SchemaSnapshot snapshot = PostgreSql(
            Entity("users"),
            Entity("posts", Column("user_id", "bigint"), Column("search", "xid"), Column("log_id", "bigint")).Refers("user_id", "users")
                .Refers("log_id", "logs"),
            Table("logs", Column("text", nullable: true)),
            Table("empty"),
            Table("lists") with { Kind = TableKind.View });
        Assert.Equal("""
            4 tables: 2 entities, 1 source without a key, 1 skipped (empty: it has no columns)
            2 foreign keys: 1 relation and its inverse, 1 skipped (posts.log_id: logs has no key)
            1 view left out; --views makes classes of them too
            read only, because there is no key to write them by (1):
              logs
            1 column has no property: posts.search (xid)
            not said: foreign keys without an index, which would have one (1): posts.user_id

            """, ReportText.Of(Scaffolder.Plan(snapshot, Options).Report, snapshot));
    }

    [Fact]
    public void A_discriminator_beside_a_key_could_be_a_key_to_one_of_several_tables()
    {
        Scaffolding result = Scaffolder.Plan(PostgreSql(Entity("notes", Column("subject_type"), Column("subject_id", "bigint"),
            Column("other_type", "integer"), Column("other_id", "bigint"))), Options);
        Assert.Equal("notes (subject_type, subject_id)", Assert.Single(result.Report.PossibleMorphs));
    }

    [Fact]
    public void Names_suggest_relations_of_tables_without_foreign_keys()
    {
        Scaffolding result = Scaffolder.Plan(PostgreSql(
            Entity("users"), Entity("posts", Column("user_id", "bigint"), Column("gone_id", "bigint"), Column("users_id", "text"))),
                Options);
        Assert.Equal(new ScaffoldItem("posts.user_id", "users.id"), Assert.Single(result.Report.Suggestions));
    }

    [Fact]
    public void Many_tables_take_little_time()
    {
        SchemaTable[] tables = [.. Enumerable.Range(0, 516).Select(i => Entity(
            "table_" + Letters(i), [.. Enumerable.Range(0, 10).Select(j => Column("column_" + Letters(j))), Column("parent_id", "bigint"),
                Column("other_id", "bigint")])
            .Refers("parent_id", "table_" + Letters(i / 2)).Refers("other_id", "table_" + Letters(i / 3)))];
        SchemaSnapshot snapshot = PostgreSql(tables);
        Scaffolder.Plan(PostgreSql(tables[..20]), Options);

        var watch = Stopwatch.StartNew();
        int files = Scaffolder.Plan(snapshot, Options).Files.Count;
        watch.Stop();

        // A second on an idle machine would be too much; a busy one gets more.
        Assert.Equal(516, files);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_rule_that_is_broken_is_seen_by_these_tests()
    {
        var wrong = new Scaffolding(new ScaffoldReport())
        {
            Files = [new ScaffoldFile(
            "Post.cs",
            "using System.ComponentModel.DataAnnotations.Schema;\nusing RelationGen;\nnamespace App;\n[Table(\"posts\")]\npublic partial class Post\n{\n    public long Id { get; set; }\n    public long PostId { get; set; }\n    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)]\n    public partial Post Parent { get; set; }\n}\n")],
        };
        await Assert.ThrowsAsync<Xunit.Sdk.FailException>(() => ScaffoldedProject.Compile(wrong));
    }

    private static string Letters(int number) => string.Concat((number + 1000).ToString(System.Globalization.CultureInfo.InvariantCulture)
        .Select(digit => (char)('a' + digit - '0')));
}
