using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

public enum Weather
{
    Fair,
    Fog,
    @default,
}

[Table("days")]
public partial class Day
{
    [Key]
    [Column(TypeName = "timestamp(0) with time zone")]
    public DateTime Start { get; set; }

    [Column(TypeName = "varchar(10)")]
    public Weather Morning { get; set; }

    [Column(TypeName = "text")]
    public Weather? Evening { get; set; }

    [Column(TypeName = "smallint")]
    public Weather Noon { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Reading> Readings { get; }
}

[Table("readings")]
public partial class Reading
{
    [Key]
    [Column(TypeName = "timestamp", Order = 0)]
    public DateTime At { get; set; }

    [Key]
    [Column(Order = 1)]
    public int Sensor { get; set; }

    [Column(TypeName = "timestamptz")]
    public DateTime DayStart { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Day Day { get; set; }
}
