using RelationGen;
using Shop.Model;

namespace Shop;

/// <summary>Fills a database that is empty.</summary>
internal static class Seed
{
    private static readonly string[] Names =
    [
        "Desk lamp", "Notebook", "Fountain pen", "Ink, blue", "Ink, black", "Paper knife", "Ruler", "Letter scale", "Stapler",
        "Envelope, large", "Envelope, small", "Blotter", "Bookend", "Globe", "Wall map", "Calendar", "Clock", "Pencil", "Eraser",
        "Sharpener", "Folder", "Ledger",
    ];

    public static async Task RunAsync(DbSession db, CancellationToken token = default)
    {
        await RelationSchema.CreateAsync(db, ifMissing: true, token);
        if (await Category.Query(db).AnyAsync(token))
            return;

        await using DbSessionTransaction transaction = await db.BeginTransactionAsync(token);
        List<Category> categories = [new() { Name = "Writing" }, new() { Name = "Office" }, new() { Name = "Study" }];
        List<Tag> tags = [new() { Name = "paper" }, new() { Name = "metal" }, new() { Name = "gift" }];
        await categories.InsertAsync(transaction, token);
        await tags.InsertAsync(transaction, token);

        List<Product> products = [.. Names.Select((name, i) => new Product
        {
            Name = name,
            Price = 1.50m + (i * 7 % 23),
            Stock = 5 + (i % 4 * 10),
            Category = categories[i % categories.Count],
        })];
        await products.InsertAsync(transaction, token);
        for (int i = 0; i < products.Count; i++)
            await products[i].On(transaction).Tags.AssociateAsync([tags[i % 3], tags[(i + (i % 2)) % 3]], token);

        List<Customer> customers =
        [
            new() { Name = "Ada Lovelace", Email = "ada@example.org" },
            new() { Name = "Alan Turing", Email = "alan@example.org" },
        ];
        await customers.InsertAsync(transaction, token);
        for (int i = 0; i < 12; i++)
        {
            await Order.CreateAsync(
                transaction,
                new Order { Customer = customers[i % 2], PlacedAt = new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero).AddDays(i) },
                o =>
                {
                    for (int line = 0; line <= i % 3; line++)
                    {
                        Product product = products[(i + line) % 20];
                        o.Lines.Create(new OrderLine { ProductId = product.Id, Quantity = 1 + line, Price = product.Price });
                    }
                },
                token);
        }

        await transaction.CommitAsync(token);
    }
}
