using System.Reflection;
using Xunit.Sdk;

namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>Runs a theory once for each database system.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryDatabaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Engine.Sqlite]];
}
