using System.Buffers;
using System.Data.Common;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// By hand what this library does over plain ADO.NET: the same statements, each in a new command, keys that are sent once, targets in key order, references back,
/// and nothing set before all is read. It shows what the library's abstractions cost.
/// </summary>
internal sealed partial class SameStrategy(DbConnection connection, Strategy strategy, bool prepares) : IReads
{
    private const int StreamBatch = 500;
    private const string Blogs = $"SELECT {SameColumns.Blog}\nFROM \"blogs\" AS t";
    private const string Posts = $"SELECT {SameColumns.Post}\nFROM \"posts\" AS t";
    private const string Profiles = "SELECT t.\"id\", t.\"blog_id\", t.\"motto\", t.\"followers\"\nFROM \"profiles\" AS t";

    private readonly string _postsOfBlogs = $"{Posts}\nWHERE t.\"blog_id\" {strategy.IsAny}";
    private readonly string _blogsByKeys = $"{Blogs}\nWHERE t.\"id\" {strategy.IsAny}";
    private readonly string _tags = $"SELECT t.\"id\", t.\"name\", j.\"post_id\"\nFROM \"post_tags\" AS j\nJOIN \"tags\" AS t ON t.\"id\" = j.\"tag_id\"\nWHERE j.\"post_id\" {strategy.IsAny}";

    public Blog BlogWithPosts(long id)
    {
        Blog? blog = null;
        using (DbCommand command = Create($"{Blogs}\nWHERE t.\"id\" = $1"))
        {
            strategy.Add(command, id);
            using DbDataReader reader = Execute(command);
            while (reader.Read())
                blog = EntityReader.Blog(reader);
        }

        List<Post> posts = [];
        bool isOutOfOrder = false;
        using (DbCommand command = Create($"{Posts}\nWHERE t.\"blog_id\" = $1"))
        {
            strategy.Add(command, id);
            using DbDataReader reader = Execute(command);
            long last = 0;
            while (reader.Read())
            {
                Post post = EntityReader.Post(reader);
                isOutOfOrder |= post.Id < last;
                last = post.Id;
                posts.Add(post);
            }
        }

        Attach(blog!, posts, isOutOfOrder);
        return blog!;
    }

    public List<Blog> BlogsWithPosts(long? last)
    {
        List<Blog> blogs;
        using (DbCommand command = Create(last is null ? Blogs : $"{Blogs}\nWHERE t.\"id\" <= $1"))
        {
            if (last is { } key)
                strategy.Add(command, key);

            blogs = ReadBlogs(command);
        }

        // Where all blogs are read, so are all posts.
        LoadPosts(blogs, last is null ? Posts : _postsOfBlogs, sendsKeys: last is not null);
        return blogs;
    }

    public List<Post> PostsWithBlogs(long last)
    {
        List<Post> posts = ReadPosts(last);
        long[] keys = ArrayPool<long>.Shared.Rent(posts.Count);
        int[] slotOf = ArrayPool<int>.Shared.Rent(posts.Count);
        var slots = new Dictionary<long, int>(64);
        for (int i = 0; i < posts.Count; i++)
        {
            if (!slots.TryGetValue(posts[i].BlogId, out int slot))
            {
                slot = slots.Count;
                keys[slot] = posts[i].BlogId;
                slots.Add(posts[i].BlogId, slot);
            }

            slotOf[i] = slot;
        }

        Blog[] blogs = ArrayPool<Blog>.Shared.Rent(slots.Count);
        using (DbCommand command = Create(_blogsByKeys))
        {
            strategy.AddKeys(command, keys.AsSpan(0, slots.Count));
            using DbDataReader reader = Execute(command);
            while (reader.Read())
            {
                Blog blog = EntityReader.Blog(reader);
                blogs[slots[blog.Id]] = blog;
            }
        }

        for (int i = 0; i < posts.Count; i++)
            posts[i].Blog = blogs[slotOf[i]];

        ArrayPool<Blog>.Shared.Return(blogs, clearArray: true);
        ArrayPool<long>.Shared.Return(keys);
        ArrayPool<int>.Shared.Return(slotOf);
        return posts;
    }

