using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// Ordinary properties of every collection type, filled in place, and a relation declared on the class.
[Table("shelves")]
[Relation(RelationType.OneToMany, typeof(Book), Name = "Books", Field = nameof(Book.Shelf))]
public partial class Shelf
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public List<Book> List { get; set; } = [];

    [Relation(RelationType.OneToMany)]
    public IList<Book> IList { get; set; } = [];

    [Relation(RelationType.OneToMany)]
    public ICollection<Book> Collection { get; set; } = [];

    [Relation(RelationType.OneToMany)]
    public HashSet<Book> Set { get; set; } = [];

    [Relation(RelationType.OneToMany)]
    public Book[] Array { get; set; } = [];

    [Relation(RelationType.OneToMany)]
    public IEnumerable<Book>? Enumerable { get; set; }

    [Relation(RelationType.OneToMany)]
    public List<Book> Filled { get; } = [];

    [Relation(RelationType.OneToMany)]
    public HashSet<Book> FilledSet { get; } = [];

    [Relation(RelationType.OneToMany)]
    public partial List<Book> Partial { get; set; }
}

[Table("books")]
public partial class Book
{
    public long Id { get; set; }

    public long ShelfId { get; set; }

    /// <summary>Null until it is loaded.</summary>
    [Relation(RelationType.ManyToOne)]
    public Shelf? Shelf { get; set; }
}

public static class Library
{
    public const string Script = """
        CREATE TABLE shelves (id BIGINT NOT NULL PRIMARY KEY);
        CREATE TABLE books (id BIGINT NOT NULL PRIMARY KEY, shelf_id BIGINT NOT NULL);
        INSERT INTO shelves (id) VALUES (1), (2);
        INSERT INTO books (id, shelf_id) VALUES (3, 1), (1, 1), (2, 1);
        """;
}
