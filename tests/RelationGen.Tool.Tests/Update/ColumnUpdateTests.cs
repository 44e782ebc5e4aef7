using RelationGen.Tool.Ddl;
using RelationGen.Tool.Tests.Scaffold;
using RelationGen.Tool.Update;

namespace RelationGen.Tool.Tests.Update;

/// <summary>What <c>update</c> does with columns: one property is edited, and everything around it stays, byte for byte.</summary>
public sealed class ColumnUpdateTests
{
    private static UpdatedProject Project { get; } = UpdatedProject.Scaffolded(Shop.Database);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Right_after_a_scaffold_no_byte_changes(string lineEnd)
    {
        UpdatePlan plan = UpdatedProject.Scaffolded(Shop.Database, lineEnd).Plan(Shop.Database);
        Assert.Empty(plan.Items);
        Assert.Empty(plan.Files);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task A_new_column_stands_behind_the_one_before_it(string lineEnd)
    {
        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts.Add(Db.Column("summary", nullable: true), behind: "title"));
        UpdatedProject after = await UpdatedProject.Scaffolded(Shop.Database, lineEnd).UpdateAsync(changed);
        string title = $"    public required string Title {{ get; set; }}{lineEnd}";
        Assert.Equal(
            UpdatedProject.Scaffolded(Shop.Database, lineEnd)["Post"].Replace(
                title, title + $"{lineEnd}    public string? Summary {{ get; set; }}{lineEnd}", StringComparison.Ordinal),
            after["Post"]);
        Assert.Equal(UpdatedProject.Scaffolded(changed, lineEnd)["Post"], after["Post"]);
    }

    [Fact]
    public async Task New_columns_are_what_a_scaffold_writes()
    {
        SchemaSnapshot changed = Shop.Database.With("users", users => users
            .Add(Db.Column("code", "character varying(8)"), behind: null)
            .Add(Db.Column("born", "timestamp with time zone", def: "now()"))
            .Add(Db.Column("level", "integer", def: "3"), behind: "id"));
        UpdatedProject after = await Project.UpdateAsync(changed);
        Assert.Equal(UpdatedProject.Scaffolded(changed)["User"], after["User"]);
    }