    public List<Post> PostsWithTags(long last)
    {
        List<Post> posts = ReadPosts(last);
        long[] keys = ArrayPool<long>.Shared.Rent(posts.Count);
        var slots = new Dictionary<long, int>(posts.Count);
        for (int i = 0; i < posts.Count; i++)
        {
            keys[i] = posts[i].Id;
            slots.Add(keys[i], i);
        }

        TagGroup[] groups = ArrayPool<TagGroup>.Shared.Rent(posts.Count);
        using (DbCommand command = Create(_tags))
        {
            strategy.AddKeys(command, keys.AsSpan(0, posts.Count));
            using DbDataReader reader = Execute(command);
            ReadTags(reader, slots, groups);
        }

        for (int i = 0; i < posts.Count; i++)
        {
            if (groups[i].IsOutOfOrder)
                groups[i].Tags!.Sort((x, y) => x.Id.CompareTo(y.Id));

            posts[i].Tags = groups[i].Tags ?? [];
        }

        ArrayPool<TagGroup>.Shared.Return(groups, clearArray: true);
        ArrayPool<long>.Shared.Return(keys);
        return posts;
    }

    public IEnumerable<Post> StreamPosts()
    {
        using DbCommand command = Create($"{Posts}\nORDER BY t.\"id\"");
        using DbDataReader reader = Execute(command);
        bool hasMore = true;
        while (hasMore)
        {
            List<Post> batch = [];
            while (batch.Count < StreamBatch && (hasMore = reader.Read()))
                batch.Add(EntityReader.Post(reader));

            foreach (Post post in batch)
                yield return post;
        }
    }

    public Post PostByKey(long id)
    {
        Post? post = null;
        using DbCommand command = Create($"{Posts}\nWHERE t.\"id\" = $1");
        strategy.Add(command, id);
        using DbDataReader reader = Execute(command);
        while (reader.Read())
            post = EntityReader.Post(reader);

        return post!;
    }

    public List<(long Id, long Count)> Counts()
    {
        List<(long, long)> counts = [];
        using DbCommand command = Create("SELECT t.\"id\", (SELECT COUNT(*) FROM \"posts\" AS t1 WHERE t1.\"blog_id\" = t.\"id\")\nFROM \"blogs\" AS t\nORDER BY t.\"id\"");
        using DbDataReader reader = Execute(command);
        while (reader.Read())
            counts.Add((reader.GetInt64(0), reader.GetInt64(1)));

        return counts;
    }

    public List<Blog> BlogsWithTopPosts(long last, int count)
    {
        List<Blog> blogs;
        using (DbCommand command = Create($"{Blogs}\nWHERE t.\"id\" <= $1"))
        {
            strategy.Add(command, last);
            blogs = ReadBlogs(command);
        }

        LoadPosts(blogs, strategy.TopPosts, sendsKeys: true, count);
        return blogs;
    }

    public List<Blog> BlogsViewedMoreThan(int views)
    {
        using DbCommand command = Create($"{Blogs}\nWHERE EXISTS (SELECT 1 FROM \"posts\" AS t1 WHERE t1.\"blog_id\" = t.\"id\" AND t1.\"views\" > $1)");
        strategy.Add(command, views);
        return ReadBlogs(command);
    }

    public List<Blog> BlogsWithMorePostsThan(long count)
    {
        using DbCommand command = Create($"{Blogs}\nWHERE (SELECT COUNT(*) FROM \"posts\" AS t1 WHERE t1.\"blog_id\" = t.\"id\") > $1");
        strategy.Add(command, count);
        return ReadBlogs(command);
    }

    public List<Blog> BlogsWithProfiles()
    {
        List<Blog> blogs;
        using (DbCommand command = Create(Blogs))
            blogs = ReadBlogs(command);

        long[] keys = KeysOf(blogs, out Dictionary<long, int> slots);
        Profile[] profiles = ArrayPool<Profile>.Shared.Rent(blogs.Count);
        using (DbCommand command = Create(Profiles))
        using (DbDataReader reader = Execute(command))
        {
            while (reader.Read())
            {
                Profile profile = EntityReader.Profile(reader);
                profiles[slots[profile.BlogId]] = profile;
            }
        }

        for (int i = 0; i < blogs.Count; i++)
            blogs[i].Profile = profiles[i];

        ArrayPool<Profile>.Shared.Return(profiles, clearArray: true);
        ArrayPool<long>.Shared.Return(keys);
        return blogs;
    }

    public void Associate(long tag, IReadOnlyList<long> posts)
    {
        long[] keys = ArrayPool<long>.Shared.Rent(posts.Count);
        for (int i = 0; i < posts.Count; i++)
            keys[i] = posts[i];

        using DbCommand command = Create(strategy.Pairs);
        strategy.Add(command, tag);
        strategy.AddKeys(command, keys.AsSpan(0, posts.Count));
        if (prepares)
            command.Prepare();

        command.ExecuteNonQuery();
        ArrayPool<long>.Shared.Return(keys);
    }

