using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>What a key makes impossible does not exist on its handle; what others lead to is read only.</summary>
public sealed class HandleShapeTests
{
    private const string Model = """
        using System.Collections.Generic;
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
            """;
        Diagnostic[] errors = [.. Run(Calls).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

        Assert.All(errors, error => Assert.Equal("CS1061", error.Id));
        Assert.Equal(Calls.Split('\n').Length, errors.Select(error => error.Location.GetLineSpan().StartLinePosition.Line).Distinct().Count());
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
        """).AssertCompiles();

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
        Assert.All(errors, error => Assert.Contains(error.Id, new[] { "CS1061", "CS1501" }));
        Assert.Equal(Calls.Split('\n').Length, errors.Select(error => error.Location.GetLineSpan().StartLinePosition.Line).Distinct().Count());
    }

    private static GeneratorResult Run(string calls) => GeneratorHarness.Run(new SourceFile("Model.cs", Model + $$"""
        public static class Calls
        {
            public static async Task Call(DbSession db, User user, Post post, Comment comment, Tag tag, Profile profile, Badge badge)
            {
        {{calls}}
            }
        }
        """));
}
