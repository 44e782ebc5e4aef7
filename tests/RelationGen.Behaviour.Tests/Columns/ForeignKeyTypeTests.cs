using RelationGen.Behaviour.Tests.Model.Hosts;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Columns;

/// <summary>Addresses, texts without case, padded texts and domains in every operation, above all as keys.</summary>
public sealed class ForeignKeyTypeTests
{
    private static readonly string[] Addresses = ["10.0.0.1", "10.0.0.2", "10.0.0.10"];

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_are_written_read_and_changed(Engine engine)
    {
        using Database db = await Create(engine);

        Host read = (await Host.FindAsync(db, "10.0.0.2"))!;
        Assert.Equal(
            ("10.0.0.2", "10.0.0.0/24", "08:00:2b:01:02:02", "Host 2", "B", "b@example.org"),
            (read.Address, read.Net, read.Card, read.Name, read.Code.TrimEnd(), read.Mail));
        read.Net = "192.168.0.0/16";
        read.Name = "Second";
        read.Mail = null;
        await read.UpdateAsync(db);
        read = Host.Find(db, "10.0.0.2")!;
        Assert.Equal(("192.168.0.0/16", "Second", null), (read.Net, read.Name, read.Mail));
        await new Host { Address = "10.0.0.2", Name = "Third", Code = "C" }.UpsertAsync(db);
        new Host { Address = "10.0.0.3", Name = "New", Code = "N" }.Upsert(db);
        Assert.Equal(("Third", null), (Host.Find(db, "10.0.0.2")!.Name, Host.Find(db, "10.0.0.2")!.Card));
        Assert.Equal(1, await Host.Query(db).Where(h => h.Address == "10.0.0.3").UpdateAsync(x =>
            x.Set(h => h.Net, "10.1.0.0/16").Set(h => h.Code, "Z")));
        Assert.Equal(1, Host.Query(db).Where(h => h.Net == "10.1.0.0/16" & h.Code == "Z").Count());
        await Host.Find(db, "10.0.0.3")!.DeleteAsync(db);
        Assert.Null(Host.Find(db, "10.0.0.3"));

        Host[] many =
        [
            .. Enumerable.Range(0, 600).Select(i => new Host { Address = $"10.9.{i / 250}.{i % 250}", Name = $"M{i}", Code = "M" }),
        ];
        await many.InsertAsync(db);
        Assert.Equal(600, await Host.Query(db).Where(h => h.Code == "M").CountAsync());
        Assert.Equal(600, await Host.Query(db).Where(h => h.Address.In([.. many.Select(host => host.Address)])).CountAsync());
        await many.DeleteAsync(db);
        Assert.Equal(3, await Host.Query(db).CountAsync());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Values_are_compared_as_their_type_compares(Engine engine)
    {
        using Database db = await Create(engine);

        Assert.Equal(["10.0.0.1"], Of(await Host.Query(db).Where(h => h.Name == "HOST 1").ToListAsync()));
        Assert.Equal(
            ["10.0.0.1", "10.0.0.2"],
            Of(Host.Query(db).Where(h => h.Name.In("host 1", "HOST 2")).ToList()).Order(StringComparer.Ordinal));
        Assert.Equal(["10.0.0.1"], Of(Host.Query(db).Where(h => h.Card == "08:00:2b:01:02:01").ToList()));
        Assert.Equal(["10.0.0.2"], Of(Host.Query(db).Where(h => h.Mail == "b@example.org").ToList()));
        Assert.Equal(["10.0.0.1"], Of(Host.Query(db).Where(h => h.Code == "A").ToList()));
        Assert.Equal(Addresses, Of(Host.Query(db).Where(h => h.Net.In("10.0.0.0/24")).ToList()).OrderBy(a => Array.IndexOf(Addresses, a)));

        // PostgreSQL orders addresses by their numbers.
        if (engine != Engine.Sqlite)
            Assert.Equal(Addresses, Of(await Host.Query(db).OrderBy(h => h.Address).ToListAsync()));

        Assert.Equal([3L], (await Host.Query(db).CountByAsync<string?>(h => h.Net)).Select(group => group.Count));
        Assert.Equal(
            Addresses.Order(StringComparer.Ordinal),
            (await Host.Query(db).ValuesAsync<string?>(h => h.Address)).Order(StringComparer.Ordinal));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Relations_lead_along_such_keys(Engine engine)
    {
        using Database db = await Create(engine);
        List<Host> hosts = await Host.Query(db).ToListAsync();
        db.Forget();
        await hosts.LoadAsync(db, h => h.Labels);
        Assert.EndsWith(
            engine == Engine.Sqlite ? "FROM json_each($1))" : """
            SELECT t."text", abbrev(j."host_address") FROM "host_labels" AS j
            JOIN "host_labels_all" AS t ON t."text" = j."label_text" WHERE j."host_address" = ANY($1::inet[])
            """.Replace('\n', ' '),
            db.Sent[0].Text,
            StringComparison.Ordinal);
        await hosts.LoadAsync(db, h => h.Leases);
        Assert.Equal(["10.0.0.1 1,2 a,b", "10.0.0.10  c", "10.0.0.2 3 b"], Lines(hosts));
        List<Label> labels = Label.Query(db).ToList();
        labels.Load(db, l => l.Hosts);
        Assert.Equal(["A 10.0.0.1", "B 10.0.0.1,10.0.0.2", "C 10.0.0.10"], labels.OrderBy(label => label.Text.ToUpperInvariant())
            .Select(label => label.Text.ToUpperInvariant() + " " + string.Join(',', Of(label.Hosts).Order(StringComparer.Ordinal))));
        List<Lease> leases = await Lease.Query(db).ToListAsync();
        await leases.LoadAsync(db, l => l.Host);
        Assert.Equal(["Host 1", "Host 1", "Host 2"], leases.OrderBy(lease => lease.Id).Select(lease => lease.Host.Name));
        Assert.Equal(["10.0.0.1"], Of(Host.Query(db).Where(h => h.Labels.Some(l => l.Text == "a")).ToList()));
        Assert.Equal([3L], Lease.Query(db).Where(l => l.Host.Name == "host 2").ToList().Select(lease => lease.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Relations_change_along_such_keys(Engine engine)
    {
        using Database db = await Create(engine);
        Host first = Host.Find(db, "10.0.0.1")!;
        Label[] labels = [.. Label.Query(db).ToList().OrderBy(label => label.Text.ToUpperInvariant())];

        await first.On(db).Labels.DissociateAsync(labels[0]);
        await first.On(db).Labels.AssociateAsync(labels[2]);
        await first.LoadAsync(db, h => h.Labels);
        Assert.Equal(["B", "C"], first.Labels.Select(label => label.Text.ToUpperInvariant()).Order(StringComparer.Ordinal));
        first.On(db).Labels.Set([labels[0]]);
        Assert.Equal(["A"], Host.Query(db).Where(h => h.Address == "10.0.0.1").Include(h => h.Labels).ToList()[0].Labels
            .Select(label => label.Text.ToUpperInvariant()));
        await first.On(db).Labels.ToggleAsync([labels[0], labels[1]]);
        List<Lease> labelled = Lease.Query(db).Where(l => l.Host.Labels.Some(t => t.Text == "b") & l.Id < 2).ToList();
        Assert.Equal([1L], labelled.Select(lease => lease.Id));

        Lease third = Lease.Find(db, 3)!;
        third.On(db).Host.Associate(first);
        Assert.Equal("10.0.0.1", Lease.Find(db, 3)!.HostAddress);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_the_database_makes_comes_back_as_text(Engine engine)
    {
        using Database db = await Create(engine);

        var lease = new Lease { HostAddress = "10.0.0.2" };
        db.Forget();
        await lease.InsertAsync(db);
        if (engine != Engine.Sqlite)
            Assert.Equal(
                """INSERT INTO "host_leases" ("host_address") VALUES ($1::inet) RETURNING "id", NULL, abbrev("gateway")""", db.Sent[0].Text);

        Assert.Equal("0.0.0.0", lease.Gateway);
        Lease[] more = [new() { HostAddress = "10.0.0.1" }, new() { HostAddress = "10.0.0.1", Gateway = "10.0.0.9" }];
        more.Insert(db);
        Assert.Equal(["0.0.0.0", "10.0.0.9"], more.Select(each => each.Gateway));
        Zone[] zones = [new() { Code = "A", Net = "10.0.0.0/8", Rank = 1 }, new() { Code = "B", Net = "10.0.0.0/8", Rank = 2 }];
        await zones.InsertAsync(db);
        Assert.Equal(2, Zone.Find(db, ("B", "10.0.0.0/8"))!.Rank);
        await zones.UpsertAsync(db);
        zones[1].Rank = 5;
        await zones.UpdateAsync(db);
        Assert.Equal([1, 5], Zone.Query(db).OrderBy(z => z.Rank).ToList().Select(zone => zone.Rank));
        zones.Delete(db);
        Assert.Empty(Zone.Query(db).ToList());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_text_references_a_domain(Engine engine)
    {
        using Database db = await Create(engine);
        Account[] accounts = [new() { Mail = "a@example.org" }, new() { Mail = "b@example.org" }];
        await accounts.InsertAsync(db);
        Letter[] letters = [new() { AccountMail = "a@example.org" }, new() { AccountMail = "a@example.org" }, new()];
        letters.Insert(db);

        await accounts.LoadAsync(db, a => a.Letters);
        Assert.Equal([2, 0], accounts.Select(account => account.Letters.Count));
        await letters.LoadAsync(db, l => l.Account);
        Assert.Equal(["a@example.org", "a@example.org", null], letters.Select(letter => letter.Account?.Mail));
        Assert.Equal(2, Letter.Query(db).Where(l => l.Account.Mail == "a@example.org").Count());
        Assert.Equal(["b@example.org"], Account.Query(db).Where(a => a.Letters.None()).ToList().Select(account => account.Mail));

        await letters[2].On(db).Account.AssociateAsync(accounts[1]);
        await accounts[1].On(db).Letters.AssociateAsync(letters[0]);
        Assert.Equal(
            ["b@example.org", "a@example.org", "b@example.org"],
            Letter.Query(db).OrderBy(l => l.Id).ToList().Select(letter => letter.AccountMail));
        Assert.Equal(2, (await Account.Relations.Letters.CountByKeysAsync(db, ["b@example.org"]))["b@example.org"]);
    }

    private static IEnumerable<string> Of(IEnumerable<Host> hosts) => hosts.Select(host => host.Address);

    private static IEnumerable<string> Lines(IEnumerable<Host> hosts) => hosts
        .Select(host => $"{host.Address} {string.Join(',', host.Leases.Select(lease => lease.Id).Order())} "
            + string.Join(',', host.Labels.Select(label => label.Text.ToLowerInvariant()).Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal);

    private static async Task<Database> Create(Engine engine)
    {
        Database db = StoreSchema.Empty(engine);
        if (engine != Engine.Sqlite)
            db.Run("CREATE EXTENSION citext; CREATE DOMAIN host_mail AS text CHECK (position('@' in VALUE) > 0)");

        // Only citext is left to the provider, which has to know it.
        if (db.Connection is Npgsql.NpgsqlConnection connection)
            connection.ReloadTypes();

        StoreSchema.Of(typeof(Host).Namespace!).Create(db);
        Host[] hosts =
        [
            .. Addresses.Select((address, i) => new Host
            {
                Address = address, Net = "10.0.0.0/24", Card = $"08:00:2b:01:02:0{i + 1}", Name = $"Host {i + 1}",
                Code = $"{(char)('A' + i)}", Mail = $"{(char)('a' + i)}@example.org",
            }),
        ];
        await hosts.InsertAsync(db);
        Label[] labels = [new() { Text = "a" }, new() { Text = "B" }, new() { Text = "c" }];
        await labels.InsertAsync(db);
        await hosts[0].On(db).Labels.AssociateAsync([labels[0], labels[1]]);
        await hosts[1].On(db).Labels.AssociateAsync(labels[1]);
        await hosts[2].On(db).Labels.AssociateAsync(labels[2]);
        Lease[] leases = [.. new[] { 0, 0, 1 }.Select(i => new Lease { HostAddress = Addresses[i] })];
        await leases.InsertAsync(db);
        db.Forget();
        return db;
    }
}
