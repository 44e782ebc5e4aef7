using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

public enum State
{
    Draft,
    Published,
}

[Table("authors", Schema = "people")]
[Unique(nameof(Email))]
[Index(nameof(Name), nameof(Born), Name = "authors_by_name")]
public partial class Author
{
    public long Id { get; set; }

    [MaxLength(100)]
    public required string Name { get; set; }

    [Required, StringLength(200), Collation("NOCASE")]
    public string? Email { get; set; }

    public DateOnly? Born { get; set; }

    public int? FavouriteId { get; set; }

    [Relation(RelationType.ManyToOne, Label = "Favourite \"book\"", Template = "{Title} by {Author.Name}", Hidden = true)]
    public partial Book? Favourite { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Book.Author), OnDelete = ReferentialAction.Cascade)]
    public partial IReadOnlyList<Book> Books { get; }

    // The note has no relation: the foreign key is known from this side alone.
    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Note> Notes { get; }
}

[Table("books")]
[Index(nameof(PublisherCode), nameof(State))]
public partial class Book
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public int Id { get; set; }

    public required string Title { get; set; }

    [DefaultValue(State.Published)]
    public State State { get; set; }

    [Column(TypeName = "varchar(12)"), DefaultValue(State.Draft)]
    public State Proof { get; set; }

    [DefaultValue(true)]
    public bool InPrint { get; set; }

    [DefaultValue(typeof(decimal), "9.5")]
    public decimal Price { get; set; }

    [Column(TypeName = "timestamptz"), DefaultValue(typeof(DateTime), "2026-01-01")]
    public DateTime Added { get; set; }

    public byte[]? Cover { get; set; }

    public long AuthorId { get; set; }

    public string? PublisherCode { get; set; }

    public long? ReviewerId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Author Author { get; set; }

    [Relation(RelationType.ManyToOne, Constraint = "books_publisher", OnUpdate = ReferentialAction.Cascade)]
    public partial Publisher? Publisher { get; set; }

    [Relation(RelationType.ManyToOne, ModelOnly = true)]
    public partial Author? Reviewer { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Page? Page { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Publisher> Distributors { get; }
}

[Table("publishers")]
public partial class Publisher
{
    [Key]
    public required string Code { get; set; }
}

// The key is a foreign key too, so the database does not count it, and it needs no unique key beside.
[Table("pages")]
public partial class Page
{
    [Key]
    public int BookId { get; set; }

    public Guid? TemplateId { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Book Book { get; set; }
}

[Table("notes_that_somebody_wrote_about_an_author_on_the_back_of_an_envelope")]
public partial class Note
{
    public Guid Id { get; set; }

    public long AuthorId { get; set; }

    public DateTimeOffset Written { get; set; }
}
