namespace RelationGen.Generator.Model;

/// <summary>The column that says when a row was deleted.</summary>
/// <param name="Property">The property.</param>
/// <param name="Column">Its place among the columns of the entity; -1 where it is none.</param>
/// <param name="IsUtc">The database knows that a <c>DateTime</c> in it is in UTC.</param>
/// <param name="Error">What is wrong with the declaration; null where nothing is.</param>
internal sealed record SoftDeleteModel(string Property, int Column, bool IsUtc, string? Error);