    [Fact]
    public async Task A_dropped_column_takes_its_property_and_its_comments_along()
    {
        UpdatedProject project = Project.With("Post", text => text.Replace(
            "    public string? Body { get; set; }\n",
            "    // What is left of it.\n\n    #region Text\n\n    /// <summary>The text.</summary>\n    // Shown to all.\n    public string? Body { get; set; } // long\n\n    #endregion\n",
            StringComparison.Ordinal));
        UpdatedProject after = await project.UpdateAsync(Shop.Database.With("posts", posts => posts.Drop("body")));
        Assert.DoesNotContain("Body", after["Post"], StringComparison.Ordinal);
        Assert.DoesNotContain("Shown to all", after["Post"], StringComparison.Ordinal);
        Assert.Contains("    // What is left of it.\n\n    #region Text\n", after["Post"], StringComparison.Ordinal);
        Assert.Contains("    #endregion\n\n    public int Views", after["Post"], StringComparison.Ordinal);

        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts.Drop("body").Drop("views").Drop("title"));
        Assert.Equal(UpdatedProject.Scaffolded(changed)["Post"], (await Project.UpdateAsync(changed))["Post"]);
    }

    [Fact]
    public void A_property_that_is_used_stays_and_its_uses_are_named()
    {
        UpdatedProject project = Project.With(
            "Use.cs", _ =>
            "namespace Shop.Model;\n\npublic static class Use\n{\n    public static string? Of(Post post) => post.Body;\n\n    public const string Name = nameof(Post.Body);\n}\n");
        UpdatePlan plan = project.Plan(Shop.Database.With("posts", posts => posts.Drop("body")));
        Assert.Empty(plan.Files);
        Assert.Equal([("Use.cs", 5), ("Use.cs", 7)], plan.Items.Select(item => (item.File!, item.Line)));
        Assert.All(plan.Items, item => Assert.Equal((UpdateItemKind.Left, "Post.Body"), (item.Kind, item.Place)));
    }

    [Fact]
    public void A_property_that_a_relation_or_the_key_needs_stays()
    {
        UpdatePlan plan = Project.Plan(Shop.Database.With("posts", posts => posts.Drop("author_id") with { ForeignKeys = default }));
        Assert.Empty(plan.Files);
        Assert.Contains(
            plan.Items, item => item is { Kind: UpdateItemKind.Left, Place: "Post.AuthorId" }
            && item.Text.Contains("the relation Post.Author needs it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nullability_is_one_token()
    {
        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts
            .With("title", column => column with { Nullable = true }).With("body", column => column with { Nullable = false })
            .With("views", column => column with { Nullable = true }));
        UpdatedProject after = await Project.UpdateAsync(changed);
        Assert.Equal(UpdatedProject.Scaffolded(changed)["Post"], after["Post"]);
        Assert.Contains("public string? Title", after["Post"], StringComparison.Ordinal);
        Assert.Contains("public required string Body", after["Post"], StringComparison.Ordinal);
        Assert.Contains("public int? Views", after["Post"], StringComparison.Ordinal);
        Assert.Equal(Project["Post"], (await after.UpdateAsync(Shop.Database))["Post"]);
    }

    [Fact]
    public async Task A_type_is_one_token_and_its_attributes_follow()
    {
        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts
            .With("views", column => column with { Type = "numeric(10,2)", Default = "1.5" })
                .With("body", column => column with { Type = "jsonb" })
            .With("title", column => column with { Type = "uuid" }));
        UpdatedProject after = await Project.UpdateAsync(changed);
        Assert.Equal(
            UpdatedProject.Scaffolded(changed)["Post"].Split('\n').Order(StringComparer.Ordinal),
            after["Post"].Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_key_and_what_refers_to_it_change_together()
    {
        SchemaSnapshot small = Shop.Database.With("users", users => users.With("id", column => column with { Type = "integer" }))
            .With("posts", posts => posts.With("author_id", column => column with { Type = "integer" }));
        UpdatedProject after = await UpdatedProject.Scaffolded(small).UpdateAsync(Shop.Database);
        Assert.Equal((Project["Post"], Project["User"]), (after["Post"], after["User"]));
    }

    [Fact]
    public async Task Lengths_types_and_defaults_are_one_argument()
    {
        SchemaSnapshot before = Shop.Database.With("posts", posts => posts
            .Add(Db.Column("code", "character varying(8)")).Add(Db.Column("price", "numeric(8,2)"))
                .Add(Db.Column("state", "integer", def: "3")));
        SchemaSnapshot changed = before.With("posts", posts => posts
            .With("code", column => column with { Type = "character varying(12)" })
                .With("price", column => column with { Type = "numeric(12,4)" })
            .With("state", column => column with { Default = "5" }));
        UpdatedProject after = await UpdatedProject.Scaffolded(before).UpdateAsync(changed);
        Assert.Equal(UpdatedProject.Scaffolded(changed)["Post"], after["Post"]);
    }

    [Fact]
    public void A_column_that_may_have_another_name_is_asked_about()
    {
        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts.With("body", column => column with { Name = "content" }));
        UpdatePlan plan = Project.Plan(changed);
        Assert.Empty(plan.Files);
        UpdateItem question = Assert.Single(plan.Items);
        Assert.Equal(
            (UpdateItemKind.Question,
                "Was the column posts.body renamed to content? Say --rename posts.body=content, or --no-rename posts.body if it was not"),
            (question.Kind, question.Text));
    }

    [Fact]
    public async Task A_renamed_column_leaves_the_name_of_its_property()
    {
        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts.With("body", column => column with { Name = "content" }));
        UpdatedProject after = await Project.UpdateAsync(changed, new UpdateOptions { Renames = [new DdlRename("posts.body", "content")] });
        Assert.Equal(
            Project["Post"]
                .Replace("    public string? Body", "    [Column(\"content\")]\n    public string? Body", StringComparison.Ordinal),
                after["Post"]);
        Assert.Equal(
            Project["Post"],
            (await after.UpdateAsync(Shop.Database, new UpdateOptions { Renames = [new DdlRename("posts.content", "body")] }))["Post"]);

        after = await Project.UpdateAsync(changed, new UpdateOptions { NoRenames = ["posts.body"] });
        Assert.Equal(UpdatedProject.Scaffolded(changed)["Post"], after["Post"]);
    }

    [Theory]
    [InlineData("posts.nothing", "content", "no class has a column posts.nothing")]
    [InlineData("posts.title", "content", "the database still has the column posts.title")]
    [InlineData("posts.body", "nothing", "the database has no column posts.nothing")]
    public void A_rename_of_what_is_not_there_is_refused(string old, string name, string fault)
    {
        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts.With("body", column => column with { Name = "content" }));
        ToolException exception = Assert.Throws<ToolException>(() =>
            Project.Plan(changed, new UpdateOptions { Renames = [new DdlRename(old, name)] }));
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_is_gone_and_one_elsewhere_are_two_columns()
    {
        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts.Drop("body").Add(Db.Column("content", nullable: true)));
        UpdatedProject after = await Project.UpdateAsync(changed);
        Assert.DoesNotContain("Body", after["Post"], StringComparison.Ordinal);
        Assert.Contains("public string? Content { get; set; }", after["Post"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_around_an_edit_stays()
    {
        const string Source = "\uFEFF// Ours.\r\nusing System.ComponentModel.DataAnnotations.Schema;\r\nusing RelationGen;\r\n\r\nnamespace Shop.Model\r\n{\r\n"
            + "\t/// <summary>Somebody.</summary>\r\n\t[Table(\"users\")]\r\n\tpublic partial class Person\r\n\t{\r\n\t\tpublic long Id { get; set; }\r\n"
            + "\t\tpublic   required string   FullName\r\n\t\t{ get; set; } // as on the passport\r\n\t\t#region Mail\r\n\t\tpublic string? Email { get; set; }\r\n\t\t#endregion\r\n\t}\r\n}\r\n";
        string marked = Source.Replace(
            "\t\tpublic   required", "\t\t[Column(\"name\")]\r\n\t\tpublic   required", StringComparison.Ordinal);
        SchemaSnapshot before = Shop.Database with
        {
            Tables = Shop.Database.Tables.Where(table => table.Name == "users")
            .ToEquatableArray()
        };
        var project = new UpdatedProject([KeyValuePair.Create("Person.cs", marked)]);
        Assert.Empty(project.Plan(before).Files);

        UpdatedProject after = await project.UpdateAsync(before.With("users", users => users
            .With("name", column => column with { Nullable = true }).Add(Db.Column("phone", nullable: true))
            .Add(Db.Column("full_name", nullable: true), behind: "name")));
        Assert.Equal(
            marked.Replace("public   required string   FullName", "public   string?   FullName", StringComparison.Ordinal)
                .Replace(
                    "// as on the passport\r\n", "// as on the passport\r\n\t\tpublic string? Full_name { get; set; }\r\n",
                    StringComparison.Ordinal)
                .Replace(
                    "public string? Email { get; set; }\r\n",
                    "public string? Email { get; set; }\r\n\t\tpublic string? Phone { get; set; }\r\n", StringComparison.Ordinal),
            after["Person.cs"]);
    }

    [Fact]
    public async Task Names_of_ones_own_stay()
    {
        UpdatedProject project = Project.With("Post", text => text.Replace("class Post", "class Article", StringComparison.Ordinal)
            .Replace(
                "    public required string Title", "    [Column(\"title\")]\n    public required string Headline",
                StringComparison.Ordinal)
            .Replace("User Author", "User Writer", StringComparison.Ordinal)
            .Replace("RelationType.ManyToOne", "RelationType.ManyToOne, Fields = [nameof(AuthorId)]", StringComparison.Ordinal))
            .With("User", text => text.Replace("<Post> Posts", "<Article> Articles", StringComparison.Ordinal));
        Assert.Empty(project.Plan(Shop.Database).Files);
        UpdatedProject after = await project.UpdateAsync(Shop.Database.With("posts", posts => posts
            .Add(Db.Column("headline", nullable: true)).With("title", column => column with { Nullable = true })));
        Assert.Equal(
            project["Post"].Replace("required string Headline", "string? Headline", StringComparison.Ordinal).Replace(
                "AuthorId { get; set; }\n",
                "AuthorId { get; set; }\n\n    [Column(\"headline\")]\n    public string? HeadlineValue { get; set; }\n",
                StringComparison.Ordinal),
            after["Post"]);
    }

    [Fact]
    public void A_file_with_an_error_is_left_alone_and_others_are_not()
    {
        UpdatedProject broken = Project.With(
            "Post", text => text.Replace("public int Views", "public int int Views", StringComparison.Ordinal));
        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts.Drop("body"))
            .With("users", users => users.Add(Db.Column("phone", nullable: true)));
        UpdatePlan plan = broken.Plan(Project.Entities(), changed);
        Assert.Equal("Model/User.cs", Assert.Single(plan.Files).Path);
        UpdateItem left = Assert.Single(plan.Items, item => item.IsOpen);
        Assert.Equal(("Post", "Model/Post.cs"), (left.Place, left.File));
        Assert.StartsWith("the file is no C# and is left alone: ", left.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_tables_that_are_named_are_looked_at()
    {
        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts.Drop("body"))
            .With("users", users => users.Add(Db.Column("phone", nullable: true)))
            .And(Db.Entity("tags"));
        UpdatePlan plan = Project.Plan(changed, new UpdateOptions { Takes = table => table.Name == "users" });
        Assert.Equal(["Model/User.cs"], plan.Files.Select(file => file.Path));
    }

    [Fact]
    public void A_type_of_ones_own_is_left()
    {
        UpdatedProject project = Project.With("Post", text => text.Replace("int Views", "Kind Views", StringComparison.Ordinal))
            .With("Kind.cs", _ => "namespace Shop.Model;\n\npublic enum Kind\n{\n    None,\n}\n");
        UpdatePlan plan = project.Plan(Shop.Database.With("posts", posts => posts.With("views", column => column with { Type = "bytea" })));
        Assert.Empty(plan.Files);
        Assert.Equal("Post.Views", Assert.Single(plan.Items).Place);
    }
}
