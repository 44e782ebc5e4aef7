using RelationGen.Tool.Ddl;
using RelationGen.Tool.Tests.Scaffold;
using RelationGen.Tool.Update;

namespace RelationGen.Tool.Tests.Update;

/// <summary>What a person wrote around what an update edits: it stays where it is, and means what it meant.</summary>
public sealed class SourceKeepingTests
{
    private static UpdatedProject Project { get; } = UpdatedProject.Scaffolded(Shop.Database);

    [Fact]
    public async Task A_column_with_another_name_and_another_type_is_edited_once()
    {
        SchemaSnapshot before = Shop.Database.With("posts", posts => posts.Add(Db.Column("code", "character varying(8)")));
        SchemaSnapshot changed = before.With("posts", posts => posts
            .With("code", column => column with { Name = "token", Type = "numeric(10,2)", Nullable = true }));
        UpdatedProject after = await UpdatedProject.Scaffolded(before)
            .UpdateAsync(changed, new UpdateOptions { Renames = [new DdlRename("posts.code", "token")] });
        Assert.Contains(
            "    [Column(\"token\", TypeName = \"numeric(10,2)\")]\n    public decimal? Code { get; set; }\n", after["Post"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_changes_without_what_belongs_to_others()
    {
        UpdatedProject project = Project.With("Post", text => text.Replace(
            "    public int Views { get; set; }", "    [DefaultSql(\"1 + 1\"), DatabaseGenerated(DatabaseGeneratedOption.None)]\n    public int Views { get; private set; } = 7;",
            StringComparison.Ordinal).Replace("namespace Shop", "using RelationGen;\n\nnamespace Shop", StringComparison.Ordinal)
            .Replace("using RelationGen;\n\nusing RelationGen;", "using RelationGen;", StringComparison.Ordinal));
        SchemaSnapshot changed = Shop.Database.With(
            "posts", posts => posts.With("views", column => column with { Type = "bigint", Default = "(1+1)" }));
        UpdatedProject after = await project.UpdateAsync(changed);
        Assert.Equal(project["Post"].Replace("int Views", "long Views", StringComparison.Ordinal), after["Post"]);
    }

    [Fact]
    public void A_value_that_only_a_person_can_change_is_left()
    {
        UpdatedProject project = Project.With("Post", text => text.Replace(
            "required string Title { get; set; }", "string Title { get; set; } = \"untitled\";", StringComparison.Ordinal));
        UpdatePlan plan = project.Plan(
            Shop.Database.With("posts", posts => posts.With("title", column => column with { Type = "uuid" })));
        Assert.Empty(plan.Files);
        UpdateItem left = Assert.Single(plan.Items);
        Assert.Equal((UpdateItemKind.Left, "Post.Title"), (left.Kind, left.Place));
        Assert.Contains("begins with \"untitled\"", left.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_makes_a_value_changes_without_the_type()
    {
        UpdatedProject project = Project.With("Post", text => text.Replace(
            "public int Views { get; set; }", "[MaxLength(9)] public System.Int32 Views { get; set; }", StringComparison.Ordinal)
            .Replace("using RelationGen;", "using System.ComponentModel.DataAnnotations;\nusing RelationGen;", StringComparison.Ordinal));
        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts.With(
            "views", column => column with { Generated = GeneratedKind.Stored, Expression = "length(title)" }));
        string after = project.After(project.Plan(changed))["Post"];
        Assert.Contains(
            "[MaxLength(9), Computed(\"length(title)\")] public System.Int32 Views { get; private set; }", after, StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    [Theory]
    [InlineData("now()", "NOW( )", true)]
    [InlineData("'a'::text || 'b'", "'a' || 'b'", true)]
    [InlineData("now()", "clock_timestamp()", false)]
    public void A_default_that_says_the_same_stays(string database, string code, bool isSame)
    {
        SchemaSnapshot before = Shop.Database.With("posts", posts => posts.Add(Db.Column("made", "text", def: code)));
        UpdatedProject project = UpdatedProject.Scaffolded(before).With(
            "Post", text => text.Replace(
                $"DefaultSql(\"{code}\")", $"DefaultSql(\"{code}\", Sqlite = \"1 + 1\")", StringComparison.Ordinal));
        UpdatePlan plan = project.Plan(before.With("posts", posts => posts.With("made", column => column with { Default = database })));
        Assert.Equal(isSame, plan.Items.Count == 0);
        Assert.Contains(
            $"[DefaultSql(\"{(isSame ? code : database)}\", Sqlite = \"1 + 1\")]", project.After(plan)["Post"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_member_stands_in_a_declaration_that_has_braces()
    {
        UpdatedProject project = Project
            .With("A.cs", _ => "namespace Shop.Model;\n\npublic partial class Post;\n\npublic partial class User;\n");
        project = project with { Sources = [.. project.Sources.OrderBy(source => source.Key, StringComparer.Ordinal)] };
        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts.Add(Db.Column("summary", nullable: true), behind: "title"))
            .And(Db.Entity("notes", Db.Column("user_id", "bigint")).Refers("user_id", "users"));
        UpdatedProject after = await project.UpdateAsync(changed);
        Assert.Equal(project["A.cs"], after["A.cs"]);
        Assert.Contains("Summary", after["Post"], StringComparison.Ordinal);
        Assert.Contains("Notes", after["User"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_without_braces_anywhere_is_left()
    {
        UpdatedProject project = Project with { Sources = [.. Project.Sources.Where(source => source.Key != "Model/Post.cs")] };
        UpdatePlan plan = project.With("Model/Post.cs", _ => "namespace Shop.Model;\n\npublic partial class Post;\n").Plan(
            Project.Entities(), Shop.Database.With("posts", posts => posts.Add(Db.Column("summary", nullable: true))));
        Assert.Empty(plan.Files);
        Assert.Contains(
            plan.Items, item => item is { Kind: UpdateItemKind.Left, Place: "Post.Summary" }
                && item.Text.Contains("no declaration of the class has braces", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("    /* about\n    // the text */\n", "    /* about\n    // the text */\n", false)]
    [InlineData("    // First.\n\n    // Second.\n", "    // First.\n", true)]
    [InlineData("    // First.\n    #region Text\n    // Second.\n", "    // First.\n    #region Text\n", true)]
    public void Comments_are_removed_whole_or_stay(string above, string stays, bool isAttached)
    {
        UpdatedProject project = Project.With(
            "Post", text => text.Replace("    public string? Body", above + "    public string? Body", StringComparison.Ordinal)
                .Replace(
                    "Body { get; set; }\n",
                    "Body { get; set; }\n" + (above.Contains("#region", StringComparison.Ordinal) ? "    #endregion\n" : ""),
                    StringComparison.Ordinal));
        string after = project.After(project.Plan(Shop.Database.With("posts", posts => posts.Drop("body"))))["Post"];
        Assert.Null(new SourceCode("Post.cs", after).Error);
        Assert.DoesNotContain("Body", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Second", after, StringComparison.Ordinal);
        Assert.Equal(isAttached, after.Contains(stays, StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_beside_others_takes_its_documentation_along()
    {
        UpdatedProject project = Project.With("Post", text => text.Replace(
            "    public string? Body { get; set; }\n",
            "    /// <summary>The text.</summary>\n    public string? Body { get; set; } public int Other => 1; // other\n",
            StringComparison.Ordinal));
        string after = project.After(project.Plan(Shop.Database.With("posts", posts => posts.Drop("body"))))["Post"];
        Assert.Contains("\n    public int Other => 1; // other\n", after, StringComparison.Ordinal);
        Assert.DoesNotContain("The text.", after, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_a_directive_splits_is_left()
    {
        UpdatedProject project = Project.With("Post", text => text.Replace(
            "    public string? Body", "    [Obsolete]\n#if NET\n    [CLSCompliant(true)]\n#endif\n    public string? Body",
            StringComparison.Ordinal)
            .Replace("using System.Comp", "using System;\nusing System.Comp", StringComparison.Ordinal));
        UpdatePlan plan = project.Plan(Shop.Database.With("posts", posts => posts.Drop("body")));
        Assert.Empty(plan.Files);
        Assert.Contains("preprocessor directives", Assert.Single(plan.Items).Text, StringComparison.Ordinal);
    }
}
