namespace RelationGen.Model;

/// <summary>Where the foreign key of a relation is, as seen from the entity that declares it.</summary>
public enum RelationSide
{
    /// <summary>This entity stores the foreign key.</summary>
    ForeignKey = 0,

    /// <summary>The target stores the foreign key.</summary>
    Referenced,

    /// <summary>A junction table stores the keys of both sides.</summary>
    Junction,
}
