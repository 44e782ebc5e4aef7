namespace RelationGen.Benchmarks.Ratios;

/// <summary>The columns of each table, in the order in which <see cref="EntityReader"/> reads them.</summary>
internal static class Columns
{
    public const string Blog = "id, name, url, rank, score, is_active, created_at, summary, visits";
    public const string Profile = "id, blog_id, motto, followers";
    public const string Post = "id, blog_id, title, body, views, rating, is_draft, published_at";
    public const string Order = "tenant_id, number, customer";
    public const string OrderLine = "id, order_tenant_id, order_number, article, quantity";
    public const string Product = "sku, position, name";
    public const string Review = "id, product_sku, stars, comment";
    public const string Device = "id, position, name";
    public const string Reading = "id, device_id, sequence, value";
    public const string Author = "id, name, email, joined_at";
    public const string Article = "id, author_id, title, slug, summary, body, language, source, status, views, likes, shares, words, version, rating, is_pinned, "
        + "is_locked, created_at, updated_at, published_at";

    public const string Comment = "id, article_id, writer, body, written_at";
    public const string Parcel = "id, name, contents";
    public const string Recipe = "id, title, tags";
    public const string Customer = "id, name, address_street, address_city, address_postal_code, address_country";
}
