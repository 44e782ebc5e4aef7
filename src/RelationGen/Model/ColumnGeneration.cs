namespace RelationGen.Model;

/// <summary>Whether the database makes the value of a column.</summary>
public enum ColumnGeneration
{
    /// <summary>The program gives the value.</summary>
    None = 0,

    /// <summary>The database makes the value when a row is inserted without one.</summary>
    Identity,

    /// <summary>The database computes the value.</summary>
    Computed,

    /// <summary>
    /// The database makes the value when a row is inserted whose property has the default of its type; any other value is written.
    /// </summary>
    Default,
}
