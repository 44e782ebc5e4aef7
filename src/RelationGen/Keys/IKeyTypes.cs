namespace RelationGen;

/// <summary>The types of PostgreSQL in which the parts of a key are stored.</summary>
internal interface IKeyTypes
{
    /// <summary>The type of each part, where it is a text whose type is not <c>text</c>; otherwise null.</summary>
    IEnumerable<string?> Types { get; }
}
