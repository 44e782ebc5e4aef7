namespace RelationGen.Tool.Readers;

/// <summary>The text of a table or index is not as SQLite's grammar says, as far as it is known here.</summary>
internal sealed class SqliteTextException() : Exception("The text cannot be read.");
