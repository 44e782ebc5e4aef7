using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>A condition that the rows of a table have to fulfil to be read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RowFilter
{
    private protected RowFilter(string name) => Name = name;

    /// <summary>The name by which it is put off.</summary>
    public string Name { get; }
}

/// <summary>The filter that keeps deleted rows of a table from being read.</summary>
internal sealed class SoftDeleteFilter() : RowFilter("SoftDelete");
