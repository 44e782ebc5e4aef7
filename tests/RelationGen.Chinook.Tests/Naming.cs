// Tables and columns are called exactly as classes and properties.
[assembly: RelationGen.RelationGenOptions(Naming = RelationGen.NamingPolicy.PascalCase)]
