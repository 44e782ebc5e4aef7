using System.Runtime.Loader;

namespace RelationGen.Sqlite.Tests;

/// <summary>When cells are reached by function pointers; that they are the same cells is tested with the rows.</summary>
public sealed class FunctionPointerTests
{
    [Fact]
    public void They_are_used_where_the_library_is_that_of_the_provider() => Assert.True(NativeSqlite.IsUsable);

    [Fact]
    public void A_switch_turns_them_off()
    {
        AppContext.SetSwitch(NativeSqlite.Switch, false);
        try
        {
            Assert.False(IsUsableAnew());
        }
        finally
        {
            AppContext.SetSwitch(NativeSqlite.Switch, true);
        }

        Assert.True(IsUsableAnew());
    }

    [Fact]
    public void A_connection_that_is_closed_between_two_rows_ends_in_an_exception()
    {
        using var database = new TestDatabase(Node.Script);
        var seen = new List<long>();

        Assert.ThrowsAny<InvalidOperationException>(() =>
        {
            foreach (Node node in Node.Query(database.Session).AsEnumerable(batchSize: 1))
            {
                seen.Add(node.Id);
                database.Connection.Close();
            }
        });

        Assert.Equal([1L], seen);
    }

    /// <summary>What a process that begins now would find: the package is loaded a second time.</summary>
    private static bool IsUsableAnew()
    {
        var context = new AssemblyLoadContext(nameof(FunctionPointerTests), isCollectible: true);
        try
        {
            Type type = context.LoadFromAssemblyPath(typeof(NativeSqlite).Assembly.Location).GetType(typeof(NativeSqlite).FullName!, throwOnError: true)!;
            Assert.NotSame(typeof(NativeSqlite), type);
            return (bool)type.GetField(nameof(NativeSqlite.IsUsable))!.GetValue(null)!;
        }
        finally
        {
            context.Unload();
        }
    }
}
