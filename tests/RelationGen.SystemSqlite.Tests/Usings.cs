// An alias comes before what a namespace brings: so the tests, which are other projects', need not know that the library can be missing.
global using FactAttribute = RelationGen.SystemSqlite.Tests.SystemFactAttribute;
global using TheoryAttribute = RelationGen.SystemSqlite.Tests.SystemTheoryAttribute;
