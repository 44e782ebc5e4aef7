namespace RelationGen.Tool.Readers;

/// <summary>The schema changed between two queries of one reading.</summary>
internal sealed class CatalogChangedException(Exception? inner = null) : Exception("The schema changed while it was read.", inner);
