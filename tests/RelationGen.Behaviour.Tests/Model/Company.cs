using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// A table that references itself.
[Table("employees")]
public partial class Employee
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public long? ManagerId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Employee? Manager { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Employee> Reports { get; }
}

// A table that is related to itself through junctions: one with two directions, one with a single direction.
[Table("people")]
public partial class Person
{
    public long Id { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "follows", SourceColumns = ["follower_id"], TargetColumns = ["followed_id"], Field = nameof(Followers))]
    public partial IReadOnlyList<Person> Follows { get; }

    [Relation(RelationType.ManyToMany, Junction = "follows", Field = nameof(Follows))]
    public partial IReadOnlyList<Person> Followers { get; }

    [Relation(RelationType.ManyToMany, Junction = "friends", SourceColumns = ["person_id"], TargetColumns = ["friend_id"])]
    public partial IReadOnlyList<Person> Friends { get; }
}

public static class Company
{
    /// <summary>1 manages 2 and 3, 2 manages 4; 5 has a manager that does not exist.</summary>
    public const string Script = """
        CREATE TABLE employees (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, manager_id BIGINT);
        INSERT INTO employees (id, name, manager_id) VALUES (1, 'Ada', NULL), (2, 'Brian', 1), (3, 'Cleo', 1), (4, 'Dora', 2), (5, 'Emil', 99);
        CREATE TABLE people (id BIGINT NOT NULL PRIMARY KEY);
        CREATE TABLE follows (follower_id BIGINT NOT NULL, followed_id BIGINT NOT NULL);
        CREATE TABLE friends (person_id BIGINT NOT NULL, friend_id BIGINT NOT NULL);
        INSERT INTO people (id) VALUES (1), (2), (3);
        INSERT INTO follows (follower_id, followed_id) VALUES (1, 3), (1, 2), (2, 1), (3, 3);
        INSERT INTO friends (person_id, friend_id) VALUES (1, 2), (2, 1);
        """;
}
