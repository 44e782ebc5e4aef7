using RelationGen.CodeFixes.Restructuring;

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
            Assert.NotEqual(RemovalScope.Relation, (RemovalScope)scope);
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

    [Fact]
    public async Task The_class_of_a_junction_is_not_dropped_with_a_relation()
    {
        ProjectRelations relations = await blog.Open();
        RestructuringException refused = await Assert.ThrowsAsync<RestructuringException>(() =>
            relations.RemoveAsync("Post.Fans", RemovalScope.Junction));
        Assert.StartsWith("The junction of Post.Fans is the class Like, which may hold more than pairs.", refused.Message, StringComparison.Ordinal);
    }
}
