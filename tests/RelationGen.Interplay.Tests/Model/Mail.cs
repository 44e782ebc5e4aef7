using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;

namespace RelationGen.Interplay.Tests.Model;

/// <summary>Relations with attributes of System.Text.Json, which replace the one that the generator would write.</summary>
[Table("Letters")]
public partial class Letter
{
    public long Id { get; set; }

    public long SenderId { get; set; }

    public long? ReceiverId { get; set; }

    [Relation(RelationType.ManyToOne)]
    [JsonPropertyName("from")]
    public partial Person Sender { get; set; }

    [Relation(RelationType.ManyToOne)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public partial Person? Receiver { get; set; }
}

/// <summary>A relation that is declared on the class: no other source generator can see its property.</summary>
[Table("People")]
[Relation(RelationType.OneToMany, typeof(Letter), Name = "Sent", Field = nameof(Letter.Sender))]
public partial class Person
{
    public long Id { get; set; }

    public required string Name { get; set; }

    // The user's own attribute: System.Text.Json's generator sees this one.
    [Relation(RelationType.OneToMany, Field = nameof(Letter.Receiver))]
    [JsonIgnore]
    public partial IReadOnlyList<Letter> Received { get; }
}
