using System.Reflection;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Tool.Tests.Code;
using RelationGen.Tool.Tests.Ddl;
using RelationGen.Tool.Tests.Scaffold;

namespace RelationGen.Tool.Tests.Views;

/// <summary>A program with random views, compiled with the generator, as the test runs it.</summary>
internal sealed class ViewProgram
{
    private static readonly string Folder = Path.Combine(Programs.Repository, "tests", "RelationGen.Tool.Tests", "Views", "Program");

    private readonly Type _cases;
    private readonly MethodInfo _script;

    public ViewProgram(int seed, int views)
    {
        SourceFile[] files =
        [
            .. Directory.GetFiles(Folder, "*.cs").Order(StringComparer.Ordinal)
                .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path))),
            new SourceFile("Views.cs", new RandomViews(seed, views).Source),
        ];
        Compilation compilation = ScaffoldedProject.Generate(files, HarnessOptions.Snippet);
        var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        if (!result.Success)
        {
            IEnumerable<string> errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(DiagnosticText.Describe);
            Assert.Fail($"Seed {seed}:\n{string.Join('\n', errors.Take(20))}\n{files[^1].Text}");
        }

        Type[] types = Assembly.Load(image.ToArray()).GetTypes();
        _cases = types.Single(type => type.FullName == "RandomViews.Cases");
        _script = types.Single(type => type.Name == "RelationSchema").GetMethod("CreateScript", [typeof(Dialect)])!;
    }

    public int Count => (int)_cases.GetProperty("Count")!.GetValue(null)!;

    public string Script(SchemaEngine engine) =>
        (string)_script.Invoke(null, [engine == SchemaEngine.Sqlite ? Dialect.Sqlite : Dialect.PostgreSql])!;

    /// <summary>Writes the rows of a seed in place of those that are there.</summary>
    public void Fill(Changing database, int seed)
    {
        foreach (string table in new[] { "taggings", "friendships", "comments", "tags", "posts", "profiles", "users" })
            database.Run("DELETE FROM " + table);

        Call<object?>("Fill", new DbSession(database.Connection), seed);
        foreach (string row in Call<IEnumerable<string>>("Rest"))
            database.Run(row);
    }

    public string SourceOf(int index) => Call<string>("SourceOf", index);

    public string Expect(int index) => Call<string>("Expect", index);

    /// <summary>What is read of the view, or the exception, which it says then.</summary>
    public string Read(DbSession db, int index, int way)
    {
        try
        {
            return Call<string>("Read", db, index, way);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }

    private T Call<T>(string method, params object[] arguments) => (T)_cases.GetMethod(method)!
        .Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!;
}
