namespace RelationGen.Schema;

/// <summary>What a class has to say to agree with a database. What is null stays as it is.</summary>
internal sealed record SchemaRepair
{
    /// <summary>The name of the table or the column.</summary>
    public string? Name { get; init; }

    /// <summary>The type of the property, as C# writes it, without nullability.</summary>
    public string? ClrType { get; init; }

    /// <summary>The property admits null.</summary>
    public bool? Nullable { get; init; }

    /// <summary>The relation has no constraint in the database.</summary>
    public bool ModelOnly { get; init; }

    /// <summary>What <c>OnDelete</c> says.</summary>
    public SchemaAction? OnDelete { get; init; }

    /// <summary>What <c>OnUpdate</c> says.</summary>
    public SchemaAction? OnUpdate { get; init; }

    /// <summary>What <c>[Collation]</c> says.</summary>
    public string? Collation { get; init; }

    /// <summary>What <c>[Column(TypeName = …)]</c> says.</summary>
    public string? TypeName { get; init; }

    /// <summary>Who makes the value, as <c>[DatabaseGenerated]</c> says it.</summary>
    public CodeGeneration? Generated { get; init; }
}
