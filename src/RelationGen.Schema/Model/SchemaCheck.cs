namespace RelationGen.Schema;

/// <summary>A condition that rows fulfil.</summary>
/// <param name="Name">The name of the constraint; null where it has none or none could be read.</param>
/// <param name="Sql">The condition, without the parentheses around it.</param>
internal sealed record SchemaCheck(string? Name, string Sql);
