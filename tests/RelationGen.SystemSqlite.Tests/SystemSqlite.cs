using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace RelationGen.SystemSqlite.Tests;

/// <summary>
/// Has Microsoft.Data.Sqlite use another SQLite than today's bundle: the operating system's, or the oldest that is served, where the variable
/// <see cref="Variable"/> is <c>oldest</c>. The library is one for each process, hence this project, which runs once for each.
/// </summary>
internal static class SystemSqlite
{
    private const string Variable = "RELATIONGEN_TEST_SQLITE";

    private const string Library = "libsqlite3.so.0";

    /// <summary>True when this run is on the oldest library.</summary>
    public static bool IsOldest { get; } = Environment.GetEnvironmentVariable(Variable) == "oldest";

    /// <summary>What SQLitePCLRaw.lib.e_sqlite3 2.0.6 contains: the first version that has RETURNING.</summary>
    public static Version Oldest { get; } = new(3, 35, 5);

    /// <summary>Why the tests of this project are skipped; null when they are not.</summary>
    public static string? Unavailable { get; private set; }

    [ModuleInitializer]
    internal static void Use()
    {
        string library = IsOldest ? OldestFile() : Library;
        if (!NativeLibrary.TryLoad(library, out nint handle))
        {
            Unavailable = $"{library} cannot be loaded; the system's SQLite is installed by apt-get install libsqlite3-0.";
            return;
        }

        // No file of this name is beside the tests, so that the provider and RelationGen.Sqlite end up here alike.
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => name.Contains("e_sqlite3", StringComparison.Ordinal) ? handle : 0;
        // A test may look at the library before a connection has chosen it.
        RuntimeHelpers.RunClassConstructor(typeof(SqliteConnection).TypeHandle);
    }

    private static string OldestFile()
    {
        string folder = typeof(SystemSqlite).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "OldestSqlite").Value!;
        string processor = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();
        (string system, string file) = OperatingSystem.IsWindows() ? ("win", "e_sqlite3.dll")
            : OperatingSystem.IsMacOS() ? ("osx", "libe_sqlite3.dylib")
            : ("linux", "libe_sqlite3.so");
        return Path.Combine(folder, $"{system}-{processor}", "native", file);
    }
}
