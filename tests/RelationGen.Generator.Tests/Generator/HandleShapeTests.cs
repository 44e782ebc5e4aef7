using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>What a key makes impossible does not exist on its handle; what others lead to is read only.</summary>
public sealed class HandleShapeTests
{
    private const string Model = """
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations.Schema;
        using System.Threading.Tasks;
        using RelationGen;

        namespace App;

        [Table("users")]
        public partial class User
        {
            public long Id { get; set; }

            [Relation(RelationType.OneToMany, Field = nameof(Post.Author))]
            public partial IReadOnlyList<Post> Posts { get; }

            [Relation(RelationType.OneToMany, Field = nameof(Post.Reviewer))]
            public partial IReadOnlyList<Post> Reviews { get; }

            [Relation(RelationType.OneToMany, Field = nameof(Post.Reviewer), Where = nameof(IsLong))]
            public partial IReadOnlyList<Post> LongReviews { get; }

            [Relation(RelationType.OneToMany, Path = [nameof(Posts), nameof(Post.Comments)])]
            public partial IReadOnlyList<Comment> Echo { get; }

            [Relation(RelationType.OneToOne)]
            public partial Profile? Profile { get; set; }

            [Relation(RelationType.OneToOne)]
            public partial Badge? Badge { get; set; }

            [Relation(RelationType.ManyToMany, Through = typeof(Rating), Field = nameof(Post.Raters))]
            public partial IReadOnlyList<Post> RatedPosts { get; }

            [Relation(RelationType.ManyToMany, Through = typeof(Visit), Field = nameof(Post.Visitors))]
            public partial IReadOnlyList<Post> VisitedPosts { get; }

            private static Predicate IsLong(PostTable post) => post.Length > 9;
        }

        [Table("profiles")]
        public partial class Profile
        {
            public long Id { get; set; }
            public long UserId { get; set; }

            [Relation(RelationType.OneToOne)]
            public partial User User { get; set; }
        }

        [Table("badges")]
        public partial class Badge
        {
            public long Id { get; set; }
            public long? UserId { get; set; }

            [Relation(RelationType.OneToOne)]
            public partial User? User { get; set; }
        }

        [Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }
            public int Length { get; set; }
            public long AuthorId { get; set; }
            public long? ReviewerId { get; set; }

            [Relation(RelationType.ManyToOne)]
            public partial User Author { get; set; }

            [Relation(RelationType.ManyToOne)]
            public partial User? Reviewer { get; set; }

            [Relation(RelationType.OneToMany)]
            public partial IReadOnlyList<Comment> Comments { get; }

            [Relation(RelationType.ManyToMany)]
            public partial IReadOnlyList<Tag> Tags { get; }

            [Relation(RelationType.ManyToMany, Through = typeof(Rating), Field = nameof(User.RatedPosts))]
            public partial IReadOnlyList<User> Raters { get; }

            [Relation(RelationType.ManyToMany, Through = typeof(Visit), Field = nameof(User.VisitedPosts))]
            public partial IReadOnlyList<User> Visitors { get; }
        }

        [Table("ratings")]
        public partial class Rating
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            public long UserId { get; set; }
            public int Stars { get; set; }
        }

        [Table("visits")]
        internal partial class Visit
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            public long UserId { get; set; }
            public int? Seconds { get; set; }

            [DefaultValue(1)]
            public int Times { get; set; }

            [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
            public int Weight { get; set; }
        }

        [Table("remarks")]
        public partial class Remark
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public long? SubjectId { get; set; }
            public string PlaceType { get; set; } = "";
            public long PlaceId { get; set; }
            public string? OwnerType { get; set; }
            public long OwnerId { get; set; }

            [Relation(RelationType.MorphTo, Targets = [typeof(Tag)])]
            public partial object? Subject { get; set; }

            [Relation(RelationType.MorphTo, Targets = [typeof(Tag)])]
            public partial Tag? Place { get; set; }

            [Relation(RelationType.MorphTo, Targets = [typeof(Tag)])]
            public partial Tag? Owner { get; set; }
        }

        [Table("comments")]
        public partial class Comment
        {
            public long Id { get; set; }
            public long PostId { get; set; }

            [Relation(RelationType.ManyToOne)]
            public partial Post Post { get; set; }
        }

        [Table("tags")]
        [MorphName("tag")]
        public partial class Tag
        {
            public long Id { get; set; }

            [Relation(RelationType.ManyToMany)]
            public partial IReadOnlyList<Post> Posts { get; }
        }

        """;

