using System.Runtime;
using RelationGen.Startup;

// dotnet run -c Release --project tests/RelationGen.Startup [-- rounds]
// Starts itself once for each library and round; such a process loads one graph, says what it read and what that took, and ends.
if (args is not [var library, var file])
    return StartupRun.Run(args is [var rounds] ? int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture) : 15) ? 0 : 1;

long checksum = library switch
{
    Libraries.RelationGen => WithRelationGen.Load(file),
    Libraries.Dapper => WithDapper.Load(file),
    Libraries.EntityFramework => WithEntityFramework.Load(file),
    _ => throw new ArgumentException($"'{library}' is none of the libraries.", nameof(args)),
};
Console.WriteLine(new StartupResult(checksum, Environment.CpuUsage.TotalTime.TotalMilliseconds, JitInfo.GetCompiledMethodCount()).ToLine());
return 0;
