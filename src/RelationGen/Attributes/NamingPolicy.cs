namespace RelationGen;

/// <summary>How tables and columns without an explicit name are called in the database.</summary>
public enum NamingPolicy
{
    /// <summary><c>AuthorId</c> is the column <c>author_id</c>. This is the default.</summary>
    SnakeCase = 0,

    /// <summary>Names are those declared in C#: <c>AuthorId</c> is the column <c>AuthorId</c>.</summary>
    PascalCase,
}
