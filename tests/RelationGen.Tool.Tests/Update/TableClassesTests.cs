using RelationGen.Tool.Ddl;
using RelationGen.Tool.Scaffold;
using RelationGen.Tool.Tests.Scaffold;
using RelationGen.Tool.Update;

namespace RelationGen.Tool.Tests.Update;

/// <summary>Classes of one table, in other types and in other schemas, and the enums of a project.</summary>
public sealed class TableClassesTests
{
    private static UpdatedProject Project { get; } = UpdatedProject.Scaffolded(Shop.Database);

    [Fact]
    public void A_column_that_another_class_of_the_table_has_is_not_new()
    {
        UpdatedProject project = Project.With(
            "Post", text => text.Replace("    public string? Body { get; set; }\n\n", string.Empty, StringComparison.Ordinal)).With(
            "Text.cs", _ => "using System.ComponentModel.DataAnnotations.Schema;\n\nnamespace Shop.Model;\n\n[Table(\"posts\")]\npublic partial class Text\n{\n    public long Id { get; set; }\n\n    public string? Body { get; set; }\n}\n");
        UpdatePlan plan = project.Plan(Shop.Database);
        Assert.Empty(plan.Files);
        plan = project.Plan(Shop.Database.With("posts", posts => posts.Add(Db.Column("summary", nullable: true))));
        Assert.Equal("Model/Post.cs", Assert.Single(plan.Files).Path);
    }

    [Fact]
    public void The_key_of_a_class_is_that_of_its_own_schema()
    {
        SchemaTable other = Db.Table("users", Db.Column("code", "bigint"), Db.Column("id", "bigint")).Key("code") with { Schema = "app" };
        SchemaSnapshot changed = Shop.Database.And(other);
        Assert.Contains(
            "[Key]\n    public long Code", Plan(changed, "code"), StringComparison.Ordinal);

        static string Plan(SchemaSnapshot snapshot, string key)
        {
            UpdatePlan plan = Project.Plan(snapshot);
            string text = Assert.Single(plan.Files, file => file.Old is null).New;
            return text.Replace("[Key, DatabaseGenerated(DatabaseGeneratedOption.None)]", "[Key]", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_rename_is_one_of_its_own_schema()
    {
        SchemaTable other = Db.Entity("users", Db.Column("email", nullable: true)) with { Schema = "app" };
        SchemaSnapshot before = Shop.Database.And(other);
        UpdatedProject project = UpdatedProject.Scaffolded(before);
        SchemaSnapshot changed = before with
        {
            Tables = before.Tables.Select(table => table.Schema is null && table.Name == "users"
                ? table.With("email", column => column with { Name = "mail" }) : table).ToEquatableArray(),
        };
        UpdatePlan plan = project.Plan(changed, new UpdateOptions { Renames = [new DdlRename("users.email", "mail")] });
        Assert.DoesNotContain(plan.Items, item => item.IsOpen);
        Assert.Contains("[Column(\"mail\")]", Assert.Single(plan.Files).New, StringComparison.Ordinal);
        Assert.DoesNotContain("Schema = ", plan.Files[0].New, StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_keys_to_tables_of_one_name_are_two()
    {
        SchemaTable other = Db.Entity("users") with { Schema = "app" };
        SchemaSnapshot before = Shop.Database.And(other);
        SchemaSnapshot changed = before.With("posts", posts => posts with
        {
            ForeignKeys = posts.ForeignKeys.Append(posts.ForeignKeys[0] with { Name = "second", RefSchema = "app" }).ToEquatableArray(),
        });
        UpdatePlan plan = UpdatedProject.Scaffolded(before).Plan(changed);
        Assert.Contains(
            plan.Items, item => item is { Kind: UpdateItemKind.Edit } && item.Place.StartsWith("Post.", StringComparison.Ordinal)
                && item.Text.StartsWith("added, as the foreign key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_over_an_enum_is_not_the_enum()
    {
        SchemaSnapshot before = Shop.Database with { Enums = new([new SchemaEnum(null, "mood", new(["good", "bad"]))]) };
        UpdatedProject project = UpdatedProject.Scaffolded(before.With(
            "posts", posts => posts.Add(Db.Column("feeling", "integer"))));
        UpdatePlan plan = project.Plan(before.With(
            "posts", posts => posts.Add(Db.Column("feeling", "mood")).Add(Db.Column("second", "mood", nullable: true))));
        string post = Assert.Single(plan.Files, file => file.Path == "Model/Post.cs").New;
        Assert.Contains("public Mood? Second", post, StringComparison.Ordinal);
        Assert.Contains("public enum Mood", Assert.Single(plan.Files, file => file.Old is null).New, StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_class_within_another_is_found_by_its_new_relation()
    {
        UpdatedProject project = Project.With("User", text => text
            .Replace("[Table(\"users\")]", "public static partial class Outer\n{\n[Table(\"users\")]", StringComparison.Ordinal) + "}\n")
            .With("Post", text => text.Replace(
                "namespace Shop.Model;", "namespace Shop.Model;\n\nusing static Outer;", StringComparison.Ordinal));
        SchemaSnapshot changed = Shop.Database.And(Db.Entity("notes", Db.Column("user_id", "bigint")).Refers("user_id", "users"));
        UpdatedProject after = await project.UpdateAsync(changed);
        string note = after["Note"];
        Assert.Contains("using static Shop.Model.Outer;\n\nnamespace Shop.Model;", note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unique_index_is_a_key_for_types_too()
    {
        SchemaSnapshot snapshot = Db.PostgreSql(
            Db.Table("rates", Db.Column("code", "numeric(9)"), Db.Column("text"))
                .Index(Db.IndexOf("rates_code", "code") with { Unique = true }));
        EntityPlan entity = Assert.Single(Scaffolder.Plan(snapshot, Db.Options).Entities);
        Assert.Equal(("Code", "long"), (Assert.Single(entity.Plan.Key).Name, entity.Plan.Key[0].Type.Clr));
    }
}
