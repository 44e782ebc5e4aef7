using Microsoft.Data.Sqlite;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Mapping;

/// <summary>Keys that the database spells or compares otherwise than C#: they are found, or the column is named; no row is lost in silence.</summary>
public sealed class SpellingTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Padded_keys_are_found(Engine engine)
    {
        using Database db = CreateAirlines(engine, created: false);
        await CheckAirlines(db);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Padded_keys_are_found_in_tables_of_the_schema(Engine engine)
    {
        using Database db = CreateAirlines(engine, created: true);
        await CheckAirlines(db);
    }

    [DatabaseTheory, InlineData(Engine.PostgreSql)]
    public async Task Keys_without_regard_to_case_are_found(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE EXTENSION citext;
            CREATE TABLE logins (email citext PRIMARY KEY);
            CREATE TABLE login_sessions (id BIGINT PRIMARY KEY, login_email citext NOT NULL REFERENCES logins (email));
            """);
        Reload(db);
        await CheckLogins(db);
        Assert.Equal("SELECT t.\"email\" FROM \"logins\" AS t WHERE t.\"email\" = $1::citext", Login.Query(db).Where(l => l.Email == "a").ToSql().Text.Split("\nORDER")[0].Replace('\n', ' '));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_without_regard_to_case_are_found_in_tables_of_the_schema(Engine engine)
    {
        using var db = Database.Create(engine);
        if (engine == Engine.PostgreSql)
            db.Run("CREATE EXTENSION citext");

        new DatabaseSchema([Login.RelationMap.Table.Model, LoginSession.RelationMap.Table.Model]).Create(db);
        Reload(db);
        await CheckLogins(db);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Composite_keys_with_such_a_part_are_found(Engine engine)
    {
        using var db = Database.Create(engine);
        if (engine == Engine.PostgreSql)
            db.Run("CREATE EXTENSION citext");

        new DatabaseSchema([Room.RelationMap.Table.Model, Guest.RelationMap.Table.Model]).Create(db);
        Reload(db);
        await ((Room[])[new Room { House = "Oak", Number = 1 }, new Room { House = "Elm", Number = 1 }]).InsertAsync(db);
        await ((Guest[])[new Guest { Id = 1, RoomHouse = "OAK", RoomNumber = 1 }, new Guest { Id = 2, RoomHouse = "elm", RoomNumber = 1 }]).InsertAsync(db);

        List<Room> rooms = await Room.Query(db).Include(r => r.Guests).ToListAsync();
        List<Guest> guests = await Guest.Query(db).Include(g => g.Room).ToListAsync();

        Assert.Equal(["Elm: 2", "Oak: 1"], rooms.Select(r => r.House + ": " + string.Join(',', r.Guests.Select(g => g.Id))).Order(StringComparer.Ordinal));
        Assert.Equal(["Oak", "Elm"], guests.Select(g => g.Room.House));
        Assert.Equal("Oak", (await Room.FindAsync(db, "oak", 1))!.House);
    }

    /// <summary>The type of the column is known even where no row comes back.</summary>
    [DatabaseTheory]
    [InlineData("character(6)", "char(6)")]
    [InlineData("citext", "citext")]
    public async Task A_column_whose_type_is_not_declared_is_named(string name, string type)
    {
        using Database db = Database.Create(Engine.PostgreSql, $"""
            CREATE EXTENSION citext;
            CREATE TABLE airlines (code {type} PRIMARY KEY);
            CREATE TABLE flights (id BIGINT PRIMARY KEY, airline_code {type} NOT NULL);
            INSERT INTO airlines VALUES ('LH'), ('AF');
            INSERT INTO flights VALUES (1, 'lh');
            """);
        Reload(db);

        var found = await Assert.ThrowsAsync<RelationMappingException>(() => BareAirline.FindAsync(db, "lh"));
        var queried = await Assert.ThrowsAsync<RelationMappingException>(() => BareAirline.Query(db).ToListAsync());
        var loaded = Assert.Throws<RelationMappingException>(() => new BareAirline { Code = "XX" }.Load(db, a => a.Flights));

        Assert.Equal(("BareAirline", "Code", "code"), (found.Entity, found.Property, found.Column));
        Assert.Contains($"[Column(TypeName = \"{name}\")]", found.Message, StringComparison.Ordinal);
        Assert.Equal("Code", queried.Property);
        Assert.Equal(("BareFlight", "BareAirlineCode", "airline_code"), (loaded.Entity, loaded.Property, loaded.Column));
        db.AssertUsable();
    }

    [DatabaseTheory]
    [InlineData(Engine.Sqlite, "'0f8fad5b-d9cb-469f-a165-70867728950e'", "the text \"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData(Engine.Sqlite, "'0F8FAD5BD9CB469FA16570867728950E'", "the text \"0F8FAD5BD9CB469FA16570867728950E\"")]
    [InlineData(Engine.Sqlite, "x'5BAD8F0FCBD99F46A16570867728950E'", "a blob of 16 bytes")]
    public async Task A_Guid_in_another_form_is_named_where_it_is_a_key(Engine engine, string cell, string said)
    {
        using Database db = Database.Create(engine, $"""
            CREATE TABLE tokens (id NOT NULL PRIMARY KEY, other);
            CREATE TABLE token_uses (id INTEGER NOT NULL PRIMARY KEY, token_id);
            INSERT INTO tokens VALUES ({cell}, {cell});
            INSERT INTO token_uses VALUES (1, {cell});
            """);

        var key = await Assert.ThrowsAsync<RelationMappingException>(() => Token.Query(db).ToListAsync());
        var foreignKey = Assert.Throws<RelationMappingException>(() => TokenUse.Query(db).ToList());
        Assert.Equal(("Token", "Id", "id"), (key.Entity, key.Property, key.Column));
        Assert.Contains(said, key.Message, StringComparison.Ordinal);
        Assert.Contains("store the text \"0F8FAD5B-D9CB-469F-A165-70867728950E\"", key.Message, StringComparison.Ordinal);
        Assert.Equal(("TokenUse", "TokenId", "token_id"), (foreignKey.Entity, foreignKey.Property, foreignKey.Column));

        // What is no key is read as ever.
        db.Run("UPDATE tokens SET id = '0F8FAD5B-D9CB-469F-A165-70867728950E'");
        Token token = Assert.Single(await Token.Query(db).ToListAsync());
        Assert.Equal(token.Id, token.Other);
    }

    [DatabaseTheory]
    [InlineData(Engine.Sqlite, "'2024-01-02T10:00:00'", "2024-01-02 10:00:00")]
    [InlineData(Engine.Sqlite, "'2024-01-02'", "2024-01-02 00:00:00")]
    [InlineData(Engine.Sqlite, "'2024-01-02 10:00'", "2024-01-02 10:00:00")]
    [InlineData(Engine.Sqlite, "'2024-01-02 10:00:00.500'", "2024-01-02 10:00:00.5")]
    [InlineData(Engine.Sqlite, "2460311.5", "2024-01-02 00:00:00")]
    public async Task A_moment_in_another_form_is_named_where_it_is_a_key(Engine engine, string cell, string form)
    {
        using Database db = Database.Create(engine, $"""
            CREATE TABLE days (at NOT NULL PRIMARY KEY, date);
            CREATE TABLE day_notes (id INTEGER NOT NULL PRIMARY KEY, day_at);
            INSERT INTO days VALUES ({cell}, '2024-01-02');
            """);

        var key = await Assert.ThrowsAsync<RelationMappingException>(() => Day.Query(db).ToListAsync());
        Assert.Equal(("Day", "At", "at"), (key.Entity, key.Property, key.Column));
        Assert.Contains($"store the text \"{form}\"", key.Message, StringComparison.Ordinal);

        db.Run($"UPDATE days SET at = '{form}'; INSERT INTO day_notes VALUES (1, '{form}')");
        Day day = Assert.Single(await Day.Query(db).Include(d => d.Notes).ToListAsync());
        Assert.Equal(new DateOnly(2024, 1, 2), day.Date);
        Assert.Equal([1], day.Notes.Select(note => note.Id));
        Assert.NotNull(await Day.FindAsync(db, day.At));
    }

    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public async Task A_number_in_a_column_of_texts_is_found_or_named(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE TABLE crates (id INTEGER PRIMARY KEY);
            CREATE TABLE crate_items (id INTEGER PRIMARY KEY, crate_id TEXT NOT NULL);
            INSERT INTO crates VALUES (1), (2);
            INSERT INTO crate_items VALUES (1, '1'), (2, '1'), (3, '2');
            """);
        List<Crate> crates = await Crate.Query(db).ToListAsync();

        await crates[0].LoadAsync(db, c => c.Items);
        Assert.Equal([1, 2], crates[0].Items.Select(item => item.Id));
        if (Engines.ListsFindNumbersInTexts)
        {
            await crates.LoadAsync(db, c => c.Items);
            Assert.Equal([2, 1], crates.Select(crate => crate.Items.Count));
            return;
        }

        var several = await Assert.ThrowsAsync<RelationMappingException>(() => crates.LoadAsync(db, c => c.Items));
        Assert.Equal(("CrateItem", "CrateId", "crate_id", "Crate.Items"), (several.Entity, several.Property, several.Column, several.Relation));
        Assert.Contains("TEXT", several.Message, StringComparison.Ordinal);
        db.AssertUsable();
    }

    /// <summary>Where nothing is found, no row is read that would say why.</summary>
    [DatabaseTheory]
    [InlineData(Engine.Sqlite, "'0f8fad5b-d9cb-469f-a165-70867728950e'", "the text \"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData(Engine.Sqlite, "x'5BAD8F0FCBD99F46A16570867728950E'", "a blob of 16 bytes")]
    public async Task A_key_that_finds_nothing_names_the_column_that_spells_it_otherwise(Engine engine, string cell, string said)
    {
        using Database db = CreateSignets(engine, cell, cell, cell, cell);
        Guid id = Ids[0];
        Guid[] ids = Ids;
        var signet = new Signet { Id = id };

        Says(Assert.Throws<RelationMappingException>(() => Signet.Find(db, id)), "Signet", "Id", "signets");
        Says(await Assert.ThrowsAsync<RelationMappingException>(() => Signet.FindAsync(db, id)), "Signet", "Id", "signets");
        Says(await Assert.ThrowsAsync<RelationMappingException>(() => Signet.Query(db).Where(s => s.Id == id).ToListAsync()), "Signet", "Id", "signets");
        Says(await Assert.ThrowsAsync<RelationMappingException>(() => Signet.Query(db).Where(s => s.Id.In(ids)).CountAsync()), "Signet", "Id", "signets");
        Says(await Assert.ThrowsAsync<RelationMappingException>(() => Signet.Query(db).Where(s => s.Id == id).AnyAsync()), "Signet", "Id", "signets");
        Says(await Assert.ThrowsAsync<RelationMappingException>(() => Signet.Query(db).Where(s => s.Id == id).ValuesAsync<string?>(s => s.Name)), "Signet", "Id", "signets");
        Says(await Assert.ThrowsAsync<RelationMappingException>(() => Signet.Query(db).Where(s => s.Id == id).DeleteAsync()), "Signet", "Id", "signets");
        Says(Assert.Throws<RelationMappingException>(() => Signet.Query(db).Where(s => s.Id == id).Update(x => x.Set(s => s.Name, "x"))), "Signet", "Id", "signets");
        Says(await Assert.ThrowsAsync<RelationMappingException>(() => new Signet { Id = id }.DeleteAsync(db)), "Signet", "Id", "signets");
        Says(await Assert.ThrowsAsync<RelationMappingException>(() => new Signet { Id = id, Name = "x" }.UpdateAsync(db)), "Signet", "Id", "signets");
        Says(await Assert.ThrowsAsync<RelationMappingException>(() => SignetCord.Query(db).Where(c => c.SignetId == id).ToListAsync()), "SignetCord", "SignetId", "signet_cords");
        Says(await Assert.ThrowsAsync<RelationMappingException>(() => new SignetCord { SignetId = id }.LoadAsync(db, c => c.Signet)), "Signet", "Id", "signets");
        Says(await Assert.ThrowsAsync<RelationMappingException>(() => signet.LoadAsync(db, s => s.Marks)), "SignetMark", "SignetId", "signet_marks");
        Says(Assert.Throws<RelationMappingException>(() => signet.Load(db, s => s.Marks.Where(m => m.Id > 0))), "SignetMark", "SignetId", "signet_marks");
        Says(await Assert.ThrowsAsync<RelationMappingException>(() => signet.On(db).Marks.ToListAsync()), "SignetMark", "SignetId", "signet_marks");
        Says(await Assert.ThrowsAsync<RelationMappingException>(() => signet.LoadAsync(db, s => s.Cord)), "SignetCord", "SignetId", "signet_cords");
        var junction = await Assert.ThrowsAsync<RelationMappingException>(() => signet.LoadAsync(db, s => s.Waxes));
        Assert.Equal(("signet_id", null, "Signet.Waxes"), (junction.Column, junction.Property, junction.Relation));
        Assert.Contains("column \"signet_id\" of table \"signet_wax\"", junction.Message, StringComparison.Ordinal);
        db.AssertUsable();

        void Says(RelationMappingException exception, string entity, string property, string table)
        {
            Assert.Equal((entity, property), (exception.Entity, exception.Property));
            Assert.Contains($"of table \"{table}\"", exception.Message, StringComparison.Ordinal);
            Assert.Contains(said, exception.Message, StringComparison.Ordinal);
            Assert.Contains("store the text \"0F8FAD5B-D9CB-469F-A165-70867728950E\"", exception.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>The column of the sources is right, and that of the targets is not.</summary>
    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public async Task The_other_side_of_a_junction_is_named(Engine engine)
    {
        const string Right = "'0F8FAD5B-D9CB-469F-A165-70867728950E'";
        using Database db = CreateSignets(engine, Right, Right, "lower(" + Right + ")", Right);
        var signet = new Signet { Id = Ids[0] };
        var junction = await Assert.ThrowsAsync<RelationMappingException>(() => signet.LoadAsync(db, s => s.Waxes));
        Assert.Equal("wax_id", junction.Column);

        db.Run("UPDATE signet_wax SET wax_id = upper(wax_id); UPDATE waxes SET id = lower(id)");
        var target = Assert.Throws<RelationMappingException>(() => signet.Load(db, s => s.Waxes));
        Assert.Equal(("Wax", "Id"), (target.Entity, target.Property));
    }

    /// <summary>One parent of two has its targets, and nothing of the other's is read.</summary>
    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public async Task A_key_among_others_that_finds_nothing_is_named(Engine engine)
    {
        using Database db = CreateSignets(engine, "'0F8FAD5B-D9CB-469F-A165-70867728950E'", "'x'", "'x'", "'x'");
        db.Run($"INSERT INTO signet_marks VALUES (9, '{Ids[1]:D}')");
        Signet[] signets = [.. Ids.Select(id => new Signet { Id = id })];

        var exception = await Assert.ThrowsAsync<RelationMappingException>(() => signets.LoadAsync(db, s => s.Marks));

        Assert.Equal(("SignetMark", "SignetId"), (exception.Entity, exception.Property));
        Assert.Contains($"\"{Ids[1]}\"", exception.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [InlineData(Engine.Sqlite, "2024-01-02T10:00:00", "2024-01-02 10:00:00")]
    [InlineData(Engine.Sqlite, "2024-01-02 10:00:00.500", "2024-01-02 10:00:00.5")]
    public async Task A_moment_that_finds_nothing_names_the_column(Engine engine, string cell, string form)
    {
        using Database db = Database.Create(engine, $"""
            CREATE TABLE days (at TEXT NOT NULL PRIMARY KEY, date);
            CREATE TABLE day_notes (id INTEGER NOT NULL PRIMARY KEY, day_at TEXT);
            INSERT INTO days VALUES ('{cell}', '2024-01-02');
            INSERT INTO day_notes VALUES (1, '{cell}');
            """);
        var day = new Day { At = DateTime.Parse(cell, System.Globalization.CultureInfo.InvariantCulture) };

        var found = await Assert.ThrowsAsync<RelationMappingException>(() => Day.FindAsync(db, day.At));
        var loaded = Assert.Throws<RelationMappingException>(() => day.Load(db, d => d.Notes));

        Assert.Equal(("Day", "At"), (found.Entity, found.Property));
        Assert.Equal(("DayNote", "DayAt"), (loaded.Entity, loaded.Property));
        Assert.Contains($"store the text \"{form}\"", found.Message, StringComparison.Ordinal);
    }

    /// <summary>A column without a type keeps texts, which no number equals; of a column of texts that is true of lists.</summary>
    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public async Task A_number_that_finds_nothing_names_the_column_that_holds_texts(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE TABLE crates (id PRIMARY KEY);
            CREATE TABLE crate_items (id INTEGER PRIMARY KEY, crate_id);
            INSERT INTO crates VALUES ('1'), ('2');
            INSERT INTO crate_items VALUES (1, '1');
            """);

        var found = await Assert.ThrowsAsync<RelationMappingException>(() => Crate.FindAsync(db, 1));
        var loaded = Assert.Throws<RelationMappingException>(() => new Crate { Id = 1 }.Load(db, c => c.Items));

        Assert.Equal(("Crate", "Id"), (found.Entity, found.Property));
        Assert.Equal(("CrateItem", "CrateId"), (loaded.Entity, loaded.Property));
        Assert.Contains("the text \"1\" never equals a number; declare the column INTEGER", found.Message, StringComparison.Ordinal);
    }

    /// <summary>One more statement for a column of a database, once; none where keys are found, and none that observers see.</summary>
    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public async Task How_a_column_spells_its_keys_is_asked_once(Engine engine)
    {
        const string Right = "'0F8FAD5B-D9CB-469F-A165-70867728950E'";
        using Database db = CreateSignets(engine, Right, Right, Right, Right);
        List<string> asked = [];
        SQLitePCL.raw.sqlite3_trace(((SqliteConnection)db.Connection).Handle, (_, text) =>
        {
            // Others are those that SQLite makes for itself.
            if (text.StartsWith("SELECT", StringComparison.Ordinal))
                asked.Add(text);
        }, null);

        Assert.NotNull(await Signet.FindAsync(db, Ids[0]));
        Assert.Single(asked);
        db.Forget();
        for (int i = 0; i < 4; i++)
            Assert.Null(await Signet.FindAsync(db, Ids[1]));

        Assert.Equal(1 + 4 + 1, asked.Count);
        Assert.Equal(4, db.Sent.Count);
        Assert.Contains(asked, text => text.StartsWith("SELECT \"id\", (SELECT \"type\" FROM pragma_table_info('signets')", StringComparison.Ordinal));

        // A column without a cell says nothing: the second miss asks again, the fourth, the eighth.
        db.Run("DELETE FROM signet_marks");
        asked.Clear();
        for (int i = 0; i < 8; i++)
            await new Signet { Id = Ids[0] }.LoadAsync(db, s => s.Marks);

        Assert.Equal(8 + 4, asked.Count);
    }

    private static readonly Guid[] Ids = [Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), Guid.Parse("1f8fad5b-d9cb-469f-a165-70867728950e")];

    private static Database CreateSignets(Engine engine, string mark, string signet, string waxOfJunction, string wax) => Database.Create(engine, $"""
        CREATE TABLE signets (id NOT NULL PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
        CREATE TABLE signet_marks (id INTEGER NOT NULL PRIMARY KEY, signet_id);
        CREATE TABLE signet_cords (id INTEGER NOT NULL PRIMARY KEY, signet_id TEXT NOT NULL);
        CREATE TABLE signet_wax (signet_id, wax_id);
        CREATE TABLE waxes (id NOT NULL PRIMARY KEY);
        INSERT INTO signets (id) VALUES ({signet});
        INSERT INTO signet_marks VALUES (1, {mark});
        INSERT INTO signet_cords VALUES (1, {mark});
        INSERT INTO signet_wax VALUES ({signet}, {waxOfJunction});
        INSERT INTO waxes VALUES ({wax});
        """);

    private static async Task CheckAirlines(Database db)
    {
        List<Airline> airlines = await Airline.Query(db).Include(a => a.Flights).ToListAsync();
        Assert.Equal(["AF: 3", "LH: 1,2"], airlines.Select(a => a.Code.TrimEnd() + ": " + string.Join(',', a.Flights.Select(f => f.Id))));
        await airlines[1].LoadAsync(db, a => a.Flights.OrderBy(f => f.Id.Descending).Take(1));
        Assert.Equal([2], airlines[1].Flights.Select(f => f.Id));
        await airlines.LoadAsync(db, a => a.Flights.Where(f => f.AirlineCode == "LH"));
        Assert.Equal([0, 2], airlines.Select(a => a.Flights.Count));
        List<Flight> flights = Flight.Query(db).Include(f => f.Airline).ToList();
        Assert.Equal(["LH", "LH", "AF"], flights.Select(f => f.Airline.Code.TrimEnd()));
        Assert.Same(flights[0].Airline, flights[1].Airline);
        Assert.NotNull(await Airline.FindAsync(db, "LH"));
        Assert.NotNull(Airline.Find(db, airlines[0].Code));
        Assert.Null(await Airline.FindAsync(db, "XX"));
        Assert.Equal([1, 2], (await Flight.Query(db).Where(f => f.AirlineCode.In("LH", "XX")).ToListAsync()).Select(f => f.Id));
        Assert.Equal([3], (await Flight.Query(db).Where(f => f.AirlineCode != "LH").ToListAsync()).Select(f => f.Id));
        Assert.Equal([1, 2], (await Flight.Query(db).Where(f => f.Airline.Code == "LH").ToListAsync()).Select(f => f.Id));
        await Flight.Query(db).Where(f => f.AirlineCode == "AF").DeleteAsync();
        await airlines[0].DeleteAsync(db);
        Assert.Single(await Airline.Query(db).ToListAsync());
    }

    private static async Task CheckLogins(Database db)
    {
        await ((Login[])[new Login { Email = "Ann@X.org" }, new Login { Email = "bob@x.org" }, new Login { Email = "cyd@x.org" }]).InsertAsync(db);
        await ((LoginSession[])[new LoginSession { Id = 1, LoginEmail = "ann@x.org" }, new LoginSession { Id = 2, LoginEmail = "ANN@x.org" }, new LoginSession { Id = 3, LoginEmail = "Bob@x.org" }]).InsertAsync(db);

        List<Login> logins = await Login.Query(db).Include(l => l.Sessions).ToListAsync();
        List<LoginSession> sessions = await LoginSession.Query(db).Include(s => s.Login).ToListAsync();

        Assert.Equal(["Ann@X.org: 1,2", "bob@x.org: 3", "cyd@x.org: "], logins.Select(l => l.Email + ": " + string.Join(',', l.Sessions.Select(s => s.Id))));
        Assert.Equal(["Ann@X.org", "Ann@X.org", "bob@x.org"], sessions.Select(s => s.Login.Email));
        Assert.Equal("Ann@X.org", (await Login.FindAsync(db, "ANN@X.ORG"))!.Email);
        Assert.Equal([1, 2], (await LoginSession.Query(db).Where(s => s.LoginEmail == "aNN@x.org").ToListAsync()).Select(s => s.Id));
        Assert.Equal([1, 2, 3], (await LoginSession.Query(db).Where(s => s.LoginEmail.In("BOB@x.org", "ann@X.org")).ToListAsync()).Select(s => s.Id));
        Assert.Equal([3], (await LoginSession.Query(db).Where(s => s.LoginEmail != "ann@x.org").ToListAsync()).Select(s => s.Id));

        // Parts of a text compare ordinally.
        Assert.Equal([2], (await LoginSession.Query(db).Where(s => s.LoginEmail.StartsWith("ANN")).ToListAsync()).Select(s => s.Id));
        Assert.Equal([2], (await LoginSession.Query(db).Where(s => s.LoginEmail.Contains("NN")).ToListAsync()).Select(s => s.Id));
    }

    private static Database CreateAirlines(Engine engine, bool created)
    {
        var db = Database.Create(engine);
        if (created)
        {
            new DatabaseSchema([Airline.RelationMap.Table.Model, Flight.RelationMap.Table.Model]).Create(db);
        }
        else
        {
            db.Run("""
                CREATE TABLE airlines (code CHAR(6) NOT NULL PRIMARY KEY);
                CREATE TABLE flights (id BIGINT NOT NULL PRIMARY KEY, airline_code CHAR(6) NOT NULL);
                """);
        }

        db.Run("INSERT INTO airlines VALUES ('LH'), ('AF'); INSERT INTO flights (id, airline_code) VALUES (1, 'LH'), (2, 'LH'), (3, 'AF')");
        if (created)
            db.Run("INSERT INTO airlines VALUES ('ZZ'); DELETE FROM airlines WHERE code = 'ZZ'");

        return db;
    }

    /// <summary>Npgsql looks at the types of a database when it first connects.</summary>
    private static void Reload(Database db)
    {
        if (db.Connection is Npgsql.NpgsqlConnection connection)
            connection.ReloadTypes();
    }
}
