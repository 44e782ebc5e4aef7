using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;

namespace RelationGen.Behaviour.Tests.Model;

// Columns of base classes, keys included.
public abstract class Base
{
    public long Id { get; private protected set; }

    public string? Note { get; protected set; }
}

public abstract class Middle : Base
{
    public required string Code { get; init; }

    /// <summary>Computed, hence no column.</summary>
    public string Loud => Code.ToUpperInvariant();
}

[Table("machines")]
public partial class Machine : Middle
{
    // Explicit names, in other spellings than the policy's.
    [Column("KindOfMachine")]
    public IntEnum Kind { get; set; }

    [Column("weird \"name\", really")]
    public int Weird { get; set; }

    [NotMapped]
    public object? Whatever { get; set; } = new();

    public static int Count { get; set; }

    /// <summary>Private, hence no column.</summary>
    private int Hidden { get; set; } = 5;

    public int ReadHidden() => Hidden;

    [Column("secret")]
    private int Secret { get; set; }

    public int ReadSecret() => Secret;

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Part> Parts { get; }
}

// The whole row through a constructor; nothing can be set.
[Table("parts")]
public partial class Part(long id, long machineId, string name)
{
    public long Id { get; } = id;

    public long MachineId { get; } = machineId;

    public string Name { get; } = name;

    [Relation(RelationType.ManyToOne)]
    public partial Machine Machine { get; }
}

// Private setters and a private constructor.
[Table("wheels")]
public partial class Wheel
{
    private Wheel()
    {
    }

    public long Id { get; private set; }

    public int Spokes { get; private set; }

    [Relation(RelationType.OneToOne)]
    public partial Tyre? Tyre { get; }
}

// A positional record.
[Table("tyres")]
public sealed partial record Tyre(long Id, long WheelId, string Brand)
{
    [Relation(RelationType.OneToOne)]
    public partial Wheel Wheel { get; }
}

// A record with init setters, not sealed.
[Table("recipes")]
public partial record Recipe
{
    public long Id { get; init; }

    public required string Title { get; init; }

    public byte[]? Photo { get; init; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Step> Steps { get; }
}

[Table("steps")]
public partial record Step
{
    public long Id { get; init; }

    public long RecipeId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Recipe Recipe { get; set; }
}

// Nested entities.
public static partial class Outer
{
    public partial record Inner
    {
        [Table("nests")]
        public partial class Nest
        {
            public long Id { get; set; }

            [Relation(RelationType.OneToMany)]
            internal partial IReadOnlyList<Egg> Eggs { get; }
        }

        [Table("eggs")]
        internal sealed partial class Egg
        {
            public long Id { get; set; }

            public long NestId { get; set; }

            [Relation(RelationType.ManyToOne)]
            internal partial Nest Nest { get; set; }
        }
    }
}

// Keywords as names of types, columns and relations.
[Table("classes")]
public partial class @class
{
    public long @checked { get; set; }

    [Key]
    public long @event { get; set; }

    public long? @base { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(@base)])]
    public partial @class? @this { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(@this))]
    public partial IReadOnlyList<@class> @params { get; }
}

// Every reserved name as a column or a relation, and names of object's members.
[Table("reserved")]
public partial class Reserved
{
    public long Id { get; set; }

    public long? ParentId { get; set; }

    public string? Query { get; set; }

    public string? Find { get; set; }

    public string? FindAsync { get; set; }

    public string? Load { get; set; }

    public string? LoadAsync { get; set; }

    public string? IsLoaded { get; set; }

    public string? On { get; set; }

    public string? Associate { get; set; }

    public string? Info { get; set; }

    public string? All { get; set; }

    public string? ByKey { get; set; }

    public string? Read { get; set; }

    public string? KeyOf { get; set; }

    public string? Columns { get; set; }

    public string? Table { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(ParentId)])]
    public partial Reserved? Include { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Include))]
    public new partial IReadOnlyList<Reserved> Equals { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Include))]
    public new partial IReadOnlyList<Reserved> ToString { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Include))]
    public new partial IReadOnlyList<Reserved> GetType { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Include))]
    public partial IReadOnlyList<Reserved> Instance { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Include))]
    public partial IReadOnlyList<Reserved> Attach { get; }
}

// A Json attribute of the user comes first.
[Table("users")]
public partial class JsonUser
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [JsonPropertyName("written")]
    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<JsonPost> Posts { get; }

    [Relation(RelationType.OneToMany)]
    public List<JsonPost> Ordinary { get; set; } = [];
}

[Table("posts")]
public partial class JsonPost
{
    public long Id { get; set; }

    public required string Title { get; set; }

    [Column("author_id")]
    public long JsonUserId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial JsonUser JsonUser { get; set; }
}
