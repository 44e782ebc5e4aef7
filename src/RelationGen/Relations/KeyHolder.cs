namespace RelationGen;

/// <summary>Which table stores the foreign key of a relation.</summary>
internal enum KeyHolder
{
    /// <summary>That of the targets.</summary>
    Target,

    /// <summary>That of the source.</summary>
    Source,

    /// <summary>A junction between them, which stores one for each.</summary>
    Junction,
}
