using System.Data.Common;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Views from the columns of <see cref="ViewStatements"/>, by typed getters and ordinals.</summary>
internal static class ViewReader
{
    public static ArticleCard Card(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Title = reader.GetString(1),
        AuthorName = reader.GetString(2),
        CommentCount = reader.GetInt64(3),
    };

    public static ArticleLine Line(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Title = reader.GetString(1),
        Views = reader.GetInt32(2),
    };

    public static AuthorArticles Author(DbDataReader reader, List<ArticleComments> articles) => new()
    {
        Id = reader.GetInt64(0),
        Name = reader.GetString(1),
        Articles = articles,
    };

    public static ArticleComments Article(DbDataReader reader, List<CommentLine> comments) => new()
    {
        Id = reader.GetInt64(0),
        Title = reader.GetString(1),
        Comments = comments,
    };

    public static CommentLine Comment(DbDataReader reader) => new() { Id = reader.GetInt64(0), Body = reader.GetString(1) };
}
