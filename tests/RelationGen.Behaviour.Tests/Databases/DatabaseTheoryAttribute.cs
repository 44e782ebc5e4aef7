using RelationGen.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>A theory whose first argument is an <see cref="Engine"/>; it is skipped, with the reason, for a system that is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("RelationGen.Behaviour.Tests.Databases.DatabaseTheoryDiscoverer", Engines.Assembly)]
public sealed class DatabaseTheoryAttribute : TheoryAttribute;

/// <summary>Finds the cases of a <see cref="DatabaseTheoryAttribute"/>.</summary>
public sealed class DatabaseTheoryDiscoverer(IMessageSink diagnostics) : TheoryDiscoverer(diagnostics)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow)
        => dataRow is [Engine.PostgreSql, ..] && PostgresServer.Unavailable is { } reason
            ? CreateTestCasesForSkippedDataRow(discoveryOptions, testMethod, theoryAttribute, dataRow, reason)
            : base.CreateTestCasesForDataRow(discoveryOptions, testMethod, theoryAttribute, dataRow);
}