    [Fact]
    public void What_the_key_allows_compiles() => Run(
        """
        await post.On(db).Comments.AssociateAsync([comment]);
        await post.On(db).Comments.DeleteAllAsync();
        await user.On(db).Reviews.DissociateAsync(post);
        await user.On(db).Reviews.SetKeysAsync([1, 2]);
        await user.On(db).Reviews.ApplyAsync(added: [post], removed: []);
        await user.On(db).Reviews.ClearAsync();
        await post.On(db).Tags.ToggleAsync([tag]);
        await post.On(db).Tags.DissociateAsync(tag);
        await post.On(db).Author.AssociateAsync(user);
        await post.On(db).Reviewer.UnlinkAsync();
        await user.On(db).Profile.AssociateAsync(profile);
        await user.On(db).Badge.UnlinkAsync();
        await user.On(db).Badge.DissociateAsync(badge);
        await post.On(db).Raters.AssociateAsync(user, new Rating());
        await post.On(db).Raters.AssociateAsync([(user, new Rating())]);
        await post.On(db).Raters.SetAsync([(user, new Rating())]);
        await post.On(db).Raters.Pairs.Where(r => r.Stars == 1).UpdateAsync(x => x.Set(r => r.Stars, 2));
        await post.On(db).Raters.DissociateAsync(user);
        await post.On(db).Raters.ClearAsync();
        await post.On(db).Visitors.AssociateAsync(user);
        await post.On(db).Visitors.AssociateAsync(user, default);
        await post.On(db).Visitors.AssociateAsync(user, new Visit());
        await post.On(db).Visitors.SetAsync([]);
        await post.On(db).Visitors.SetAsync([user]);
        await post.On(db).Visitors.SetAsync([(user, new Visit())]);
        await post.On(db).Visitors.ToggleAsync([user]);
        await remark.On(db).Subject.AssociateAsync(tag);
        await remark.On(db).Subject.DissociateAsync(tag);
        await remark.On(db).Subject.UnlinkAsync();
        await remark.On(db).Place.AssociateAsync(tag);
        await remark.On(db).Owner.AssociateAsync(tag);
        """).AssertCompiles();

