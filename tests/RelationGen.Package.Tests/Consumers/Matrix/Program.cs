using System.Data.Common;
using System.Reflection;
using Garden;
using RelationGen;

// Matrix sqlite | Matrix npgsql "<connection string>"
using DbConnection connection = args switch
{
#if SQLITE
    ["sqlite"] => new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:;Foreign Keys=True"),
#endif
#if NPGSQL
    ["npgsql", var connectionString] => new Npgsql.NpgsqlConnection(connectionString),
#endif
    _ => throw new InvalidOperationException("This project has no such driver."),
};

await connection.OpenAsync().ConfigureAwait(false);
await RelationSchema.CreateAsync(connection).ConfigureAwait(false);
Bed[] rows = [new Bed { Name = "herbs" }, new Bed { Name = "roses" }];
await rows.InsertAsync(connection).ConfigureAwait(false);
Plant[] plants = [new Plant { Name = "thyme", Bed = rows[0] }, new Plant { Name = "sage", Bed = rows[0] }, new Plant { Name = "rose", Bed = rows[1] }];
await plants.InsertAsync(connection).ConfigureAwait(false);
Season spring = new() { Name = "spring" };
await spring.InsertAsync(connection).ConfigureAwait(false);
await spring.On(connection).Plants.AssociateAsync([plants[0], plants[2]]).ConfigureAwait(false);

List<Bed> beds = await Bed.Query(connection).Include(b => b.Plants.Include(p => p.Seasons)).ToListAsync().ConfigureAwait(false);

// The package returns what RelationGen alone returns, so one has to ask which of them is at work.
object dialect = typeof(Dialect).GetMethod("Of", BindingFlags.NonPublic | BindingFlags.Static, [typeof(DbConnection)])!.Invoke(null, [connection])!;
object? pointers = dialect.GetType().Assembly.GetType("RelationGen.NativeSqlite")?.GetField("IsUsable")?.GetValue(null);
string driver = connection.GetType().Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
IEnumerable<string> read = beds.SelectMany(bed => bed.Plants).Select(plant => $"{plant.Name} {plant.Seasons.Count}");
Console.WriteLine($"{driver} by {dialect.GetType().Name}{(pointers is true ? " and pointers" : "")}: {string.Join(", ", read)}");
