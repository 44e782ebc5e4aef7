namespace RelationGen.CodeFixes.Restructuring;

/// <summary>What goes with a relation that is removed.</summary>
internal enum RemovalScope
{
    /// <summary>Nothing.</summary>
    Relation,

    /// <summary>The relation that points back.</summary>
    Inverse,

    /// <summary>The relation that points back, and the foreign key.</summary>
    Key,

    /// <summary>The relation that points back, and the junction table.</summary>
    Junction,
}
