namespace RelationGen.Generator.Model;

/// <summary>A condition that the rows of an entity have to fulfil to be read.</summary>
/// <param name="Name">The name by which it is put off.</param>
/// <param name="Method">The method of the entity that makes it.</param>
/// <param name="TakesSession">The method asks the session for values.</param>
/// <param name="Error">What is wrong with the declaration, so that no row may be read; null where nothing is.</param>
internal sealed record FilterModel(string Name, string Method, bool TakesSession, string? Error);
