using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What the generator adds to an entity with <see cref="SoftDeleteAttribute"/>, so that its rows can be restored.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISoftDeletable;
