using Microsoft.CodeAnalysis;
using RelationGen.CodeFixes.Restructuring;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Tests.Restructure;

/// <summary>Classes of tables between two others become relations alone, and the reverse.</summary>
public sealed class JunctionTests
{
    private const string Head = """
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using RelationGen;

        namespace App;

        """;

    private static readonly SourceFile Post = Class("Post", "posts");
    private static readonly SourceFile Tag = Class("Tag", "tags");

    private static readonly SourceFile PostTag = new("PostTag.cs", Head + """

        [Table("post_tags")]
        public partial class PostTag
        {
            [Key, Column(Order = 0)]
            public long PostId { get; set; }

            [Key, Column(Order = 1)]
            public long TagId { get; set; }

            [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
            public partial Post Post { get; set; }

            [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
            public partial Tag Tag { get; set; }
        }

        """);

    [Fact]
    public async Task The_relations_go_through_a_class_that_stays()
    {
        (JoinedEntity joined, Project after) = await JoinAsync("post_tags", keeps: true, [], Post, Tag, PostTag);

        Assert.True(joined.IsUnique);
        Assert.Equal("Post.Tags: is new|Tag.Posts: is new",
            string.Join('|', joined.Change.Members.Select(member => member.Name + ": " + member.What)));
        Assert.Contains(
            "\n    [Relation(RelationType.ManyToMany, Through = typeof(PostTag))]\n    public partial IReadOnlyList<Tag> Tags { get; }\n}\n",
            await BlogProject.Text(after, "Post.cs"), StringComparison.Ordinal);
        Assert.Contains(
            "\n    [Relation(RelationType.ManyToMany, Through = typeof(PostTag))]\n    public partial IReadOnlyList<Post> Posts { get; }\n}\n",
            await BlogProject.Text(after, "Tag.cs"), StringComparison.Ordinal);
        Assert.Equal(PostTag.Text, await BlogProject.Text(after, "PostTag.cs"));
    }

    [Fact]
    public async Task The_relations_name_the_table_of_a_class_that_goes()
    {
        (JoinedEntity joined, Project after) = await JoinAsync("PostTag", keeps: false, [], Post, Tag, PostTag);

        Assert.Equal("post_tags(post_id, tag_id)", $"{joined.Place.Table}({string.Join(", ", joined.Place.Columns)})");
        Assert.Contains("[Relation(RelationType.ManyToMany, Junction = \"post_tags\")]\n    public partial IReadOnlyList<Tag> Tags", await BlogProject.Text(after, "Post.cs"), StringComparison.Ordinal);
        Assert.Null(await BlogProject.Text(after, "PostTag.cs"));
    }

