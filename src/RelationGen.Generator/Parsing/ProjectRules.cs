using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>The rules that look at all entities of a project together.</summary>
internal static class ProjectRules
{
    public static IEnumerable<Problem> Check(ProjectFacts project, Compilation compilation)
    {
        project.Complete();
        return UnusedKeyRules.Check(project)
            .Concat(IndexRules.Check(project))
            .Concat(JunctionRules.Check(project))
            .Concat(TableRules.Check(project, compilation))
            .Concat(EnumTypes.Check(project))
            .Concat(UnusedLabelRules.Check(project))
            .Concat(GraphRules.Check(project))
            .Concat(ViewRules.CheckStrays(project));
    }
}
