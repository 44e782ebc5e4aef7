using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

public enum Level : byte
{
    Low,
    High,
}

public abstract class Stamped
{
    public System.DateTime CreatedAt { get; protected set; }
}

[Table("samples", Schema = "lab")]
public partial class Sample : Stamped
{
    private Sample(System.Guid id) => Id = id;

    [Key]
    public System.Guid Id { get; }

    public Level Level { get; set; }

    public Level? Wanted { get; private set; }

    public decimal? Amount { get; init; }

    public required byte[] Data { get; set; }

    public System.DateOnly Day { get; set; }

    [Collation("NOCASE")]
    public string Code { get; set; } = "";

    [NotMapped]
    public object? Tag { get; set; }

    public string Shown => Code + Level;
}
