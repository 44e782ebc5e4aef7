using System.Data.Common;
using System.Reflection;
using Garden;
using Npgsql;
using RelationGen;

const string Script = """
    CREATE TABLE beds (id BIGINT PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE plants (id BIGINT PRIMARY KEY, name TEXT NOT NULL, bed_id BIGINT NOT NULL REFERENCES beds);
    CREATE TABLE seasons (id BIGINT PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE plant_seasons (plant_id BIGINT REFERENCES plants, season_id BIGINT REFERENCES seasons, PRIMARY KEY (plant_id, season_id));
    INSERT INTO beds VALUES (1, 'herbs'), (2, 'roses');
    INSERT INTO plants VALUES (1, 'thyme', 1), (2, 'sage', 1), (3, 'rose', 2);
    INSERT INTO seasons VALUES (1, 'spring'), (2, 'summer');
    INSERT INTO plant_seasons VALUES (1, 1), (1, 2), (3, 2);
    """;

using NpgsqlConnection connection = new(args is [var connectionString] ? connectionString : "Host=nowhere");

// The package returns what RelationGen alone returns, so one has to ask which of them is at work.
object? dialect = typeof(Dialect).GetMethod("Of", BindingFlags.NonPublic | BindingFlags.Static, [typeof(DbConnection)])?.Invoke(null, [connection]);
if (args is [])
{
    Console.WriteLine(dialect?.GetType().Name);
    return;
}

await connection.OpenAsync().ConfigureAwait(false);
using NpgsqlCommand command = new(Script, connection);
_ = await command.ExecuteNonQueryAsync().ConfigureAwait(false);

List<Bed> beds = await Bed.Query(connection).ToListAsync().ConfigureAwait(false);
await beds.LoadAsync(connection, b => b.Plants.Include(p => p.Seasons)).ConfigureAwait(false);

IEnumerable<string> plants = beds.SelectMany(bed => bed.Plants).Select(plant => $"{plant.Name} {plant.Seasons.Count}");
Console.WriteLine($"{dialect?.GetType().Name}: {string.Join(", ", plants)}");