    [Fact]
    public void What_the_key_makes_impossible_does_not()
    {
        const string Calls = """
            await post.On(db).Comments.DissociateAsync(comment);
            await post.On(db).Comments.SetAsync([comment]);
            await post.On(db).Comments.ApplyAsync([comment], []);
            await post.On(db).Comments.ClearAsync();
            await post.On(db).Author.UnlinkAsync();
            await post.On(db).Author.DissociateAsync(user);
            await profile.On(db).User.UnlinkAsync();
            await user.On(db).Profile.UnlinkAsync();
            await user.On(db).Profile.DissociateAsync(profile);
            await post.On(db).Tags.DeleteAllAsync();
            await user.On(db).Echo.AssociateAsync(comment);
            await user.On(db).LongReviews.AssociateAsync(post);
            await post.On(db).Raters.AssociateKeysAsync([1]);
            await post.On(db).Raters.SetKeysAsync([1]);
            await post.On(db).Raters.ApplyAsync([user], []);
            await post.On(db).Raters.ToggleAsync([user]);
            await remark.On(db).Place.UnlinkAsync();
            await remark.On(db).Place.DissociateAsync(tag);
            await remark.On(db).Owner.UnlinkAsync();
            await remark.On(db).Owner.DissociateAsync(tag);
            """;
        Diagnostic[] errors = [.. Run(Calls).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

        Assert.All(errors, error => Assert.Equal("CS1061", error.Id));
        Assert.Equal(Calls.Split('\n').Length, errors.Select(error => error.Location.GetLineSpan().StartLinePosition.Line).Distinct().Count());
    }

    [Theory]
    [InlineData("post.On(db).Raters.Associate(user);", "CS1503")]
    [InlineData("post.On(db).Raters.Associate([user]);", "CS0029")]
    [InlineData("post.On(db).Raters.Set([user]);", "CS0029")]
    [InlineData("remark.On(db).Subject.Associate(user);", "CS1503")]
    public void What_is_no_pair_and_no_target_does_not(string call, string expected)
    {
        Diagnostic error = Assert.Single(Run(call).Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.Equal(expected, error.Id);
    }

    [Fact]
    public void What_a_payload_can_say_compiles() => Run(
        """
        await User.CreateAsync(db, user, u => u.Posts.Create(post, p => p.Tags.Connect(1, 2).Create(tag)).Connect(3));
        await User.CreateAsync(db, user, u => { u.Profile.Create(profile); u.Badge.Connect(badge); });
        await Post.CreateAsync(db, post, p => p.Author.ConnectOrCreate(u => u.Id, user));
        await User.UpdateAsync(db, 1, u => u.Posts.Create(post).Update(1, p => p.Set(x => x.Length, 3)).Upsert(2, post, p => p.Set(x => x.Length, 4)).Delete(3).Connect(4).DeleteMany(p => p.Length > 9));
        await User.UpdateAsync(db, 1, u => u.Reviews.Set(1, 2).Disconnect(3).UpdateMany(p => p.Length > 9, x => x.Set(p => p.Length, 9)));
        await User.UpdateAsync(db, 1, u => { u.Profile.Delete(); u.Badge.Disconnect(); u.Badge.Delete(); });
        await Post.UpdateAsync(db, 1, p => p.Tags.Set(1).Delete(2).Disconnect(3));
        await Post.UpdateAsync(db, 1, p => { p.Reviewer.Disconnect(); p.Author.Update(u => u.Posts.Connect(7)); });
        User.Update(db, 1, u => u.Posts.Create(post));
        await User.UpdateAsync(db, 1, u => u.Reviews.Clear().Connect(new System.Collections.Generic.List<long> { 1 }).Connect([post]).Create(new[] { post, post }));
        await User.UpdateAsync(db, 1, u => u.Reviews.Set([]).Disconnect(System.Linq.Enumerable.Empty<long>()).Delete(new long[] { 1 }).Connect(post, post).Delete(1, 2));
        """).AssertCompiles();

    [Theory]
    [InlineData("Connect()")]
    [InlineData("Disconnect()")]
    [InlineData("Delete()")]
    [InlineData("Set()")]
    [InlineData("Create()")]
    [InlineData("ConnectOrCreate(p => p.Id)")]
    public void What_says_nothing_of_many_does_not(string call)
    {
        Diagnostic error = Assert.Single(Run($"User.Update(db, 1, u => u.Reviews.{call});").Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.Contains(error.Id, new[] { "CS1501", "CS7036" });
    }

    [Fact]
    public void A_relation_to_another_entity_is_not_followed_to_its_end()
    {
        Diagnostic error = Assert.Single(Run("await post.LoadAsync(db, p => p.Comments.Recursive());").Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.Equal("CS0619", error.Id);
        Assert.Contains("Recursive follows a relation of an entity to itself.", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_key_makes_impossible_is_not_in_a_payload()
    {
        const string Calls = """
            await Post.UpdateAsync(db, 1, p => p.Comments.Disconnect(1));
            await Post.UpdateAsync(db, 1, p => p.Comments.Set(1));
            await Post.UpdateAsync(db, 1, p => p.Author.Disconnect());
            await Post.UpdateAsync(db, 1, p => p.Author.Delete());
            await Profile.UpdateAsync(db, 1, p => p.User.Disconnect());
            await User.UpdateAsync(db, 1, u => u.Profile.Disconnect());
            await User.UpdateAsync(db, 1, u => u.Echo.Connect(1));
            await User.UpdateAsync(db, 1, u => u.LongReviews.Connect(1));
            await User.CreateAsync(db, user, u => u.Posts.Update(1, p => { }));
            await User.CreateAsync(db, user, u => u.Reviews.Disconnect(1));
            await User.CreateAsync(db, user, u => u.Badge.Delete());
            """;
        Diagnostic[] errors = [.. Run(Calls).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

        // Where extension methods for rows have the name, the compiler finds no overload of theirs.
        Assert.All(errors, error => Assert.Contains(error.Id, new[] { "CS0411", "CS1061", "CS1501" }));
        Assert.Equal(Calls.Split('\n').Length, errors.Select(error => error.Location.GetLineSpan().StartLinePosition.Line).Distinct().Count());
    }

    private static GeneratorResult Run(string calls) => GeneratorHarness.Run(new SourceFile("Model.cs", Model + $$"""
        public static class Calls
        {
            public static async Task Call(DbSession db, User user, Post post, Comment comment, Tag tag, Profile profile, Badge badge, Remark remark)
            {
        {{calls}}
            }
        }
        """));
}
