using System.Data.Common;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Puts authors, their articles and the comments of these together, by the keys of the rows.</summary>
internal sealed class ViewTree
{
    private readonly Dictionary<long, List<ArticleComments>> _byAuthor = [];
    private readonly Dictionary<long, List<CommentLine>> _byArticle = [];
    private long _author;
    private long _article;
    private List<ArticleComments>? _articles;
    private List<CommentLine>? _comments;

    public List<AuthorArticles> Authors { get; } = [];

    public void AddAuthor(DbDataReader reader)
    {
        List<ArticleComments> articles = [];
        AuthorArticles author = ViewReader.Author(reader, articles);
        _byAuthor.Add(author.Id, articles);
        Authors.Add(author);
    }

    public void AddArticle(DbDataReader reader)
    {
        long author = reader.GetInt64(2);
        if (_articles is null || author != _author)
            (_author, _articles) = (author, _byAuthor[author]);

        List<CommentLine> comments = [];
        ArticleComments article = ViewReader.Article(reader, comments);
        _byArticle.Add(article.Id, comments);
        _articles.Add(article);
    }

    public void AddComment(DbDataReader reader)
    {
        long article = reader.GetInt64(2);
        if (_comments is null || article != _article)
            (_article, _comments) = (article, _byArticle[article]);

        _comments.Add(ViewReader.Comment(reader));
    }
}
