namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// The rows of every run, the same ones each time: 1,000 blogs with a profile each, 100,000 posts, 500 tags, 300,000 pairs, three tables
/// with other keys, those of views, and three with documents, arrays and owned values.
/// </summary>
internal static class Rows
{
    public const int Blogs = 1_000;
    public const int Posts = 100_000;
    public const int Tags = 500;
    private const int Tenants = 10;
    private const int Parents = 1_000;
    private const int ChildrenOfEach = 10;

    /// <summary>A table that is to be filled.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Columns">Its columns, as in a statement.</param>
    /// <param name="Values">The values of each row.</param>
    public sealed record Table(string Name, string Columns, IEnumerable<object?[]> Values);

    public static IEnumerable<Table> Tables()
    {
        var random = new Random(20_261_121);
        long[] owners = Owners(random);
        yield return new("blogs", Columns.Blog, Range(Blogs).Select(BlogRow));
        yield return new("profiles", Columns.Profile, Range(Blogs).Select(i => new object?[] { i, (i * 389 % Blogs) + 1, $"The motto of profile {i}", (int)(i * 31 % 7_919) }));
        yield return new("posts", Columns.Post, Range(Posts).Select(i => PostRow(i, owners[i - 1])));
        yield return new("tags", "id, name", Range(Tags).Select(i => new object?[] { i, "tag-" + i }));
        yield return new("post_tags", "post_id, tag_id", Pairs(random));
        yield return new("orders", Columns.Order, Range(Parents).Select(i => new object?[] { Tenant(i), Number(i), "Customer " + (i % 83) }));
        yield return new("order_lines", Columns.OrderLine, Children().Select(c => new object?[] { c.Id, Tenant(c.Parent), Number(c.Parent), "Article " + (c.Id % 211), (int)(c.Id % 9) + 1 }));
        yield return new("products", Columns.Product, Range(Parents).Select(i => new object?[] { Sku(i), (int)i, "Product " + i }));
        yield return new("reviews", Columns.Review, Children().Select(c => new object?[] { c.Id, Sku(c.Parent), (int)(c.Id % 5) + 1, $"What review {c.Id} says." }));
        yield return new("devices", Columns.Device, Range(Parents).Select(i => new object?[] { DeviceId(i), (int)i, "Device " + i }));
        yield return new("readings", Columns.Reading, Children().Select(c => new object?[] { c.Id, DeviceId(c.Parent), (int)(c.Id % 1_013), c.Id * 0.25 }));
        foreach (Table table in ViewRows.Tables().Concat(CellRows.Tables()))
            yield return table;
    }

    /// <summary>Few blogs have many posts, and the posts of a blog lie scattered.</summary>
    private static long[] Owners(Random random)
    {
        long[] owners = [.. Enumerable.Range(0, Posts).Select(i => (long)(Math.Pow((i % 10_000) / 10_000.0, 1.6) * Blogs) + 1)];
        random.Shuffle(owners);
        return owners;
    }

    private static object?[] BlogRow(long i) =>
    [
        i, "Blog number " + i, $"https://blogs.example.org/{i}", (int)(i % 97), i * 0.5, i % 7 != 0, Moment(i), i % 4 == 0 ? null : $"What blog {i} is about", i * 7_919,
    ];

    private static object?[] PostRow(long i, long owner) =>
    [
        i, owner, "Title of post " + i, $"What post {i} has to say, in a few words more than that.", (int)(i % 5_003), i % 3 == 0 ? null : i * 0.01, i % 11 == 0, Moment(i),
    ];

    /// <summary>Three tags for each post. The last tag is left free.</summary>
    private static IEnumerable<object?[]> Pairs(Random random)
    {
        var tags = new HashSet<long>();
        for (long post = 1; post <= Posts; post++)
        {
            tags.Clear();
            while (tags.Count < 3)
                tags.Add(random.Next(1, Tags));

            foreach (long tag in tags)
                yield return [post, tag];
        }
    }

    /// <summary>The children of parents lie scattered.</summary>
    private static IEnumerable<(long Id, long Parent)> Children() => Range(Parents * ChildrenOfEach).Select(i => (i, (i * 389 % Parents) + 1));

    internal static IEnumerable<long> Range(int count) => Enumerable.Range(1, count).Select(i => (long)i);

    private static long Tenant(long order) => ((order - 1) % Tenants) + 1;

    private static long Number(long order) => ((order - 1) / Tenants) + 1;

    private static string Sku(long product) => "SKU-" + product.ToString("00000", System.Globalization.CultureInfo.InvariantCulture);

    private static Guid DeviceId(long device) => new((int)(device * 104_729), (short)device, 7, 1, 2, 3, 4, 5, 6, 7, 8);

    internal static DateTime Moment(long i) => new DateTime(2020, 1, 1).AddSeconds(i * 977);
}
