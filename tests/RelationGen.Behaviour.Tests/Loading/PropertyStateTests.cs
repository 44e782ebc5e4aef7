using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>What reading and assigning a relation property does, without a database.</summary>
public sealed class PropertyStateTests
{
    [Fact]
    public void Reading_what_was_not_loaded_throws_and_says_how_to_load_it()
    {
        var post = new Post { Title = "One", AuthorId = 1 };

        var author = Assert.Throws<RelationNotLoadedException>(() => post.Author);
        var reviewer = Assert.Throws<RelationNotLoadedException>(() => post.Reviewer);
        var comments = Assert.Throws<RelationNotLoadedException>(() => post.Comments);
        var tags = Assert.Throws<RelationNotLoadedException>(() => post.Tags);
        var profile = Assert.Throws<RelationNotLoadedException>(() => new User { Name = "Ada" }.Profile);

        Assert.Equal("Post.Author is not loaded; load it first: await post.LoadAsync(db, p => p.Author)", author.Message);
        Assert.Equal(("Post", "Author"), (author.Entity, author.Relation));
        Assert.Contains("p => p.Reviewer", reviewer.Message, StringComparison.Ordinal);
        Assert.Contains("p => p.Comments", comments.Message, StringComparison.Ordinal);
        Assert.Contains("p => p.Tags", tags.Message, StringComparison.Ordinal);
        Assert.Contains("await user.LoadAsync(db, u => u.Profile)", profile.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Assigning_sets_the_key_and_counts_as_loaded()
    {
        var ada = new User { Id = 1, Name = "Ada" };
        var post = new Post { Title = "One" };
        Assert.False(post.IsLoaded(p => p.Author));

        post.Author = ada;

        Assert.Equal(1, post.AuthorId);
        Assert.Same(ada, post.Author);
        Assert.True(post.IsLoaded(p => p.Author));
        Assert.False(post.IsPartial(p => p.Author));
        Assert.False(post.IsLoaded(p => p.Reviewer));
    }

    [Fact]
    public void The_state_is_asked_of_one_relation_alone()
    {
        var post = new Post { Title = "One", Author = new User { Id = 1, Name = "Ada" } };

        AssertRefused("Post.Author is asked together with User.Profile, but the answer is about one relation of one entity. Ask the User for User.Profile.", p => p.Author.Profile);
        AssertRefused("Post.Author is asked together with User.Profile", p => p.Author.Include(u => u.Profile));
        AssertRefused("Post.Comments is asked with a condition, an order or a limit", p => p.Comments.Where(c => c.Id > 1));
        AssertRefused("Post.Comments is asked with a condition, an order or a limit", p => p.Comments.Take(1));
        AssertRefused("Post.Comments is asked with a condition, an order or a limit", p => p.Comments.OrderBy(c => c.Body));
        AssertRefused("Post.Author is asked with a condition, an order or a limit", p => p.Author.OrNull());

        void AssertRefused(string start, Func<PostTable, Include> relation)
        {
            Assert.StartsWith(start, Assert.Throws<ArgumentException>(nameof(relation), () => post.IsLoaded(relation)).Message, StringComparison.Ordinal);
            Assert.StartsWith(start, Assert.Throws<ArgumentException>(nameof(relation), () => post.IsPartial(relation)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Assigning_null_clears_an_optional_key()
    {
        var post = new Post { Title = "One", Reviewer = new User { Id = 3, Name = "Cleo" } };
        Assert.Equal(3, post.ReviewerId);

        post.Reviewer = null;

        Assert.Null(post.ReviewerId);
        Assert.Null(post.Reviewer);
    }

    [Fact]
    public void Assigning_null_to_a_required_relation_is_refused()
    {
        var post = new Post { Title = "One", AuthorId = 5 };

        Assert.Throws<ArgumentNullException>(() => post.Author = null!);

        Assert.Equal(5, post.AuthorId);
    }

    [Fact]
    public void A_key_that_changed_makes_the_target_stale()
    {
        var post = new Post { Title = "One", Author = new User { Id = 1, Name = "Ada" } };

        post.AuthorId = 2;

        var stale = Assert.Throws<RelationNotLoadedException>(() => post.Author);
        Assert.Equal(("Post", "Author"), (stale.Entity, stale.Relation));
        Assert.Equal(
            "Post.Author holds the Author with key 1, but AuthorId is now 2; load it again, await post.LoadAsync(db, p => p.Author), or assign Author",
            stale.Message);
        post.AuthorId = 1;
        Assert.Equal("Ada", post.Author.Name);
    }

    [Fact]
    public void An_optional_key_that_changed_makes_the_target_stale()
    {
        var post = new Post { Title = "One", Reviewer = new User { Id = 1, Name = "Ada" } };

        post.ReviewerId = null;
        Assert.Throws<RelationNotLoadedException>(() => post.Reviewer);

        post.Reviewer = null;
        post.ReviewerId = 4;
        var stale = Assert.Throws<RelationNotLoadedException>(() => post.Reviewer);
        Assert.Contains("key null", stale.Message, StringComparison.Ordinal);
        Assert.Contains("now 4", stale.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_whose_key_changed_is_stale_too()
    {
        var ada = new User { Id = 1, Name = "Ada" };
        var post = new Post { Title = "One", Author = ada };

        ada.Id = 9;

        Assert.Throws<RelationNotLoadedException>(() => post.Author);
    }

    [Fact]
    public void A_target_without_a_key_yet_is_kept()
    {
        var ada = new User { Name = "Ada" };
        var post = new Post { Title = "One", Author = ada, Reviewer = ada };

        Assert.Same(ada, post.Author);
        Assert.Same(ada, post.Reviewer);
        Assert.Equal(0, post.AuthorId);
        Assert.Null(post.ReviewerId);

        // An insert gives the target its key; the property still holds it.
        ada.Id = 12;
        Assert.Same(ada, post.Author);
        Assert.Same(ada, post.Reviewer);
    }

    [Fact]
    public void Another_key_replaces_a_target_without_one()
    {
        var post = new Post { Title = "One", Author = new User { Name = "Ada" }, Reviewer = new User { Name = "Ada" } };

        post.AuthorId = 2;
        post.ReviewerId = 2;

        Assert.Throws<RelationNotLoadedException>(() => post.Author);
        Assert.Throws<RelationNotLoadedException>(() => post.Reviewer);
    }

    [Fact]
    public void An_entity_nobody_asks_for_is_not_in_the_way_of_its_columns()
    {
        var post = new Post { Id = 1, Title = "One", AuthorId = 2 };

        Assert.Equal((1, "One", 2, null), (post.Id, post.Title, post.AuthorId, post.ReviewerId));
    }

    [Fact]
    public void A_question_about_nested_relations_is_refused()
    {
        var post = new Post { Title = "One" };

        Assert.Throws<ArgumentException>(() => post.IsLoaded(p => p.Comments.Include(c => c.Author)));
    }
}
