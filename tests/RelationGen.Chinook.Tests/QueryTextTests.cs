using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using RelationGen.Infrastructure;
using RelationGen.Testing;

namespace RelationGen.Chinook.Tests;

/// <summary>What queries are in SQL, as golden files, one for each dialect: the query in C#, its text and its parameters.</summary>
public sealed partial class QueryTextTests
{
    private readonly StringBuilder _text = new();

    private static DbSession Db { get; } = ChinookDatabase.WithoutDatabase();

    [Fact]
    public void Queries_have_the_reviewed_text()
    {
        AddColumns();
        AddRelations();
        AddValues();
        AddOrders();

        string folder = typeof(QueryTextTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "TestSources").Value!;
        string? difference = GoldenFile.Difference(Path.Combine(folder, "Queries"), "sql", _text.ToString());
        Assert.True(difference is null, difference);
    }

    private void AddColumns()
    {
        Add("A value", Album.Query(Db).Where(a => a.ArtistId == 90));
        Add("Text that may be NULL is different", Track.Query(Db).Where(t => t.Composer != "AC/DC" & t.GenreId != 1));
        Add("NULL", Track.Query(Db).Where(t => t.Composer == null | !(t.Bytes > 1_000_000)));
        Add("One of several values", Track.Query(Db).Where(t => t.TrackId.In(1, 2, 3) & t.UnitPrice.In(0.99m, 1.99m)));
        Add("A range", Invoice.Query(Db).Where(i => i.InvoiceDate.Between(new DateTime(2021, 1, 1), new DateTime(2021, 12, 31)) & i.Total >= 5m));
        Add("Parts of texts", Artist.Query(Db).Where(a => a.Name.StartsWith("The ") & a.Name.IgnoreCase.Contains("band") & !a.Name.EndsWith("s")));
        Add("SQL of one's own", Track.Query(Db).Where(t => Predicate.Sql($"{t.Milliseconds} / {1000} > {t.Album.Tracks.Count}")));
    }

    private void AddRelations()
    {
        Add("Columns of targets, joined once", Track.Query(Db).Where(t => t.Album.Artist.Name == "AC/DC" & t.Album.Title != "Ballbreaker" & t.Genre.Name == "Rock"));
        Add("Is and IsNot", Employee.Query(Db).Where(e => e.Manager.Is(m => m.LastName == "Adams") | e.Manager.IsNot(m => m.City == "Calgary")));
        Add("There is a target, and there is none", Employee.Query(Db).Where(e => e.Reports.Any() & e.Customers.None() & !e.Manager.Exists()));
        Add("Some over a junction", Track.Query(Db).Where(t => t.Playlists.Some(p => p.Name == "Grunge")));
        Add("Every", Customer.Query(Db).Where(c => c.Invoices.Any() & c.Invoices.Every(i => i.Total > 0.99m)));
        Add("Every, where the column can be NULL", Album.Query(Db).Where(a => a.Tracks.Every(t => t.Composer == "AC/DC")));
        Add("None, with a condition", Customer.Query(Db).Where(c => c.Invoices.None(i => i.InvoiceDate >= new DateTime(2021, 1, 1) & i.InvoiceDate < new DateTime(2022, 1, 1))));
        Add("Five steps", Customer.Query(Db).Where(c => c.Invoices.Some(i => i.Lines.Some(l => l.Track.Album.Artist.Name == "Iron Maiden"))));
        Add("A path", Playlist.Query(Db).Where(p => p.Artists.Some(a => a.Name == "AC/DC")));
        Add("Outer rows", Artist.Query(Db).Where(a => a.Albums.Some(b => b.Tracks.Some(t => b.Tracks.Some(other => other.GenreId != t.GenreId)))));
        Add("Two targets compared", Invoice.Query(Db).Where(i => i.BillingCountry != i.Customer.SupportRep.Country));
        Add("Conditions collected at run time", Track.Query(Db).Where(t => Predicate.All([.. new[] { "Music", "Grunge" }.Select(name => t.Playlists.Some(p => p.Name == name))])));
    }

    private void AddValues()
    {
        Add("A count", Artist.Query(Db).Where(a => a.Albums.Count >= 10));
        Add("A count of some", Playlist.Query(Db).Where(p => p.Tracks.Where(t => t.Genre.Name == "Rock").Count > p.Tracks.Where(t => t.Genre.Name == "Jazz").Count));
        Add("A sum that is compared with a column", Invoice.Query(Db).Where(i => i.Total != i.Lines.Sum(l => Scalar.Sql<decimal>($"{l.UnitPrice} * {l.Quantity}"))));
        Add("The smallest, the largest and the average", Album.Query(Db).Where(a => a.Tracks.Min(t => t.Milliseconds) > 60_000 & a.Tracks.Max(t => t.Name) < "M" & a.Tracks.Average(t => t.Bytes) > 1e6));
        Add("A sum of sums", Artist.Query(Db).Where(a => a.Albums.Sum(b => b.Tracks.Sum(t => t.Milliseconds)) > 3_600_000));
        Add("The sum of a path", Employee.Query(Db).Where(e => e.Invoices.Sum(i => i.Total) > 800m));
    }

    private void AddOrders()
    {
        Track last = new() { TrackId = 5, Name = "Princess of the Dawn", Composer = null, GenreId = 1, Milliseconds = 375418 };
        Add("By the column of a target", Track.Query(Db).OrderBy(t => t.Album.Artist.Name, t => t.Name.Descending));
        Add("NULLs last", Track.Query(Db).OrderBy(t => t.Composer.Ascending.NullsLast, t => t.GenreId.Descending).Take(10));
        Add("By a computed value", Artist.Query(Db).OrderBy(a => a.Albums.Count.Descending).Skip(10).Take(10));
        Add("The last ones", Invoice.Query(Db).OrderBy(i => i.InvoiceDate).TakeLast(5));
        Add("Leaving out without a limit", Genre.Query(Db).Skip(20));
        Add("After an entity", Track.Query(Db).OrderBy(t => t.Milliseconds.Descending).After(last).Take(20));
        Add("After an entity, where columns can be NULL", Track.Query(Db).OrderBy(t => t.GenreId, t => t.Composer).After(last).Take(20));
        Add("The targets of one entity", new Artist { ArtistId = 90 }.On(Db).Tracks.Where(t => t.Genre.Name == "Metal").OrderBy(t => t.Name));
    }

    private void Add<TEntity, TTable>(string name, Query<TEntity, TTable> query, [CallerArgumentExpression(nameof(query))] string code = "")
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
    {
        QueryText text = query.ToSql();
        _text.Append(_text.Length == 0 ? "" : "\n").Append("-- ").Append(name).Append('\n');
        _text.Append("-- ").Append(Space().Replace(code, " ").Replace("(Db)", "(db)", StringComparison.Ordinal)).Append('\n');
        _text.Append(text.Text).Append('\n');
        foreach ((string parameter, object? value) in text.Parameters)
            _text.Append("-- ").Append(parameter).Append(" = ").Append(Spell(value)).Append('\n');
    }

    private static string Spell(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        IEnumerable values => $"[{string.Join(", ", values.Cast<object?>().Select(Spell))}]",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => $"{number.ToString(null, CultureInfo.InvariantCulture)} ({number.GetType().Name})",
        _ => value.ToString()!,
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
