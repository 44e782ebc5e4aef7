using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// Keys that a database spells, or compares, otherwise than C#.
[Table("airlines")]
public partial class Airline
{
    [Key, Column("code", TypeName = "char(6)")]
    public required string Code { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Flight> Flights { get; }
}

[Table("flights")]
public partial class Flight
{
    public long Id { get; set; }

    [Column("airline_code", TypeName = "char(6)")]
    public required string AirlineCode { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Airline Airline { get; set; }
}

// The same tables, by properties that do not say what their columns are.
[Table("airlines")]
public partial class BareAirline
{
    [Key]
    public required string Code { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<BareFlight> Flights { get; }
}

[Table("flights")]
public partial class BareFlight
{
    public long Id { get; set; }

    [Column("airline_code")]
    public required string BareAirlineCode { get; set; }
}

[Table("logins")]
public partial class Login
{
    [Key, Column("email", TypeName = "citext")]
    public required string Email { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<LoginSession> Sessions { get; }
}

[Table("login_sessions")]
public partial class LoginSession
{
    public long Id { get; set; }

    [Column("login_email", TypeName = "citext")]
    public required string LoginEmail { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Login Login { get; set; }
}

[Table("rooms")]
public partial class Room
{
    [Key, Column("house", TypeName = "citext", Order = 0)]
    public required string House { get; set; }

    [Key, Column("number", Order = 1)]
    public int Number { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Guest> Guests { get; }
}

[Table("guests")]
public partial class Guest
{
    public long Id { get; set; }

    [Column("room_house", TypeName = "citext")]
    public required string RoomHouse { get; set; }

    public int RoomNumber { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Room Room { get; set; }
}

[Table("tokens")]
public partial class Token
{
    public Guid Id { get; set; }

    public Guid? Other { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<TokenUse> Uses { get; }
}

[Table("token_uses")]
public partial class TokenUse
{
    public long Id { get; set; }

    public Guid? TokenId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Token? Token { get; set; }
}

[Table("days")]
public partial class Day
{
    [Key]
    public DateTime At { get; set; }

    public DateOnly Date { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<DayNote> Notes { get; }
}

[Table("day_notes")]
public partial class DayNote
{
    public long Id { get; set; }

    public DateTime DayAt { get; set; }
}

[Table("crates")]
public partial class Crate
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<CrateItem> Items { get; }
}

[Table("crate_items")]
public partial class CrateItem
{
    public long Id { get; set; }

    public long CrateId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Crate Crate { get; set; }
}

[Table("signets")]
public partial class Signet
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<SignetMark> Marks { get; }

    [Relation(RelationType.OneToOne)]
    public partial SignetCord? Cord { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "signet_wax")]
    public partial IReadOnlyList<Wax> Waxes { get; }
}

/// <summary>Knows nothing of the relation that reads it.</summary>
[Table("signet_marks")]
public partial class SignetMark
{
    public long Id { get; set; }

    public Guid? SignetId { get; set; }
}

[Table("signet_cords")]
public partial class SignetCord
{
    public long Id { get; set; }

    public Guid? SignetId { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Signet? Signet { get; set; }
}

[Table("waxes")]
public partial class Wax
{
    public Guid Id { get; set; }
}
