using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Versions;

// What only PostgreSQL has: versions of rows and texts that are searched.
[Table("ver_papers")]
public partial class Paper
{
    public long Id { get; set; }

    public required string Title { get; set; }

    [ConcurrencyCheck, Column("xmin", TypeName = "xid")]
    public uint Version { get; private set; }

    [Column(TypeName = "tsvector"), Computed("to_tsvector('english', {Title})")]
    public string? Search { get; private set; }

    [Column(TypeName = "tsvector")]
    public string? Words { get; set; }
}

[Table("ver_spans")]
public partial class Span
{
    public long Id { get; set; }

    public TimeSpan? Length { get; set; }

    public decimal? Amount { get; set; }
}
