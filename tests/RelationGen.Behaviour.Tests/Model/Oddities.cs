using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// A generic base class that brings the key.
public abstract class Keyed<TKey>
    where TKey : notnull
{
    public required TKey Id { get; set; }

    public virtual string? Remark { get; set; }
}

[Table("folders")]
public partial class Folder : Keyed<string>
{
    public override string? Remark { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Document.Folder))]
    public virtual partial IReadOnlyCollection<Document> Documents { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Document.Folder))]
    protected internal partial HashSet<Document> Set { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Document.Folder))]
    internal partial Document[] Array { get; private set; }

    [Relation(RelationType.OneToMany, Field = nameof(Document.Folder))]
    public partial ISet<Document>? ISet { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Document.Folder))]
    public partial IEnumerable<Document> Enumerable { get; init; }

    [Relation(RelationType.OneToMany, Field = nameof(Document.Folder))]
    public partial ICollection<Document> Collection { get; protected set; }

    [Relation(RelationType.OneToMany, Field = nameof(Document.Folder))]
    public List<Document>? Nullable { get; set; }

    public void Assign(Document[] documents) => Array = documents;
}

[Table("documents")]
public partial class Document : Keyed<Guid>
{
    public string FolderId { get; private set; } = "";

    // Not null, and null until it is loaded all the same.
    [Relation(RelationType.ManyToOne)]
    public Folder Folder { get; set; } = null!;

    [Relation(RelationType.ManyToOne, Fields = [nameof(FolderId)])]
    public partial Folder Same { get; private set; }

    public void Move(Folder folder) => Same = folder;
}

// Records that derive from a record which is no entity.
public abstract record Stamped(DateTime At);

[Table("visits")]
public sealed partial record Visit(long Id, long? PlaceId, DateTime At) : Stamped(At)
{
    [Relation(RelationType.ManyToOne)]
    public partial Place? Place { get; }
}

[Table("places")]
public partial record Place : Stamped
{
    [SetsRequiredMembers]
    public Place(long id, DateTime at)
        : base(at)
    {
        Id = id;
        Name = "from the constructor";
    }

    public long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Required, and no column.</summary>
    [NotMapped]
    public required object Extra { get; set; } = "extra";

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Visit> Visits { get; }
}

// Names that SQL, interpolation and raw strings would trip over.
[Table("od{0}d \"\"\"table\"\"\" -- ;")]
public partial class Odd
{
    [Key, Column("k{e}y\"\"\"'")]
    public long Key { get; set; }

    [Column("par{{ent}}\\n")]
    public long? ParentKey { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(ParentKey)])]
    public partial Odd? Parent { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Odd> Children { get; }

    [Relation(RelationType.ManyToMany, Junction = "jun{c}tion\"\"\"", SourceColumns = ["so{u}rce"], TargetColumns = ["tar\"get"])]
    public partial IReadOnlyList<Odd> Others { get; }
}

// A key that the database compares without regard to case.
[Table("currencies")]
public partial class Currency
{
    [Key, Collation("NOCASE")]
    public required string Code { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Price> Prices { get; }

    [Relation(RelationType.ManyToMany, Junction = "accepted")]
    public partial IReadOnlyList<Price> AcceptedFor { get; }
}

[Table("prices")]
public partial class Price
{
    public long Id { get; set; }

    [Collation("NOCASE")]
    public required string CurrencyCode { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Currency Currency { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "accepted")]
    public partial IReadOnlyList<Currency> Accepted { get; }
}
