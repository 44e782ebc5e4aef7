namespace RelationGen.Benchmarks.Ratios;

/// <summary>The columns as this library names them.</summary>
internal static class SameColumns
{
    public const string Blog = """t."id", t."name", t."url", t."rank", t."score", t."is_active", t."created_at", t."summary", t."visits" """;
    public const string Post = """t."id", t."blog_id", t."title", t."body", t."views", t."rating", t."is_draft", t."published_at" """;
    public const string OrderLine = """t."id", t."order_tenant_id", t."order_number", t."article", t."quantity" """;
}
