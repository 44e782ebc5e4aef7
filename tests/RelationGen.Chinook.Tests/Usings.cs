global using RelationGen.Chinook.Tests.Model;
global using Xunit;
