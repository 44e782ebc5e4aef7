using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG5002NotLoadedTests
{
    private const string Id = "RG5002";

    [Fact]
    public Task What_cannot_be_loaded() => Usage.Reports(Id,
        ("Post post = (await Post.FindAsync(db, 1))!; Console.WriteLine({|RG5002:post.Comments|}.Count);", "'post.Comments' throws here, because 'post' comes from FindAsync without it; write 'await post.LoadAsync(db, x => x.Comments)' first"),
        ("Post post = Post.Find(db, 1) ?? throw new InvalidOperationException(); Console.WriteLine({|RG5002:post.Author|}.Name);", "'post' comes from Find without it; write 'post.Load(db, x => x.Author)' first"),
        ("Post? post = await Post.FindAsync(db, 1); if (post is null) return; post.Title = post.Title.Trim(); Console.WriteLine({|RG5002:post.Comments|}.Count);", "'post.Comments' throws here"),
        ("Post? post = await Post.FindAsync(db, 1).ConfigureAwait(false); if (post != null) { Console.WriteLine({|RG5002:post.Comments|}.Count); }", "'post.Comments' throws here"),
        ("Post? post = await Post.FindAsync(db, 1); Console.WriteLine(post?{|RG5002:.Comments|}.Count);", "'post.Comments' throws here"),
        ("Post post = (await Post.FindAsync(db, 1))!; await post.LoadAsync(db, x => x.Author); Console.WriteLine(post.Author.Name + {|RG5002:post.Comments|}.Count);", "'post.Comments' throws here"),
        ("Post post = (await Post.FindAsync(db, 1))!; Console.WriteLine({|RG5002:post.Comments|}.Count); await post.LoadAsync(db, x => x.Comments);", "'post.Comments' throws here"),
        ("Post post = (await Post.FindAsync(db, 1))!; Console.WriteLine({|RG5002:post.Comments|}.Count); one.Publish(); posts.Add(post);", "'post.Comments' throws here"),
        ("List<Post> rows = await Post.Query(db).ToListAsync(); foreach (Post p in rows) { Console.WriteLine({|RG5002:p.Comments|}.Count); posts.Add(p); }", "'p.Comments' throws here, because 'p' comes from a query without it; add '.Include(x => x.Comments)' to the query"),
        ("foreach (Post p in Post.Query(db).Include(x => x.Comments).ToList()) Console.WriteLine(p.Comments.Count + {|RG5002:p.Author|}.Name);", "'p.Author' throws here, because 'p' comes from a query without it"),
        ("List<Post> rows = Post.Query(db).ToList(); Console.WriteLine(rows.Count + {|RG5002:rows[0].Author|}.Name);", "'rows[0].Author' throws here, because 'rows[0]' comes from a query"),
        ("List<Post> rows = Post.Query(db).ToList(); Post first = rows[0]; Console.WriteLine({|RG5002:first.Author|}.Name);", "'first.Author' throws here"));

    [Fact]
    public Task What_a_query_does_not_include() => Usage.Reports(Id,
        ("Post post = await Post.Query(db).FirstAsync(); Console.WriteLine({|RG5002:post.Comments|}.Count);", "'post' comes from a query without it; add '.Include(x => x.Comments)' to the query"),
        ("Post? post = await Post.Query(db).Where(x => x.Id == 5).SingleOrDefaultAsync(token); if (post is null) return; Console.WriteLine({|RG5002:post.Author|}.Name);", "'post.Author' throws here"),
        ("Post post = Post.Query(db).Include(x => x.Author).Single(); Console.WriteLine(post.Author.Name + {|RG5002:post.Comments|}.Count);", "'post.Comments' throws here"),
        ("await foreach (Post p in Post.Query(db).AsAsyncEnumerable()) Console.WriteLine({|RG5002:p.Author|}.Name);", "'p' comes from a query without it; add '.Include(x => x.Author)' to the query"),
        ("await foreach (Post p in Post.Query(db).AsAsyncEnumerable(50).WithCancellation(token).ConfigureAwait(false)) Console.WriteLine({|RG5002:p.Author|}.Name);", "'p.Author' throws here"),
        ("IEnumerable<Post> rows = Post.Query(db).AsEnumerable(); foreach (Post p in rows) Console.WriteLine({|RG5002:p.Author|}.Name);", "'p.Author' throws here"),
        ("List<Post> rows = await Post.Query(db).Where(x => x.Author.Name == \"Ada\" & x.Comments.Any()).OrderBy(x => x.Author.Name).ToListAsync(); foreach (Post p in rows) Console.WriteLine({|RG5002:p.Author|}.Name);", "'p.Author' throws here"),
        ("List<Post> rows = await Post.Query(db).Include(x => x.Comments.Where(c => c.Author.Name == \"Ada\").Include(c => c.Post)).ToListAsync(); foreach (Post p in rows) posts.Add(p); Console.WriteLine(rows.Count); Post q = await Post.Query(db).FirstAsync(); Console.WriteLine({|RG5002:q.Author|}.Name);", "'q.Author' throws here"));

    [Fact]
    public Task What_a_query_includes() => Usage.Silent(
        "List<Post> rows = await Post.Query(db).Include(x => x.Comments.Where(c => c.Id > 5).OrderBy(c => c.Body).Skip(1).Take(3)).ToListAsync(); foreach (Post p in rows) Console.WriteLine(p.Comments.Count);",
        "Post post = await Post.Query(db).Include(x => x.Author.OrNull(), x => x.Comments.Take(3).Include(c => c.Author)).Where(x => x.Id > 5).FirstAsync(); Console.WriteLine(post.Author.Name + post.Comments[0].Author.Name);",
        "Post post = (await Post.FindAsync(db, 1))!; await post.LoadAsync(db, x => x.Comments.Where(c => c.Id > 5).Take(3)); Console.WriteLine(post.Comments.Count);",
        "await foreach (Post p in Post.Query(db).Include(x => x.Author).AsAsyncEnumerable().WithCancellation(token)) Console.WriteLine(p.Author.Name);",
        "await foreach (Post p in Post.Query(db).AsAsyncEnumerable()) { await p.LoadAsync(db, x => x.Author); Console.WriteLine(p.Author.Name); }",
        "foreach (Post p in Post.Query(db).Include(x => x.Author).AsEnumerable()) Console.WriteLine(p.Author.Name);");

    [Fact]
    public Task What_a_query_says_of_columns() => Usage.Silent(
        "foreach (Post p in await Post.Query(db).Where(x => x.Author.Name == \"Ada\").OrderBy(x => x.Reviewer.Name, x => x.Comments.Count.Descending).ToListAsync()) Console.WriteLine(p.Title);",
        "foreach (Post p in await Post.Query(db).Where(x => x.Author.Mentor.Is(m => m.Name == \"Ada\") & x.Comments.Some(c => c.Author.Name == \"Bob\")).ToListAsync()) Console.WriteLine(p.Title);",
        "foreach ((Post p, long comments) in await Post.Query(db).ToListAsync(x => x.Comments.Count)) Console.WriteLine(p.Author.Name + comments);",
        "var rows = await Post.Query(db).ToListAsync(x => x.Comments.Count); Console.WriteLine(rows[0].Entity.Author.Name);");

    [Fact]
    public Task What_a_compiled_query_reads() => Usage.Silent(
        "var compiled = Post.Query(db).Where(x => x.Id > 5); var latest = CompiledQuery.Of((Query<Post, PostTable> query, Parameter<long> id) => query.Where(x => x.Id == id).Include(x => x.Author)); Post? post = await latest.On(db, 5).FirstOrDefaultAsync(); Console.WriteLine(post?.Author.Name + compiled);");

    [Fact]
    public Task What_a_handle_reads() => Usage.Silent(
        "List<Comment> rows = await one.On(db).Comments.ToListAsync(); Console.WriteLine(rows[0].Post.Title);",
        "Post post = (await Post.FindAsync(db, 1))!; Console.WriteLine(await post.On(db).Comments.CountAsync());");

    [Fact]
    public Task What_is_loaded() => Usage.Silent(
        "Post post = (await Post.FindAsync(db, 1))!; await post.LoadAsync(db, x => x.Comments); Console.WriteLine(post.Comments.Count);",
        "Post post = (await Post.FindAsync(db, 1))!; await EntityLoads.LoadAsync(post, db, x => x.Author, x => x.Comments); Console.WriteLine(post.Comments.Count + post.Author.Name);",
        "List<Post> rows = await Post.Query(db).Include(x => x.Comments).ToListAsync(); foreach (Post p in rows) Console.WriteLine(p.Comments.Count);",
        "List<Post> rows = await Post.Query(db).Include(x => x.Author.Include(u => u.Profile)).ToListAsync(); foreach (Post p in rows) Console.WriteLine(p.Author.Profile?.Bio);",
        "List<Post> rows = await Post.Query(db).ToListAsync(); await rows.LoadAsync(db, x => x.Comments); foreach (Post p in rows) Console.WriteLine(p.Comments.Count);",
        "List<Post> rows = await Post.Query(db).ToListAsync(); Post first = rows[0]; await first.LoadAsync(db, x => x.Comments); Console.WriteLine(rows[0].Comments.Count);",
        "foreach (Comment c in await Comment.Query(db).Include(x => x.Post, x => x.Author).ToListAsync()) Console.WriteLine(c.Post.Title + c.Author.Name);");

    [Fact]
    public Task What_may_be_loaded() => Usage.Silent(
        "Post post = (await Post.FindAsync(db, 1))!; if (post.Id > 1) await post.LoadAsync(db, x => x.Comments); Console.WriteLine(post.Comments.Count);",
        "Post post = (await Post.FindAsync(db, 1))!; if (post.IsLoaded(x => x.Comments)) Console.WriteLine(post.Comments.Count);",
        "Post post = (await Post.FindAsync(db, 1))!; post.Publish(); Console.WriteLine(post.Comments.Count);",
        "Post post = (await Post.FindAsync(db, 1))!; Console.WriteLine(post); Console.WriteLine(post.Comments.Count);",
        "Post post = (await Post.FindAsync(db, 1))!; posts.Add(post); await posts.LoadAsync(db, x => x.Comments); Console.WriteLine(post.Comments.Count);",
        "Post post = (await Post.FindAsync(db, 1))!; Func<PostTable, Include> what = x => x.Comments; await post.LoadAsync(db, what); Console.WriteLine(post.Comments.Count);",
        "Post post = (await Post.FindAsync(db, 1))!; for (int i = 0; i < 2; i++) { if (i == 1) Console.WriteLine(post.Comments.Count); await post.LoadAsync(db, x => x.Comments); }",
        "List<User> users = await User.Query(db).Include(u => u.Students).ToListAsync(); foreach (User u in users) Console.WriteLine(u.Students.Count + u.Mentor?.Name);",
        "List<Post> rows = await Post.Query(db).ToListAsync(); Post? p = rows.Find(x => x.Id == 5); Console.WriteLine(rows[0].Comments.Count + p?.Comments.Count);",
        "Post post = (await Post.FindAsync(db, 1))!; async Task Fill() => await post.LoadAsync(db, x => x.Comments); await Fill(); Console.WriteLine(post.Comments.Count);",
        "Post? post = await Post.FindAsync(db, 1); post = one; Console.WriteLine(post.Comments.Count);",
        "Query<Post, PostTable> query = Post.Query(db).Include(x => x.Comments); foreach (Post p in await query.ToListAsync()) Console.WriteLine(p.Comments.Count);");

    [Fact]
    public Task What_comes_from_elsewhere() => Usage.Silent(
        "Console.WriteLine(one.Comments.Count);",
        "foreach (Post p in posts) Console.WriteLine(p.Comments.Count);",
        "var post = new Post(); post.Author = new User(); Console.WriteLine(post.Author.Name);",
        "Post post = (await Post.FindAsync(db, 1))!; post.Author = one.Author; Console.WriteLine(post.Author.Name);",
        "Post post = await Task.FromResult(one); Console.WriteLine(post.Comments.Count);");

    [Fact]
    public Task What_does_not_throw() => Usage.Silent(
        "Post post = (await Post.FindAsync(db, 1))!; Console.WriteLine(post.Tags.Count);",
        "Post post = (await Post.FindAsync(db, 1))!; Console.WriteLine(nameof(post.Comments));",
        "Post post = (await Post.FindAsync(db, 1))!; try { Console.WriteLine(post.Comments.Count); } catch (RelationNotLoadedException) { }",
        "Post post = (await Post.FindAsync(db, 1))!; Func<int> count = () => post.Comments.Count; Console.WriteLine(count);");

    [Fact]
    public Task Relations_that_the_constructor_sets() => AnalyzerHarness.Verify("""
        [Table("posts")] public partial class Post
        {
            public Post() => _comments = [];
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
            public static int Count(DbSession db) { Post post = Find(db, 1)!; return post.Comments.Count; }
        }
        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        """);

    [Fact]
    public Task Polymorphic_relations() => AnalyzerHarness.Verify("""
        [Table("posts"), MorphName("post")] public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.MorphMany)] public partial IReadOnlyList<Note> Notes { get; }
        }
        [Table("notes")] public partial class Note
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public long? SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post)])] public partial object? Subject { get; set; }

            public static void Print(DbSession db)
            {
                Note unread = Find(db, 1)!;
                Console.WriteLine({|RG5002:unread.Subject|});
                Note note = Find(db, 1)!;
                note.Load(db, n => n.Subject.Post(p => p.Notes));
                Console.WriteLine(note.Subject);
                Post post = Post.Find(db, 1)!;
                post.Load(db, p => p.Notes.Include(n => n.Subject));
                Console.WriteLine(post.Notes.Count);
            }
        }
        """).WithMessage(Id, "'unread.Subject' throws here");
}
