using Microsoft.Data.Sqlite;
using RelationGen;

namespace Billing;

internal static class Program
{
    private const string Script = """
        CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE addresses (id INTEGER PRIMARY KEY, city TEXT NOT NULL, customer_id INTEGER NOT NULL UNIQUE REFERENCES customers);
        CREATE TABLE invoices (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers, issued_at TEXT NOT NULL);
        CREATE TABLE lines (id INTEGER PRIMARY KEY, invoice_id INTEGER NOT NULL REFERENCES invoices, text TEXT);
        CREATE TABLE labels (id INTEGER PRIMARY KEY, word TEXT NOT NULL);
        CREATE TABLE invoice_labels (invoice_id INTEGER REFERENCES invoices, label_id INTEGER REFERENCES labels, PRIMARY KEY (invoice_id, label_id));
        INSERT INTO customers VALUES (1, 'Contoso');
        INSERT INTO addresses VALUES (1, 'Lisbon', 1);
        INSERT INTO invoices VALUES (1, 1, '2024-01-31 10:00:00'), (2, NULL, '2024-02-29 10:00:00');
        INSERT INTO lines VALUES (1, 1, 'Chairs'), (2, 1, NULL);
        INSERT INTO labels VALUES (1, 'paid');
        INSERT INTO invoice_labels VALUES (1, 1);
        """;

    private static async Task<int> Main()
    {
        SqliteConnection connection = new("Data Source=:memory:");
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync().ConfigureAwait(false);
            Execute(connection, Script);

            List<Invoice> invoices = await Invoice.Query(connection).ToListAsync().ConfigureAwait(false);
            await invoices.LoadAsync(connection, i => i.Customer.Include(c => c.Address), i => i.Lines, i => i.Labels).ConfigureAwait(false);

            Invoice first = invoices[0];
            if (invoices is not [{ Customer.Address.City: "Lisbon", Labels: [{ Word: "paid" }] }, { Customer: null, Lines: [] }])
            {
                return 1;
            }

            if (first.Lines[0] == first.Lines[1] || first.Lines[0].Invoice != first)
            {
                return 2;
            }

            Console.WriteLine($"Invoice {first.Id} of {first.Customer?.Name}: {first.Lines.Count} lines");
        }

        return 0;
    }

    private static void Execute(SqliteConnection connection, string script)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // the script is a constant
        command.CommandText = script;
#pragma warning restore CA2100
        _ = command.ExecuteNonQuery();
    }
}
