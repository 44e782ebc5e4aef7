using RelationGen.Tool.Tests.Scaffold;
using RelationGen.Tool.Update;

namespace RelationGen.Tool.Tests.Update;

/// <summary>What <c>update</c> does with foreign keys, keys and tables.</summary>
public sealed class RelationUpdateTests
{
    private static UpdatedProject Project { get; } = UpdatedProject.Scaffolded(Shop.Database);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task A_new_foreign_key_is_a_relation_and_its_inverse(string lineEnd)
    {
        SchemaSnapshot before = Shop.Database.And(Db.Entity("tags", Db.Column("name"), Db.Column("user_id", "bigint", nullable: true)));
        SchemaSnapshot changed = before.With("tags", tags => tags.Refers("user_id", "users"));
        UpdatedProject after = await UpdatedProject.Scaffolded(before, lineEnd).UpdateAsync(changed);
        UpdatedProject scaffolded = UpdatedProject.Scaffolded(changed, lineEnd);
        Assert.Equal((scaffolded["Tag"], scaffolded["User"]), (after["Tag"], after["User"]));
    }

    [Fact]
    public async Task A_second_foreign_key_between_two_classes_says_which_relations_belong_together()
    {
        SchemaSnapshot changed = Shop.Database.With(
            "posts", posts => posts.Add(Db.Column("reviewer_id", "bigint", nullable: true)).Refers("reviewer_id", "users"));
        UpdatedProject after = await Project.UpdateAsync(changed);
        Assert.Contains(
            "    [Relation(RelationType.OneToMany, Field = nameof(Post.Author))]\n    public partial IReadOnlyList<Post> Posts { get; }\n",
            after["User"], StringComparison.Ordinal);
        Assert.Contains(
            "    [Relation(RelationType.OneToMany, Field = nameof(Post.Reviewer))]\n    public partial IReadOnlyList<Post> PostsByReviewer { get; }\n", after["User"], StringComparison.Ordinal);
        Assert.Contains(
            "    public long? ReviewerId { get; set; }\n\n    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]",
            after["Post"], StringComparison.Ordinal);
        Assert.Contains("public partial User? Reviewer { get; set; }\n}\n", after["Post"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_are_taken_are_not_taken_twice()
    {
        UpdatedProject project = Project.With(
            "User", text =>
            text.Replace(
            "    [Relation", "    public string Reviewer() => Name;\n\n    public int PostsByReviewer => 0;\n\n    [Relation",
            StringComparison.Ordinal))
            .With(
                "Post", text =>
                text.Replace(
                "    [Relation", "    public static string Reviewer() => \"\";\n\n    [Relation", StringComparison.Ordinal));
        UpdatedProject after = await project.UpdateAsync(
            Shop.Database.With(
                "posts", posts => posts.Add(Db.Column("reviewer_id", "bigint", nullable: true)).Refers("reviewer_id", "users")));
        Assert.Contains("public partial User? User { get; set; }", after["Post"], StringComparison.Ordinal);
        Assert.Contains("public partial IReadOnlyList<Post> PostsByUser { get; }", after["User"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cascade", "Cascade", "OnDelete = ReferentialAction.Cascade, OnUpdate = ReferentialAction.Cascade")]
    [InlineData("Restrict", "NoAction", null)]
    [InlineData("NoAction", "Cascade", "OnDelete = ReferentialAction.NoAction, OnUpdate = ReferentialAction.Cascade")]
    public async Task Actions_are_one_argument(string onDelete, string onUpdate, string? arguments)
    {
        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts with
        {
            ForeignKeys = posts.ForeignKeys.Select(
                key => key with { OnDelete = Enum.Parse<SchemaAction>(onDelete), OnUpdate = Enum.Parse<SchemaAction>(onUpdate) })
                .ToEquatableArray(),
        });
        UpdatedProject after = await Project.UpdateAsync(changed);
        Assert.Contains(
            $"[Relation(RelationType.ManyToOne{(arguments is null ? string.Empty : ", " + arguments)})]", after["Post"],
            StringComparison.Ordinal);
        Assert.Empty(after.Plan(changed).Files);
    }

    [Fact]
    public async Task A_key_that_admits_null_makes_its_relation_optional_and_back()
    {
        SchemaSnapshot changed = Shop.Database.With("posts", posts => posts.With("author_id", column => column with { Nullable = true }));
        UpdatedProject after = await Project.UpdateAsync(changed);
        Assert.Equal(UpdatedProject.Scaffolded(changed)["Post"], after["Post"]);
        Assert.Equal(Project["Post"], (await after.UpdateAsync(Shop.Database))["Post"]);
    }

    [Fact]
    public async Task A_default_action_follows_nullability()
    {
        SchemaSnapshot before = Shop.Database.With("posts", posts => posts with
        {
            ForeignKeys = posts.ForeignKeys.Select(key => key with { OnDelete = SchemaAction.NoAction }).ToEquatableArray(),
        });
        SchemaSnapshot changed = before.With("posts", posts => posts.With("author_id", column => column with { Nullable = true }));
        UpdatedProject after = await UpdatedProject.Scaffolded(before).UpdateAsync(changed);
        Assert.Contains(
            "[Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.NoAction)]\n    public partial User? Author", after["Post"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_key_that_is_gone_is_proposed_as_a_relation_of_the_model_alone()
    {
        UpdatePlan plan = Project.Plan(Shop.Database.With("posts", posts => posts with { ForeignKeys = default }));
        Assert.Empty(plan.Files);
        UpdateItem item = Assert.Single(plan.Items);
        Assert.Equal((UpdateItemKind.Left, "Post.Author"), (item.Kind, item.Place));
        Assert.EndsWith("or say ModelOnly = true", item.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_table_is_a_new_file_with_both_sides_of_its_relations()
    {
        SchemaSnapshot changed = Shop.Database.And(
            Db.Entity("comments", Db.Column("text"), Db.Column("post_id", "bigint")).Refers("post_id", "posts"))
            .With("users", users => users.Add(Db.Column("comment_id", "bigint", nullable: true)).Refers("comment_id", "comments"));
        UpdatedProject after = await Project.UpdateAsync(changed);
        UpdatedProject scaffolded = UpdatedProject.Scaffolded(changed);
        Assert.Equal((scaffolded["Comment"], scaffolded["Post"]), (after["Comment"], after["Post"]));
        Assert.Contains("public partial Comment? Comment { get; set; }", after["User"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_gone_and_a_key_that_changed_are_reported()
    {
        SchemaSnapshot gone = Shop.Database with { Tables = Shop.Database.Tables.Where(table => table.Name == "users").ToEquatableArray() };
        UpdatePlan plan = Project.Plan(gone);
        Assert.Empty(plan.Files);
        Assert.Contains(plan.Items, item => item is { Kind: UpdateItemKind.Left, Place: "Post", File: "Model/Post.cs" });

        plan = Project.Plan(Shop.Database.With("posts", posts => posts.Key("title")));
        Assert.Empty(plan.Files);
        Assert.Contains(
            plan.Items, item => item is { Kind: UpdateItemKind.Left, Place: "Post" }
            && item.Text.StartsWith("The key of 'Post' is ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_has_the_type_of_ones_own_that_it_refers_to()
    {
        UpdatedProject project = Project.With("User", text => text.Replace("long Id", "UserId Id", StringComparison.Ordinal))
            .With("Post", text => text.Replace("long AuthorId", "UserId AuthorId", StringComparison.Ordinal))
            .With("UserId.cs", _ => "namespace Shop.Model;\n\npublic readonly record struct UserId(long Value);\n");
        UpdatedProject after = await project.UpdateAsync(
            Shop.Database.With(
                "posts", posts => posts.Add(Db.Column("reviewer_id", "bigint", nullable: true)).Refers("reviewer_id", "users")));
        Assert.Contains("public Shop.Model.UserId? ReviewerId", after["Post"], StringComparison.Ordinal);
    }
}
