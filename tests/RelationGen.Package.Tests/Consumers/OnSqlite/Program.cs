using System.Data.Common;
using System.Reflection;
using Garden;
using Microsoft.Data.Sqlite;
using RelationGen;

const string Script = """
    CREATE TABLE beds (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE plants (id INTEGER PRIMARY KEY, name TEXT NOT NULL, bed_id INTEGER NOT NULL REFERENCES beds);
    CREATE TABLE seasons (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE plant_seasons (plant_id INTEGER REFERENCES plants, season_id INTEGER REFERENCES seasons, PRIMARY KEY (plant_id, season_id));
    INSERT INTO beds VALUES (1, 'herbs'), (2, 'roses');
    INSERT INTO plants VALUES (1, 'thyme', 1), (2, 'sage', 1), (3, 'rose', 2);
    INSERT INTO seasons VALUES (1, 'spring'), (2, 'summer');
    INSERT INTO plant_seasons VALUES (1, 1), (1, 2), (3, 2);
    """;

SQLitePCL.Batteries_V2.Init();
using SqliteConnection connection = new("Data Source=:memory:;Foreign Keys=True");
await connection.OpenAsync().ConfigureAwait(false);
using SqliteCommand command = new(Script, connection);
_ = await command.ExecuteNonQueryAsync().ConfigureAwait(false);

List<Bed> beds = await Bed.Query(connection).ToListAsync().ConfigureAwait(false);
await beds.LoadAsync(connection, b => b.Plants.Include(p => p.Seasons)).ConfigureAwait(false);

// The package returns what RelationGen alone returns, so one has to ask which of them is at work.
object? dialect = typeof(Dialect).GetMethod("Of", BindingFlags.NonPublic | BindingFlags.Static, [typeof(DbConnection)])?.Invoke(null, [connection]);
IEnumerable<string> plants = beds.SelectMany(bed => bed.Plants).Select(plant => $"{plant.Name} {plant.Seasons.Count}");
Console.WriteLine($"{dialect?.GetType().Name}: {string.Join(", ", plants)}");
