using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG5004ConditionAsBoolTests
{
    [Fact]
    public Task A_condition_that_C_sharp_asks() => Usage.Reports(
        "RG5004", "is a condition for the database, which C# takes as false whatever the rows hold; combine conditions with '&', '|' and '!'",
        "_ = Post.Query(db).Where(p => {|RG5004:p.Title == \"a\"|} ? p.Id > 0 : p.Id < 0);",
        "_ = Post.Query(db).Where(p => {|RG5004:p.Comments.Some(c => c.Id > 5)|} ? p.Id > 0 : p.Id < 0);",
        "_ = Post.Query(db).Where(p => { if ({|RG5004:p.Id > 5L|}) return p.Id > 0; return p.Id < 0; });",
        "_ = Post.Query(db).Where(p => { if ({|RG5004:p.Id > 5L && p.Title == \"a\"|}) return p.Id > 0; return p.Id < 0; });",
        "_ = Post.Query(db).Where(p => { while ({|RG5004:p.Author.Name == \"Ada\"|}) { } return p.Id < 0; });");

    [Fact]
    public Task Conditions_that_are_combined_and_answers_of_C_sharp() => Usage.Silent(
        "_ = Post.Query(db).Where(p => p.Title == \"a\" && p.Id > 0 || !(p.Id < 0));",
        "bool all = posts.Count > 5; _ = Post.Query(db).Where(p => all ? p.Id > 0 : p.Id < 0);",
        "if (posts.Count > 5 && posts[0].Title == \"a\") Console.WriteLine(1);");
}
