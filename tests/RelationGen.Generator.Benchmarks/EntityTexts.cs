using System.Globalization;

namespace RelationGen.Generator.Benchmarks;

/// <summary>The texts of entities with nine columns and three relations each, and of the same classes as plain properties.</summary>
internal sealed class EntityTexts(int entities)
{
    public int Count => entities;

    /// <summary>What every file may name without saying so.</summary>
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel.DataAnnotations;
        global using System.ComponentModel.DataAnnotations.Schema;
        global using RelationGen;
        """;

    public string Name(int i) => "E" + ((i + entities) % entities).ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>
    /// An entity that stores the key of the next one, is referred to by the one before, and has a junction with the tenth after it.
    /// </summary>
    /// <param name="i">Its number.</param>
    /// <param name="keyType">The type of its key.</param>
    /// <param name="nextKeyType">The type of the next one's key.</param>
    /// <param name="extra">A further member.</param>
    /// <param name="body">What its method returns.</param>
    public string Entity(int i, string keyType = "long", string nextKeyType = "long", string extra = "", int body = 0)
        => Class(i, keyType, nextKeyType, $$"""
            {{extra}}

            [Relation(RelationType.ManyToOne)]
            public partial {{Name(i + 1)}}? Next { get; set; }

            [Relation(RelationType.OneToMany)]
            public partial IReadOnlyList<{{Name(i - 1)}}> Previous { get; }

            [Relation(RelationType.ManyToMany)]
            public partial IReadOnlyList<{{Name(i + 10)}}> Linked { get; }

            public int Count() => {{body.ToString(CultureInfo.InvariantCulture)}};
        """);

    /// <summary>The class of such an entity as somebody writes it who loads by hand.</summary>
    public string Plain(int i) => Class(i, "long", "long", $$"""

            public {{Name(i + 1)}}? Next { get; set; }

            public IReadOnlyList<{{Name(i - 1)}}> Previous { get; set; } = [];

            public IReadOnlyList<{{Name(i + 10)}}> Linked { get; set; } = [];

            public int Count() => 0;
        """);

    private string Class(int i, string keyType, string nextKeyType, string members) => $$"""
        namespace App.Entities;

        public partial class {{Name(i)}}
        {
            public {{keyType}} Id { get; set; }

            public {{nextKeyType}}? NextId { get; set; }

            public required string Title { get; set; }

            public string? Remark { get; set; }

            public int Rank { get; set; }

            public decimal Price { get; set; }

            public bool IsActive { get; set; }

            public DateTime CreatedAt { get; set; }

            public Guid Reference { get; set; }
        {{members}}
        }
        """;
}
