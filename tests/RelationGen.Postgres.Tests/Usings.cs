global using System.Data.Common;
global using Npgsql;
global using RelationGen.Testing;
global using Xunit;
