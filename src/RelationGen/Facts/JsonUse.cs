using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What the user's own attributes of System.Text.Json say about a relation property.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonUse : byte
{
    /// <summary>There are none: the relation is written where it is loaded, and not read.</summary>
    Unsaid,

    /// <summary>They say how it is written and read.</summary>
    Declared,

    /// <summary>It is never written: <c>[JsonIgnore]</c>.</summary>
    Never,
}
