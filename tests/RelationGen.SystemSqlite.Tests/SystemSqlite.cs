using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace RelationGen.SystemSqlite.Tests;

/// <summary>Has Microsoft.Data.Sqlite use the SQLite of the operating system. The library is one for each process, hence this project.</summary>
internal static class SystemSqlite
{
    private const string Library = "libsqlite3.so.0";

    /// <summary>The version in the package SQLitePCLRaw.bundle_e_sqlite3, which the other projects run on.</summary>
    public static Version Bundled { get; } = new(3, 35, 5);

    /// <summary>Why the tests of this project are skipped; null when they are not.</summary>
    public static string? Unavailable { get; private set; }

    [ModuleInitializer]
    internal static void Use()
    {
        if (!NativeLibrary.TryLoad(Library, out nint handle))
        {
            Unavailable = $"The system has no SQLite of its own: install {Library} (apt-get install libsqlite3-0).";
            return;
        }

        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (_, _, _) => handle);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
    }
}
