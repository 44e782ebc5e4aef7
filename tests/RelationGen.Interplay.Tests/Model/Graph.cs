using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;

namespace RelationGen.Interplay.Tests.Model;

/// <summary>A tree, and relations to many on both sides.</summary>
[Table("Topics"), MorphName("topic")]
public partial class Topic
{
    public long Id { get; set; }

    public long? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Topic? Parent { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial List<Topic> Children { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial List<Label> Labels { get; set; }

    [Relation(RelationType.MorphMany)]
    [JsonPropertyOrder(-1)]
    public partial List<Remark> Remarks { get; set; }
}

/// <summary>Newtonsoft.Json reads every property, and asks a method of this name before.</summary>
[Table("Sections")]
public partial class Section
{
    public long Id { get; set; }

    public long? ParentId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Section? Parent { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Section> Sections { get; }

    public bool ShouldSerializeParent() => this.IsLoaded(s => s.Parent);

    public bool ShouldSerializeSections() => this.IsLoaded(s => s.Sections);
}

[Table("Labels"), MorphName("label")]
public partial class Label
{
    public long Id { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial List<Topic> Topics { get; set; }
}

/// <summary>A polymorphic relation, and one that the user keeps out of JSON.</summary>
[Table("Remarks")]
public partial record Remark
{
    public long Id { get; set; }

    public string? SubjectType { get; set; }

    public long? SubjectId { get; set; }

    public long? SecretId { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Topic), typeof(Label)])]
    public partial object? Subject { get; set; }

    [Relation(RelationType.ManyToOne)]
    [JsonIgnore]
    public partial Topic? Secret { get; set; }
}
