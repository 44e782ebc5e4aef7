using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Planner;

[Table("lists")]
internal sealed partial class TodoList
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<TodoItem> Items { get; }
}

[Table("items")]
internal sealed partial class TodoItem
{
    public long Id { get; set; }

    public long ListId { get; set; }

    public required string Text { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial TodoList List { get; set; }
}
