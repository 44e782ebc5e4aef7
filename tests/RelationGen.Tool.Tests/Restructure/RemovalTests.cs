using RelationGen.CodeFixes.Restructuring;
using RelationGen.Generator.Tests.Harness;

namespace RelationGen.Tool.Tests.Restructure;

/// <summary>What goes from the sources with a relation, and what is said to break then.</summary>
public sealed class RemovalTests(BlogProject blog) : IClassFixture<BlogProject>
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (string relation in BlogProject.Relations)
            {
                foreach (RemovalScope scope in Enum.GetValues<RemovalScope>())
                    cases.Add(relation, (int)scope);
            }

            return cases;
        }
    }

    /// <summary>What does not compile afterwards is what the plan lists, to the line; or nothing is planned, with a reason.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_breaks_is_what_is_listed(string relation, int scope)
    {
        ProjectRelations relations = await blog.Open();
        RemovedRelation removed;
        try
        {
            removed = await relations.RemoveAsync(relation, (RemovalScope)scope);
        }
        catch (RestructuringException exception)
        {
            Assert.True(
                (RemovalScope)scope != RemovalScope.Relation
                    || exception.Message.Contains("would follow other columns then", StringComparison.Ordinal),
                exception.Message);
            Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(
            await BlogProject.Errors(removed.Change.After),
            removed.Change.Broken.Where(error => error.Id.StartsWith("CS", StringComparison.Ordinal)).Select(BlogProject.Place)
                .Order(StringComparer.Ordinal));
        Assert.Equal(relation, removed.Change.Members[0].Name);
        foreach (ChangedMember member in removed.Change.Members)
        {
            string declared = $" {member.Name.Split('.')[1]} {{ get;";
            Assert.Equal(await DeclarationsAsync(blog.Project, declared) - 1, await DeclarationsAsync(removed.Change.After, declared));
        }
    }

    private static async Task<int> DeclarationsAsync(Microsoft.CodeAnalysis.Project project, string declared)
    {
        int count = 0;
        foreach (Microsoft.CodeAnalysis.Document document in project.Documents)
            count += (await document.GetTextAsync()).ToString().Split(declared).Length - 1;

        return count;
    }

    [Theory]
    [InlineData("Post.Author", "Post.Author|User.Posts|Post.AuthorId", "Use.cs:7 CS1061|Use.cs:11 CS1061", "posts(author_id)")]
    [InlineData("User.Reviews", "User.Reviews|Post.Reviewer|Post.ReviewerId", "Use.cs:7 CS1061|Use.cs:9 CS1061|Use.cs:11 CS1061",
        "posts(reviewer_id)")]
    [InlineData("Profile.User", "Profile.User|User.Profile|Profile.UserId", "", "profiles(user_id)")]
    public async Task A_key_goes_with_both_sides(string relation, string members, string broken, string place)
    {
        RemovedRelation removed = await (await blog.Open()).RemoveAsync(relation, RemovalScope.Key);

        Assert.Equal(members, string.Join('|', removed.Change.Members.Select(member => member.Name)));
        Assert.Equal(broken, string.Join('|', removed.Change.Broken.Select(BlogProject.Place)));
        Assert.Equal(place, $"{removed.Key!.Table}({string.Join(',', removed.Key.Columns)})");
        Assert.Equal("id", Assert.Single(removed.Identity));
    }

    [Fact]
    public async Task The_other_side_stays_and_names_it_no_more()
    {
        RemovedRelation removed = await (await blog.Open()).RemoveAsync("Post.Reviewer", RemovalScope.Relation);

        Assert.Contains("[Relation(RelationType.OneToMany)]\n    public partial IReadOnlyList<Post> Reviews", await BlogProject.Text(removed.Change.After, "User.cs"), StringComparison.Ordinal);
        Assert.Null(removed.Key);
        Assert.Equal(["Use.cs:7 CS1061"], removed.Change.Broken.Where(error => error.Id == "CS1061").Select(BlogProject.Place));
    }

    [Fact]
    public async Task Says_what_deletions_do_now()
    {
        RemovedRelation removed = await (await blog.Open()).RemoveAsync("Post.Reviewer", RemovalScope.Key);

        ChangedDeletion deletion = Assert.Single(removed.Change.Deletions);
        Assert.Contains("clears posts.reviewer_id", deletion.Before, StringComparison.Ordinal);
        Assert.DoesNotContain("reviewer_id", deletion.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_junction_goes_with_both_sides()
    {
        RemovedRelation removed = await (await blog.Open()).RemoveAsync("Tag.Posts", RemovalScope.Junction);

        Assert.Equal(["Tag.Posts", "Post.Tags"], removed.Change.Members.Select(member => member.Name));
        Assert.Equal("post_tags", removed.Junction!.Table);
        Assert.Equal("tag_id, post_id", string.Join(", ", removed.Junction.Columns));
    }

    [Theory]
    [InlineData("Like.Post", RemovalScope.Key, "The foreign key of Like.Post has to stay. Like.PostId belongs to the key of Like. Leave out --with key.")]
    [InlineData("Order.Customer", RemovalScope.Key, "The foreign key of Order.Customer has to stay. Order.TenantId is used by Order.Tenant too. Leave out --with key.")]
    [InlineData("Post.Tags", RemovalScope.Key, "The foreign key of Post.Tags has to stay. Post.Tags has no foreign key of its own. Leave out --with key.")]
    [InlineData("Order.Tenant", RemovalScope.Inverse, "Order.Tenant has no relation that points back: leave out --with inverse.")]
    [InlineData("Post.Author", RemovalScope.Junction, "Post.Author has no junction of its own: leave out --with junction.")]
    [InlineData("Post.Autor", RemovalScope.Relation, "Post has no relation 'Autor'; did you mean 'Author'?")]
    [InlineData("Pots.Author", RemovalScope.Relation, "There is no entity 'Pots'; did you mean 'Post'?")]
    [InlineData("Author", RemovalScope.Relation, "'Author' is no relation: write the class and the property, as in Post.Comments.")]
    internal async Task Says_why_not(string relation, RemovalScope scope, string message)
    {
        ProjectRelations relations = await blog.Open();
        Assert.Equal(message, (await Assert.ThrowsAsync<RestructuringException>(() => relations.RemoveAsync(relation, scope))).Message);
    }

    /// <summary>What stays has to mean what it meant.</summary>
    [Fact]
    public async Task A_relation_that_would_follow_another_key_is_refused()
    {
        SourceFile user = new("User.cs", BlogProject.Sources[1].Text.Replace(
            "    [Relation(RelationType.OneToMany, Field = nameof(Post.Reviewer))]\n    public partial IReadOnlyList<Post> Reviews { get; }\n", "", StringComparison.Ordinal));
        using var project = new BlogProject([BlogProject.Sources[0], user, BlogProject.Sources[2]]);
        ProjectRelations relations = await project.Open();
        RestructuringException refused = await Assert.ThrowsAsync<RestructuringException>(
            () => relations.RemoveAsync("Post.Author", RemovalScope.Relation));
        Assert.Equal("App.User.Posts would follow other columns then. Remove it too (--with inverse), or name its columns first.", refused.Message);
    }

    /// <summary>Another relation over the junction, or a class of its table, would be left without it.</summary>
    [Theory]
    [InlineData("    [Relation(RelationType.ManyToMany, Junction = \"post_tags\", Where = nameof(Short))]\n    public partial IReadOnlyList<Post> ShortPosts { get; }\n\n    private static Predicate Short(PostTable post) => post.Title == \"\";\n", "", "The junction post_tags has to stay: Tag.ShortPosts goes over it too.")]
    [InlineData("", "[Table(\"post_tags\")]\npublic partial class Pair\n{\n    [Key]\n    public long PostId { get; set; }\n}\n", "The junction post_tags has to stay: it is the table of the class Pair.")]
    public async Task A_junction_that_others_use_stays(string member, string type, string message)
    {
        SourceFile[] others = [.. BlogProject.Sources.Where(file => file.Name != "Others.cs")];
        string changed = BlogProject.Sources[2].Text.Replace(
            "    [Relation(RelationType.ManyToMany, Junction = \"post_tags\")]\n    public partial IReadOnlyList<Post>",
            member + "\n    [Relation(RelationType.ManyToMany, Junction = \"post_tags\")]\n    public partial IReadOnlyList<Post>", StringComparison.Ordinal);
        using var project = new BlogProject([.. others, new("Others.cs", changed + type)]);
        ProjectRelations relations = await project.Open();
        RestructuringException refused = await Assert.ThrowsAsync<RestructuringException>(
            () => relations.RemoveAsync("Post.Tags", RemovalScope.Junction));
        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public async Task A_key_of_a_base_class_stays()
    {
        using var project = new BlogProject([new("Note.cs", """
            using RelationGen;
            using System.ComponentModel.DataAnnotations.Schema;

            namespace App;

            public abstract class Owned
            {
                public long Id { get; set; }

                public long? OwnerId { get; set; }
            }

            [Table("users")]
            public partial class User
            {
                public long Id { get; set; }
            }

            [Table("notes")]
            public partial class Note : Owned
            {
                [Relation(RelationType.ManyToOne)]
                public partial User? Owner { get; set; }
            }

            [Table("pages")]
            public partial class Page : Owned;
            """)]);
        ProjectRelations relations = await project.Open();
        RestructuringException refused = await Assert.ThrowsAsync<RestructuringException>(
            () => relations.RemoveAsync("Note.Owner", RemovalScope.Key));
        Assert.Contains("Note.OwnerId is declared in Owned, from which other classes may derive.", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A directive keeps its other half.</summary>
    [Fact]
    public async Task Directives_stay()
    {
        SourceFile[] others = [.. BlogProject.Sources.Where(file => file.Name != "Post.cs")];
        string changed = BlogProject.Sources[0].Text
            .Replace("    [Relation(RelationType.ManyToMany, Junction", "    #region Tags\n\n    [Relation(RelationType.ManyToMany, Junction", StringComparison.Ordinal)
            .Replace(
                "    [Relation(RelationType.OneToMany)]", "    #endregion\n\n    [Relation(RelationType.OneToMany)]",
                StringComparison.Ordinal);
        using var project = new BlogProject([.. others, new("Post.cs", changed)]);
        RemovedRelation removed = await (await project.Open()).RemoveAsync("Post.Tags", RemovalScope.Inverse);
        string post = (await BlogProject.Text(removed.Change.After, "Post.cs"))!;
        Assert.Contains("#region Tags", post, StringComparison.Ordinal);
        Assert.Contains("#endregion", post, StringComparison.Ordinal);
        Assert.DoesNotContain(removed.Change.Broken, error => error.Location.GetLineSpan().Path != "Use.cs");
    }

    [Fact]
    public async Task The_class_of_a_junction_is_not_dropped_with_a_relation()
    {
        ProjectRelations relations = await blog.Open();
        RestructuringException refused = await Assert.ThrowsAsync<RestructuringException>(() =>
            relations.RemoveAsync("Post.Fans", RemovalScope.Junction));
        Assert.StartsWith("The junction of Post.Fans is the class Like, which may hold more than pairs.", refused.Message, StringComparison.Ordinal);
    }
}
