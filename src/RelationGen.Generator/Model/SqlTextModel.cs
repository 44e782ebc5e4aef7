namespace RelationGen.Generator.Model;

/// <summary>SQL of an attribute.</summary>
/// <param name="Sql">For all databases that have none of their own.</param>
/// <param name="Dialects">The databases that have one.</param>
/// <param name="Own">Their SQL, in the same order.</param>
internal sealed record SqlTextModel(string Sql, EquatableArray<string> Dialects, EquatableArray<string> Own);

/// <summary>A condition that the class declares.</summary>
/// <param name="Property">The property that the attribute stands on; null on the class.</param>
internal sealed record CheckModel(string Name, string? Property, SqlTextModel Sql);
