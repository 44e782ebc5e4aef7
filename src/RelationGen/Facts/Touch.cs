using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>Which column of its target a relation sets to the moment at which a row with its foreign key changes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Touch
{
    /// <summary>Describes it. Called by generated code.</summary>
    /// <param name="property">The property of the target.</param>
    /// <param name="isUtc">The database knows that a <see cref="DateTime"/> in the column is in UTC. Default: false.</param>
    public Touch(string property, bool isUtc = false) => (Property, IsUtc) = (property, isUtc);

    internal string Property { get; }

    internal bool IsUtc { get; }
}
