using System.Reflection;
using Xunit.Sdk;

namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>Runs a <see cref="DatabaseTheoryAttribute"/> once for each database system.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryDatabaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Engines.All.Select(engine => new object[] { engine });
}
