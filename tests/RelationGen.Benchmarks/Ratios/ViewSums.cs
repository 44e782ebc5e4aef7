namespace RelationGen.Benchmarks.Ratios;

/// <summary>Checksums over all that views hold. Those of lists within a view do not depend on their order, but on whose they are.</summary>
internal static class ViewSums
{
    public static long Of(List<ArticleCard> cards)
    {
        long sum = 0;
        foreach (ArticleCard card in cards)
            sum = unchecked((sum * 31) + card.Id + card.Title.Length + TextSum(card.AuthorName) + (card.CommentCount * 7));

        return sum;
    }

    public static long Of(List<ArticleLine> lines)
    {
        long sum = 0;
        foreach (ArticleLine line in lines)
            sum = unchecked((sum * 31) + line.Id + line.Title.Length + line.Views);

        return sum;
    }

    public static long Of(List<AuthorArticles> authors)
    {
        long sum = 0;
        foreach (AuthorArticles author in authors)
        {
            sum = unchecked((sum * 31) + author.Id + TextSum(author.Name));
            foreach (ArticleComments article in author.Articles)
            {
                sum = unchecked(sum + (author.Id * article.Id) + article.Title.Length);
                foreach (CommentLine comment in article.Comments)
                    sum = unchecked(sum + (article.Id * comment.Id) + comment.Body.Length);
            }
        }

        return sum;
    }

    private static long TextSum(string text)
    {
        long sum = 0;
        foreach (char letter in text)
            sum += letter;

        return sum;
    }
}
