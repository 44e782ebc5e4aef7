namespace RelationGen.Schema;

/// <summary>The worst that a difference can do to a program that believes in the one side and runs on the other.</summary>
internal enum DifferenceEffect
{
    /// <summary>Nothing that a program notices.</summary>
    None,

    /// <summary>Statements take longer.</summary>
    Slower,

    /// <summary>Statements are refused, or rows cannot be read.</summary>
    Refused,

    /// <summary>Answers change, or rows are stored that should not be, without an error.</summary>
    Silent,
}
