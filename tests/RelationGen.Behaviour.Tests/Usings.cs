global using System.Diagnostics.CodeAnalysis;
global using RelationGen.Behaviour.Tests.Databases;
global using Xunit;
