using RelationGen.Tool.Databases;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Commands;

/// <summary>The two schemas that <c>diff</c> is about.</summary>
/// <param name="From">Where the statements begin.</param>
/// <param name="To">Where they lead.</param>
/// <param name="FromName">Where they begin, as a person calls it.</param>
/// <param name="ToName">Where they lead.</param>
internal sealed record DiffPair(SchemaSnapshot From, SchemaSnapshot To, string FromName, string ToName)
{
    /// <summary>The database that the statements are for; null where they begin at something else.</summary>
    public DatabaseTarget? Target { get; init; }

    /// <summary>What is read of it.</summary>
    public SchemaFilter Filter { get; init; } = SchemaFilter.Default;

    /// <summary>What it says beyond its snapshot.</summary>
    public DdlFacts Facts { get; init; } = DdlFacts.Unknown;

    /// <summary>The statements lead to the schema of classes.</summary>
    public bool IsCode { get; init; }

    /// <summary>Tables that the classes have and do not make.</summary>
    public IReadOnlyList<(string? Schema, string Name)> KnownTables { get; init; } = [];

    /// <summary>One database has printed the SQL of both.</summary>
    public bool ComparesSql { get; init; } = true;
}
