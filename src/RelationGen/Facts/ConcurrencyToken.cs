using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>Whether a column says if a row was changed since it was read, and who gives it another value then.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ConcurrencyToken
{
    /// <summary>The column says nothing of the kind.</summary>
    None = 0,

    /// <summary>A number, to which every update adds one.</summary>
    Counted,

    /// <summary>A <see cref="System.Guid"/>, which every update replaces.</summary>
    Random,

    /// <summary>A value that updates compare and do not write: the database gives it another one.</summary>
    Compared,
}
