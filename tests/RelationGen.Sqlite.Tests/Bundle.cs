using System.Runtime.CompilerServices;

namespace RelationGen.Sqlite.Tests;

/// <summary>The SQLite library that comes with a package. Another project runs these tests on the system's.</summary>
internal static class Bundle
{
    [ModuleInitializer]
    internal static void Use() => SQLitePCL.Batteries_V2.Init();
}
