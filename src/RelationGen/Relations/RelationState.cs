using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What a relation property of one entity holds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RelationState : byte
{
    /// <summary>Not loaded; reading throws <see cref="RelationNotLoadedException"/>.</summary>
    NotLoaded = 0,

    /// <summary>Loaded or assigned, complete.</summary>
    Loaded,

    /// <summary>The foreign key is set but the database has no such row; loaded as null on request.</summary>
    Missing,

    /// <summary>Assigned a target that has no key yet.</summary>
    Pending,

    /// <summary>A filtered or limited load: some rows of the relation may be missing.</summary>
    Partial,
}
