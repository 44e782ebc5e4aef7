namespace RelationGen.Schema;

/// <summary>A snapshot that was read from a file, and where in the text its tables, columns, keys and indexes stand.</summary>
/// <param name="snapshot">What was read.</param>
/// <param name="places">Where it stands.</param>
internal sealed class SchemaFile(SchemaSnapshot snapshot, IReadOnlyDictionary<object, TextRange> places)
{
    /// <summary>The name of the file; one for each of several databases has that of the engine before <c>.json</c>.</summary>
    public const string DefaultName = "relations.schema.json";

    /// <summary>What was read.</summary>
    public SchemaSnapshot Snapshot { get; } = snapshot;

    /// <summary>Where a table, column, key, index or check of <see cref="Snapshot"/> stands; null for what is none of them.</summary>
    /// <param name="part">The very object.</param>
    public TextRange? PlaceOf(object part) => places.TryGetValue(part, out TextRange place) ? place : null;
}

/// <summary>A part of a text.</summary>
/// <param name="Start">The place of its first character.</param>
/// <param name="End">The place behind its last one.</param>
internal readonly record struct TextRange(int Start, int End);