    /// <summary>What was split comes back as it was, and what was joined too.</summary>
    [Fact]
    public async Task Split_and_join_undo_each_other()
    {
        (_, Project joined) = await JoinAsync("post_tags", keeps: false, [], Post, Tag, PostTag);
        SplitRelation split = await (await ProjectRelations.OpenAsync(joined, CancellationToken.None)).SplitAsync("Post.Tags", name: null);
        Project back = (await (await ProjectRelations.OpenAsync(split.Change.After, CancellationToken.None))
            .JoinAsync("PostTag", [], keepsEntity: false, Plurals.Plural)).Change.After;
        Project again = (await (await ProjectRelations.OpenAsync(back, CancellationToken.None)).SplitAsync("Post.Tags", name: null))
            .Change.After;

        foreach (string file in new[] { "Post.cs", "Tag.cs" })
        {
            Assert.Equal(await BlogProject.Text(joined, file), await BlogProject.Text(back, file));
            Assert.Equal(await BlogProject.Text(split.Change.After, file), await BlogProject.Text(again, file));
        }

        Assert.Contains("public partial class PostTag", await BlogProject.Text(again, "Post.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_new_class_has_the_name_that_is_asked_for()
    {
        (_, Project joined) = await JoinAsync("post_tags", keeps: false, [], Post, Tag, PostTag);
        SplitRelation split = await (await ProjectRelations.OpenAsync(joined, CancellationToken.None)).SplitAsync("Tag.Posts", "Tagging");

        Assert.Equal("Tagging", split.Entity);
        Assert.Equal("post_tags", split.Place.Table);
        Assert.Contains("[Table(\"post_tags\")]\npublic partial class Tagging", await BlogProject.Text(split.Change.After, "Tag.cs"),
            StringComparison.Ordinal);
        Assert.Contains("Through = typeof(Tagging)", await BlogProject.Text(split.Change.After, "Post.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_with_more_than_two_keys_is_asked_for_two()
    {
        SourceFile three = new("PostTag.cs", PostTag.Text.Replace("    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]\n    public partial Tag", """
                public long UserId { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial User User { get; set; }

                [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
                public partial Tag
            """, StringComparison.Ordinal));
        SourceFile user = Class("User", "users");
        Assert.Equal(
            "PostTag has 3 foreign keys that relations lead over (post_id, user_id, tag_id): name two of them with --keys post_id,user_id.",
            await RefusalAsync(() => JoinAsync("post_tags", keeps: true, [], Post, Tag, user, three)));
        Assert.Equal(
            "PostTag has no relation over a foreign key id; it has post_id, user_id, tag_id.",
            await RefusalAsync(() => JoinAsync("post_tags", keeps: true, ["id", "tag_id"], Post, Tag, user, three)));

        (JoinedEntity joined, Project after) = await JoinAsync("post_tags", keeps: true, ["post_id", "user_id"], Post, Tag, user, three);
        Assert.False(joined.IsUnique);
        Assert.Contains("IReadOnlyList<User> Users", await BlogProject.Text(after, "Post.cs"), StringComparison.Ordinal);
        Assert.Equal(Tag.Text, await BlogProject.Text(after, "Tag.cs"));
        Assert.Equal(
            "The class PostTag has to stay. PostTag has user_id beside the two keys, and a junction that only a relation knows has no place for more. Say --through.",
            await RefusalAsync(() => JoinAsync("post_tags", keeps: false, ["post_id", "tag_id"], Post, Tag, user, three)));
    }

    [Fact]
    public async Task A_table_between_rows_of_one_class()
    {
        SourceFile follow = new("Follow.cs", Head + """

            [Table("follows")]
            public partial class Follow
            {
                [Key, Column(Order = 0)]
                public long FollowerId { get; set; }

                [Key, Column(Order = 1)]
                public long FolloweeId { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial User Follower { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial User Followee { get; set; }
            }

            """);
        (_, Project after) = await JoinAsync("follows", keeps: true, [], Class("User", "users"), follow);

        string user = (await BlogProject.Text(after, "User.cs"))!;
        Assert.Contains("SourceColumns = [\"follower_id\"], TargetColumns = [\"followee_id\"]", user, StringComparison.Ordinal);
        Assert.Contains("public partial IReadOnlyList<User> Followees { get; }", user, StringComparison.Ordinal);
        Assert.Contains("public partial IReadOnlyList<User> Followers { get; }", user, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_that_is_used_elsewhere_stays_and_the_uses_are_listed()
    {
        SourceFile use = new("Use.cs", "namespace App;\n\npublic static class Use\n{\n    public static long Id(PostTag pair) => pair.PostId;\n}\n");
        Assert.Equal(
            "The class PostTag has to stay, because it is used elsewhere. Say --through, or remove these uses first:\nUse.cs(5)",
            await RefusalAsync(() => JoinAsync("post_tags", keeps: false, [], Post, Tag, PostTag, use)));
        (_, Project after) = await JoinAsync("post_tags", keeps: true, [], Post, Tag, PostTag, use);
        Assert.Equal(
            "Post.Tags and Tag.Posts go through PostTag already.",
            await RefusalAsync(async () => await (await ProjectRelations.OpenAsync(after, CancellationToken.None))
                .JoinAsync("post_tags", [], keepsEntity: true, Plurals.Plural)));
    }

    [Fact]
    public async Task What_cannot_be_joined_or_split_says_why()
    {
        SourceFile taken = new("Post.cs", Post.Text.Replace("Title", "Tags", StringComparison.Ordinal));
        (JoinedEntity joined, _) = await JoinAsync("post_tags", keeps: true, [], taken, Tag, PostTag);
        Assert.Equal("Post.PostTagTags", joined.Change.Members[0].Name);
        taken = new("Post.cs", taken.Text.Replace("    public string Tags", "    public string PostTagTags { get; set; } = \"\";\n\n    public string Tags", StringComparison.Ordinal));
        Assert.Equal(
            "Post has members Tags and PostTagTags already, which is what the relation would be called: rename one, or declare the relation by hand.",
            await RefusalAsync(() => JoinAsync("post_tags", keeps: true, [], taken, Tag, PostTag)));
        Assert.Equal("Post has 0 foreign keys that relations lead over, and a junction has two.", await RefusalAsync(() => JoinAsync("posts", keeps: true, [], Post, Tag, PostTag)));
        Assert.Equal("There is no class or table 'post_tgs'; did you mean 'post_tags'?", await RefusalAsync(() => JoinAsync("post_tgs", keeps: true, [], Post, Tag, PostTag)));
        using var blog = new BlogProject();
        ProjectRelations relations = await blog.Open();
        Assert.Equal(
            "Post.Author cannot be split. Post.Author is no many-to-many relation over a junction that has no class.",
            await RefusalAsync(() => relations.SplitAsync("Post.Author", null)));
        Assert.Equal(
            "User.Friends cannot be split. Both sides are User, so that the names of the two references are a choice: write the entity by hand.",
            await RefusalAsync(() => relations.SplitAsync("User.Friends", null)));
        Assert.Equal(
            "Post.Tags cannot be split. 'class' is no name of a class.",
            await RefusalAsync(() => relations.SplitAsync("Post.Tags", "class")));
        Assert.Equal(
            "Post.Tags cannot be split. There is a type Like already; give the entity another name.",
            await RefusalAsync(() => relations.SplitAsync("Post.Tags", "Like")));
    }

    private static SourceFile Class(string name, string table) => new(name + ".cs", Head + $$"""

        [Table("{{table}}")]
        public partial class {{name}}
        {
            public long Id { get; set; }

            public string Title { get; set; } = "";
        }

        """);

    private static async Task<(JoinedEntity Joined, Project After)> JoinAsync(string name, bool keeps, string[] keys,
        params SourceFile[] files)
    {
        var project = new BlogProject(files);
        JoinedEntity joined = await (await project.Open()).JoinAsync(name, keys, keeps, Plurals.Plural);
        Assert.Empty(await BlogProject.Errors(joined.Change.After));
        return (joined, joined.Change.After);
    }

    private static async Task<string> RefusalAsync(Func<Task> join) => (await Assert.ThrowsAsync<RestructuringException>(join)).Message;
}
