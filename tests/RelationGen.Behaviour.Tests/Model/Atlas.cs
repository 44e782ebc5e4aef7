using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// A foreign key that references a unique column rather than the key. Nothing is said of a collation.
[Table("countries"), Unique(nameof(Code))]
public partial class Country
{
    public long Id { get; set; }

    public required string Code { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<City> Cities { get; }
}

[Table("cities")]
public partial class City
{
    public long Id { get; set; }

    public required string CountryCode { get; set; }

    [Relation(RelationType.ManyToOne, References = [nameof(Country.Code)])]
    public partial Country Country { get; set; }
}

// The same tables, whose codes the database compares without regard to case; here the entities say so.
[Table("countries"), Unique(nameof(Code))]
public partial class LaxCountry
{
    public long Id { get; set; }

    [Collation("NOCASE")]
    public required string Code { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<LaxCity> Cities { get; }
}

[Table("cities")]
public partial class LaxCity
{
    public long Id { get; set; }

    [Collation("NOCASE")]
    public required string CountryCode { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(CountryCode)], References = [nameof(LaxCountry.Code)])]
    public partial LaxCountry Country { get; set; }
}

public static class Atlas
{
    public const string Script = """
        CREATE TABLE countries (id BIGINT NOT NULL PRIMARY KEY, code TEXT NOT NULL UNIQUE);
        CREATE TABLE cities (id BIGINT NOT NULL PRIMARY KEY, country_code TEXT NOT NULL);
        INSERT INTO countries (id, code) VALUES (1, 'AT'), (2, 'CH');
        INSERT INTO cities (id, country_code) VALUES (1, 'AT'), (2, 'CH'), (3, 'AT');
        """;

    /// <summary>The city 3 spells its country in lower case, and the columns compare without regard to case.</summary>
    public const string LaxScript = """
        CREATE TABLE countries (id INTEGER NOT NULL PRIMARY KEY, code TEXT COLLATE NOCASE NOT NULL UNIQUE);
        CREATE TABLE cities (id INTEGER NOT NULL PRIMARY KEY, country_code TEXT COLLATE NOCASE NOT NULL);
        INSERT INTO countries (id, code) VALUES (1, 'AT'), (2, 'CH');
        INSERT INTO cities (id, country_code) VALUES (1, 'AT'), (2, 'CH'), (3, 'at');
        """;
}
