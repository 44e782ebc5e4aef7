// Rows that show whether somebody else was faster, and of which the database computes a part.
using System;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

[Table("documents"), Unique(nameof(Slug))]
public partial class Document
{
    public long Id { get; init; }

    public required string Slug { get; set; }

    public required string Title { get; set; }

    [ConcurrencyCheck]
    public int Version { get; private set; }

    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public string? SearchText { get; init; }
}

// The program makes the key of two parts and the token, and an upsert by the seal may find another key.
[Table("stamps"), Unique(nameof(Seal))]
public partial class Stamp
{
    [Key, Column(Order = 0)]
    public int Year { get; init; }

    [Key, Column(Order = 1)]
    public int Number { get; set; }

    public required string Seal { get; set; }

    [ConcurrencyCheck]
    public Guid? Token { get; set; }
}
