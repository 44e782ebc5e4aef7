namespace RelationGen.Benchmarks.Ratios;

/// <summary>Checksums over every column that was read. Those of posts and other targets do not depend on their order, in which contenders may differ.</summary>
internal static class Sums
{
    public static long Of(Post post)
    {
        long tags = 0;
        foreach (Tag tag in post.Tags)
            tags += tag.Id + tag.Name.Length;

        return unchecked((post.Id * 7) + post.BlogId + post.Title.Length + post.Body.Length + post.Views + (long)(post.Rating ?? 0) + (post.IsDraft ? 1 : 0) + post.PublishedAt.Ticks + tags);
    }

    public static long Of(List<Post> posts)
    {
        long sum = 0;
        foreach (Post post in posts)
            sum = unchecked(sum + Of(post));

        return sum;
    }

    public static long OfStream(IEnumerable<Post> posts)
    {
        long sum = 0;
        foreach (Post post in posts)
            sum = unchecked(sum + Of(post));

        return sum;
    }

    public static async ValueTask<long> OfStreamAsync(IAsyncEnumerable<Post> posts)
    {
        long sum = 0;
        await foreach (Post post in posts)
            sum = unchecked(sum + Of(post));

        return sum;
    }

    /// <summary>With the blogs that the posts refer to.</summary>
    public static long WithBlogs(List<Post> posts)
    {
        long sum = 0;
        foreach (Post post in posts)
            sum = unchecked(sum + Of(post) + (post.Id * post.Blog!.Rank) + post.Blog.Url.Length);

        return sum;
    }

    public static long Of(Blog blog) => unchecked(
        blog.Id + blog.Rank + blog.Name.Length + blog.Url.Length + (long)blog.Score + (blog.IsActive ? 1 : 0) + blog.CreatedAt.Ticks + (blog.Summary?.Length ?? 0) + blog.Visits
        + Of(blog.Posts) + (blog.Profile is { } profile ? (profile.Id * 3) + profile.BlogId + profile.Motto.Length + profile.Followers : 0));

    public static long Of(List<Blog> blogs)
    {
        long sum = 0;
        foreach (Blog blog in blogs)
            sum = unchecked((sum * 31) + Of(blog));

        return sum;
    }

    public static long Of(List<(long Id, long Count)> counts)
    {
        long sum = 0;
        foreach ((long id, long count) in counts)
            sum += id * count;

        return sum;
    }

    public static long Of(List<Order> orders)
    {
        long sum = 0;
        foreach (Order order in orders)
        {
            sum = unchecked((sum * 31) + order.TenantId + order.Number + order.Customer.Length);
            foreach (OrderLine line in order.Lines)
                sum += (line.Id * 7) + line.OrderTenantId + line.OrderNumber + line.Article.Length + line.Quantity;
        }

        return sum;
    }

    public static long Of(List<Product> products)
    {
        long sum = 0;
        foreach (Product product in products)
        {
            sum = unchecked((sum * 31) + product.Sku.Length + product.Position + product.Name.Length);
            foreach (Review review in product.Reviews)
                sum += (review.Id * 7) + review.ProductSku[^1] + review.Stars + review.Comment.Length;
        }

        return sum;
    }

    /// <summary>Does not depend on the order of the devices, as databases differ in that of their keys.</summary>
    public static long Of(List<Device> devices)
    {
        long sum = 0;
        foreach (Device device in devices)
        {
            sum += device.Id.GetHashCode() + (device.Position * device.Readings.Count) + device.Name.Length;
            foreach (Reading reading in device.Readings)
                sum += (reading.Id * 7) + reading.DeviceId.GetHashCode() + reading.Sequence + (long)reading.Value;
        }

        return sum;
    }
}