    private static long[] KeysOf(List<Blog> blogs, out Dictionary<long, int> slots)
    {
        long[] keys = ArrayPool<long>.Shared.Rent(blogs.Count);
        slots = new Dictionary<long, int>(blogs.Count);
        for (int i = 0; i < blogs.Count; i++)
        {
            keys[i] = blogs[i].Id;
            slots.Add(keys[i], i);
        }

        return keys;
    }

    private static void Attach(Blog blog, List<Post> posts, bool isOutOfOrder)
    {
        if (isOutOfOrder)
            posts.Sort((x, y) => x.Id.CompareTo(y.Id));

        foreach (Post post in posts)
            post.Blog = blog;

        blog.Posts = posts;
    }

    private static void ReadPosts(DbDataReader reader, Dictionary<long, int> slots, PostGroup[] groups)
    {
        long lastKey = 0;
        int slot = -1;
        while (reader.Read())
        {
            Post post = EntityReader.Post(reader);
            if (slot < 0 || post.BlogId != lastKey)
            {
                lastKey = post.BlogId;
                slot = slots[lastKey];
            }

            ref PostGroup group = ref groups[slot];
            if (group.Posts is null)
                group.Posts = [];
            else if (post.Id < group.Last)
                group.IsOutOfOrder = true;

            group.Last = post.Id;
            group.Posts.Add(post);
        }
    }

    private static void ReadTags(DbDataReader reader, Dictionary<long, int> slots, TagGroup[] groups)
    {
        var seen = new Dictionary<long, Tag>();
        long lastKey = 0;
        int slot = -1;
        while (reader.Read())
        {
            long key = reader.GetInt64(2);
            if (slot < 0 || key != lastKey)
            {
                lastKey = key;
                slot = slots[key];
            }

            long id = reader.GetInt64(0);
            if (!seen.TryGetValue(id, out Tag? tag))
                seen.Add(id, tag = new Tag { Id = reader.GetInt64(0), Name = reader.GetString(1) });

            ref TagGroup group = ref groups[slot];
            if (group.Tags is null)
                group.Tags = [];
            else if (id < group.Last)
                group.IsOutOfOrder = true;

            group.Last = id;
            group.Tags.Add(tag);
        }
    }

    private void LoadPosts(List<Blog> blogs, string text, bool sendsKeys, int? limit = null)
    {
        long[] keys = KeysOf(blogs, out Dictionary<long, int> slots);
        PostGroup[] groups = ArrayPool<PostGroup>.Shared.Rent(blogs.Count);
        using (DbCommand command = Create(text))
        {
            if (sendsKeys)
                strategy.AddKeys(command, keys.AsSpan(0, blogs.Count));

            if (limit is { } count)
                strategy.Add(command, (long)count);

            using DbDataReader reader = Execute(command);
            ReadPosts(reader, slots, groups);
        }

        for (int i = 0; i < blogs.Count; i++)
            Attach(blogs[i], groups[i].Posts ?? [], groups[i].IsOutOfOrder && limit is null);

        ArrayPool<PostGroup>.Shared.Return(groups, clearArray: true);
        ArrayPool<long>.Shared.Return(keys);
    }

    private List<Blog> ReadBlogs(DbCommand command)
    {
        List<Blog> blogs = [];
        bool isOutOfOrder = false;
        using DbDataReader reader = Execute(command);
        while (reader.Read())
        {
            Blog blog = EntityReader.Blog(reader);
            isOutOfOrder |= blogs.Count > 0 && blogs[^1].Id > blog.Id;
            blogs.Add(blog);
        }

        if (isOutOfOrder)
            blogs.Sort((x, y) => x.Id.CompareTo(y.Id));

        return blogs;
    }

    private List<Post> ReadPosts(long last)
    {
        List<Post> posts = [];
        bool isOutOfOrder = false;
        using DbCommand command = Create($"{Posts}\nWHERE t.\"id\" <= $1");
        strategy.Add(command, last);
        using DbDataReader reader = Execute(command);
        while (reader.Read())
        {
            Post post = EntityReader.Post(reader);
            isOutOfOrder |= posts.Count > 0 && posts[^1].Id > post.Id;
            posts.Add(post);
        }

        if (isOutOfOrder)
            posts.Sort((x, y) => x.Id.CompareTo(y.Id));

        return posts;
    }

    private DbCommand Create(string text)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private DbDataReader Execute(DbCommand command)
    {
        if (prepares)
            command.Prepare();

        return command.ExecuteReader();
    }

    private struct PostGroup
    {
        public List<Post>? Posts;
        public long Last;
        public bool IsOutOfOrder;
    }

    private struct TagGroup
    {
        public List<Tag>? Tags;
        public long Last;
        public bool IsOutOfOrder;
    }
}
