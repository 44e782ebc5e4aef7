using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace RelationGen;

/// <summary>
/// Functions of the native SQLite that SQLitePCLRaw has loaded, called without marshalling. They return at once and call nothing back, so
/// that the thread need not leave managed mode.
/// </summary>
/// <remarks>
/// Used where the library is found and is the very one that SQLitePCLRaw calls; elsewhere, and where the switch <see cref="Switch"/> is
/// off, cells are read through SQLitePCLRaw.
/// </remarks>
internal static unsafe class NativeSqlite
{
    /// <summary>The switch of <see cref="AppContext"/> that turns this off.</summary>
    public const string Switch = "RelationGen.Sqlite.FunctionPointers";

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int> ColumnType;

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, nint> ColumnValue;

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int> ValueType;

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long> ValueInt64;

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, double> ValueDouble;

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*> ColumnText;

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*> ColumnBlob;

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int> ColumnBytes;

    /// <summary>True when all functions were found.</summary>
    public static readonly bool IsUsable;

    static NativeSqlite()
    {
        if ((AppContext.TryGetSwitch(Switch, out bool isOn) && !isOn) || !TryFind(out nint library))
            return;

        ColumnType =
            (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int>)NativeLibrary.GetExport(library, "sqlite3_column_type");
        ColumnValue =
            (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, nint>)NativeLibrary.GetExport(library, "sqlite3_column_value");
        ValueType = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int>)NativeLibrary.GetExport(library, "sqlite3_value_type");
        ValueInt64 = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long>)NativeLibrary.GetExport(library, "sqlite3_value_int64");
        ValueDouble =
            (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, double>)NativeLibrary.GetExport(library, "sqlite3_value_double");
        ColumnText =
            (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*>)NativeLibrary.GetExport(library, "sqlite3_column_text");
        ColumnBlob =
            (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*>)NativeLibrary.GetExport(library, "sqlite3_column_blob");
        ColumnBytes =
            (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int>)NativeLibrary.GetExport(library, "sqlite3_column_bytes");
        IsUsable = true;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types",
        Justification = "Whatever prevents it, cells can be read without the functions.")]
    private static bool TryFind(out nint library)
    {
        library = 0;
        try
        {
            return NativeLibrary.TryLoad(raw.GetNativeLibraryName(), typeof(raw).Assembly, searchPath: null, out library)
                && NativeLibrary.TryGetExport(library, "sqlite3_libversion", out nint version)
                && IsLoaded((byte*)((delegate* unmanaged[Cdecl]<byte*>)version)());
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>
    /// True when SQLitePCLRaw gets the version from the same address. A process can hold two copies of SQLite, and a statement of one is
    /// garbage to the other.
    /// </summary>
    private static bool IsLoaded(byte* version) => Unsafe.AreSame(in *version, in raw.sqlite3_libversion().GetPinnableReference());
}
