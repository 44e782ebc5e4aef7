using RelationGen.Generator.Model;

namespace RelationGen.Generator.Impact;

/// <summary>What the deletion of a row does to rows of one table, by one foreign key.</summary>
/// <param name="Entity">The entity of the table; null for a junction that only relations know.</param>
/// <param name="Path">The tables on the way to it, itself the last.</param>
/// <param name="Columns">The foreign key.</param>
/// <param name="References">The entity that the key refers to: the one that is deleted, or one that is deleted with it.</param>
/// <param name="Action">The member of <c>ReferentialAction</c>.</param>
/// <param name="IsModelOnly">The key, or one on the way, has no constraint, so that the database does nothing.</param>
internal sealed record DeleteEffect(
    string? Entity, EquatableArray<string> Path, EquatableArray<string> Columns, string References, string Action, bool IsModelOnly);
