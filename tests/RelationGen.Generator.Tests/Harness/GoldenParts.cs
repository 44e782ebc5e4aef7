namespace RelationGen.Generator.Tests.Harness;

/// <summary>What of the generated files is a golden file: what the fixture is about. All of it compiles, whatever is kept.</summary>
[Flags]
internal enum GoldenParts
{
    /// <summary>The properties of relations, and what else stands in the entity itself.</summary>
    Properties = 1,

    /// <summary>The structs of relations.</summary>
    Relations = 2,

    /// <summary>How rows become entities and entities rows.</summary>
    Rows = 4,

    /// <summary>What lambdas receive.</summary>
    Table = 8,

    /// <summary>The model as JSON.</summary>
    Model = 16,

    /// <summary>Handles and payloads.</summary>
    Companions = 32,

    /// <summary>The files of the project: tables and provider packages.</summary>
    Project = 64,

    /// <summary>Whole files.</summary>
    Whole = 128,

    /// <summary>The files of views, whole.</summary>
    Views = 256,
}
