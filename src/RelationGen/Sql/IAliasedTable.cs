using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// A table struct whose columns can mean one of several occurrences of the table in a statement. Implemented explicitly by generated code.
/// </summary>
/// <typeparam name="TSelf">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAliasedTable<TSelf>
    where TSelf : struct
{
    /// <summary>The occurrence that its columns mean; null for the table that the statement is about.</summary>
    TableAlias? Occurrence { get; }

    /// <summary>The struct for one occurrence.</summary>
    /// <param name="table">The occurrence; null for the table that the statement is about.</param>
    TSelf At(TableAlias? table);
}
