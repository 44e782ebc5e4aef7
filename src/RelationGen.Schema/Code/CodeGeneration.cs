namespace RelationGen.Schema;

/// <summary>Who makes the value of a column, as a class has it.</summary>
internal enum CodeGeneration
{
    /// <summary>The program.</summary>
    None,

    /// <summary>The database counts it.</summary>
    Identity,

    /// <summary>The database computes it.</summary>
    Computed,

    /// <summary>The database, where the program gives none.</summary>
    Default,
}
