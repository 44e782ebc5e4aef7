namespace RelationGen.Tests.Writing;

/// <summary>The levels of a list whose rows refer to each other.</summary>
public sealed class WaitingRowsTests
{
    [Fact]
    public void A_row_is_looked_at_once_and_once_more_for_each_target_that_it_waits_for()
    {
        Item[] chain = [.. Enumerable.Range(0, 8_000).Select(i => new Item(i))];
        for (int i = 0; i + 1 < chain.Length; i++)
            chain[i].Next = chain[i + 1];

        int looks = 0;
        List<IReadOnlyList<Item>> levels = Levels(chain, () => looks++);

        Assert.Equal(Enumerable.Range(0, chain.Length).Reverse(), levels.Select(level => Assert.Single(level).Number));
        Assert.Equal((2 * chain.Length) - 1, looks);
    }

    [Fact]
    public void A_level_keeps_the_order_of_the_list()
    {
        Item one = new(1), two = new(2), three = new(3), four = new(4), five = new(5);
        (one.Next, two.Next, three.Next) = (five, four, five);

        List<IReadOnlyList<Item>> levels = Levels([one, two, three, four, five], () => { });

        Assert.Equal([[4, 5], [1, 2, 3]], levels.Select(level => level.Select(item => item.Number)));
    }

    [Fact]
    public void A_target_that_was_written_and_has_no_key_is_refused()
    {
        Item target = new(2), source = new(1) { Next = target };
        var waiting = new WaitingRows<Item>([source, target], item => item == source ? item.Relation : null, relation => new NotSupportedException(relation.Info.Name));
        Assert.Equal([target], waiting.Begin());
        Assert.Equal("Item.Next", Assert.Throws<NotSupportedException>(() => waiting.After([target])).Message);
    }

    private static List<IReadOnlyList<Item>> Levels(Item[] items, Action looked)
    {
        HashSet<Item> written = [];
        var waiting = new WaitingRows<Item>(items, Unresolved, _ => new NotSupportedException());
        List<IReadOnlyList<Item>> levels = [];
        for (IReadOnlyList<Item> ready = waiting.Begin(); ready.Count > 0; ready = waiting.After(ready))
        {
            levels.Add(ready);
            written.UnionWith(ready);
        }

        waiting.RefuseCircle();
        return levels;

        Relation<Item>? Unresolved(Item item)
        {
            looked();
            return item.Next is { } next && !written.Contains(next) ? item.Relation : null;
        }
    }

    private sealed class Item(int number)
    {
        public int Number { get; } = number;

        public Item? Next { get; set; }

        public NextRelation Relation { get; } = new();
    }

    private sealed class NextRelation()
        : Relation<Item>(new RelationInfo("Item", "Next", "Item", RelationType.ManyToOne, ["NextId"], ["Id"], [], sql: ""))
    {
        internal override object? PendingOf(Item source) => source.Next;

        internal override bool TryRead(Item source, out object? value) => throw new NotSupportedException();

        internal override void Accept(IRelationVisitor<Item> visitor) => throw new NotSupportedException();

        internal override RelationState State(Item source) => default;

        internal override object? CreateQuery(DbSession db, Item source) => null;

        internal override Include<Item> ToInclude() => throw new NotSupportedException();
    }
}
