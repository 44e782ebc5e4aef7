using System.ComponentModel;

namespace RelationGen;

/// <summary>Keys that the program makes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyValues
{
    /// <summary>A key for a new row. On .NET 9 and later it begins with the time, so that new rows follow each other in an index.</summary>
    public static Guid NewGuid()
#if NET9_0_OR_GREATER
        => Guid.CreateVersion7();
#else
        => Guid.NewGuid();
#endif
}
