global using RelationGen.Sakila.Tests.Model;
global using Xunit;
