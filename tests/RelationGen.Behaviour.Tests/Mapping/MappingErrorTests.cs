using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Mapping;

/// <summary>A database that is not what the entities say.</summary>
public sealed class MappingErrorTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_missing_table_is_named(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("DROP TABLE posts");

        var wrong = await Assert.ThrowsAsync<RelationMappingException>(() => Post.Query(db).ToListAsync());

        Assert.Equal("Post", wrong.Entity);
        Assert.Contains("Post is mapped to table \"posts\"", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("create it (RelationSchema.CreateAsync(db) creates the tables of all entities)", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("FROM \"posts\"", Engines.Told(wrong.Statement!), StringComparison.Ordinal);
        Assert.NotNull(wrong.InnerException);
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_missing_junction_is_named(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Run("DROP TABLE post_tags");

        var wrong = await Assert.ThrowsAsync<RelationMappingException>(() => posts.LoadAsync(db, p => p.Tags));

        Assert.Equal("Post.Tags", wrong.Relation);
        Assert.Contains("\"post_tags\"", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Junction", wrong.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_missing_column_is_named(Engine engine)
    {
        using Database db = Database.Create(engine, "CREATE TABLE users (id BIGINT NOT NULL PRIMARY KEY)");

        var wrong = await Assert.ThrowsAsync<RelationMappingException>(() => User.FindAsync(db, 1));

        Assert.Equal(("User", "Name", "name"), (wrong.Entity, wrong.Property, wrong.Column));
        Assert.Contains("User.Name", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("WHERE t.\"id\"", Engines.Told(wrong.Statement!), StringComparison.Ordinal);
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_missing_column_of_a_junction_is_named(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Run("DROP TABLE post_tags; CREATE TABLE post_tags (post BIGINT, tag_id BIGINT)");

        var wrong = await Assert.ThrowsAsync<RelationMappingException>(() => posts.LoadAsync(db, p => p.Tags));

        Assert.Equal(("Post.Tags", "post_id"), (wrong.Relation, wrong.Column));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_missing_foreign_key_column_is_named(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Run("DROP TABLE comments; CREATE TABLE comments (id BIGINT, author_id BIGINT, body TEXT)");

        var wrong = await Assert.ThrowsAsync<RelationMappingException>(() => posts.LoadAsync(db, p => p.Comments));

        Assert.Equal(("Comment", "PostId", "post_id"), (wrong.Entity, wrong.Property, wrong.Column));
        Assert.Contains(engine == Engine.Sqlite ? "IN (SELECT" : "= ANY(", Engines.Told(wrong.Statement!), StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Null_in_a_related_row_names_row_and_relation(Engine engine)
    {
        using Database db = Database.Create(engine, Blog.Schema.Replace("body TEXT NOT NULL", "body TEXT", StringComparison.Ordinal), Blog.Rows);
        db.Run("UPDATE comments SET body = NULL WHERE id = 12");
        List<Post> posts = await Post.Query(db).ToListAsync();

        var wrong = await Assert.ThrowsAsync<RelationMappingException>(() => posts.LoadAsync(db, p => p.Comments));

        Assert.Equal(("Comment", "Body", "body"), (wrong.Entity, wrong.Property, wrong.Column));
        Assert.Contains("Post.Comments", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("FROM \"comments\"", Engines.Told(wrong.Statement!), StringComparison.Ordinal);
        Assert.All(posts, post => Assert.False(post.IsLoaded(p => p.Comments)));
        db.AssertUsable();
    }

    [Theory]
    [InlineData("Bool", "'yes'")]
    [InlineData("Byte", "256")]
    [InlineData("Byte", "-1")]
    [InlineData("SByte", "128")]
    [InlineData("Short", "40000")]
    [InlineData("UShort", "-1")]
    [InlineData("Int", "'twelve'")]
    [InlineData("Int", "5000000000")]
    [InlineData("Int", "x'00'")]
    [InlineData("UInt", "-1")]
    [InlineData("Long", "'twelve'")]
    [InlineData("Float", "'twelve'")]
    [InlineData("Double", "'twelve'")]
    [InlineData("Decimal", "'twelve'")]
    [InlineData("Char", "'long'")]
    [InlineData("Guid", "'no guid'")]
    [InlineData("DateTime", "'yesterday'")]
    [InlineData("DateTimeOffset", "'yesterday'")]
    [InlineData("DateOnly", "'yesterday'")]
    [InlineData("TimeOnly", "'noon'")]
    [InlineData("TimeSpan", "'long'")]
    [InlineData("ByteEnum", "'None'")]
    public async Task A_value_of_another_type_is_named(string property, string value)
    {
        // Only SQLite lets a column hold what it likes.
        string column = string.Concat(property.Select((c, i) =>
            char.IsUpper(c) && i > 0 && (char.IsLower(property[i - 1]) || char.IsLower(property[i + 1])) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
        string[] columns = ["bool", "byte", "s_byte", "short", "u_short", "int", "u_int", "long", "u_long", "float", "double", "decimal", "char", "string", "guid",
            "date_time", "date_time_offset", "date_only", "time_only", "time_span", "bytes", "byte_enum", "int_enum", "long_enum"];
        using Database db = Database.Create(
            Engine.Sqlite,
            $"CREATE TABLE everything (id INTEGER PRIMARY KEY, {string.Join(", ", columns)})",
            $"INSERT INTO everything (id, {column}) VALUES (1, {value})");

        var wrong = await Assert.ThrowsAsync<RelationMappingException>(() => EverythingOrNull.FindAsync(db, 1));

        Assert.Equal(("EverythingOrNull", property, column), (wrong.Entity, wrong.Property, wrong.Column));
        Assert.Contains("FROM \"everything\"", Engines.Told(wrong.Statement!), StringComparison.Ordinal);
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Another_error_of_the_database_comes_through(Engine engine)
    {
        using Database db = Blog.Create(engine);
        string failing = engine == Engine.Sqlite ? "abs(-9223372036854775808)" : "CAST(1 / (id - id) AS TEXT)";
        db.Run($"ALTER TABLE users RENAME TO others; CREATE VIEW users AS SELECT id, {failing} AS name FROM others");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => User.Query(db).ToListAsync());

        db.AssertUsable();
    }
}
