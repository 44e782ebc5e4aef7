using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model;

// Junctions that are entities with columns of their own, and relations over one or more entities between.
[Table("faculties")]
public partial class Faculty
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Hall> Halls { get; }

    [Relation(RelationType.OneToMany, Through = typeof(Hall))]
    public partial IReadOnlyList<Student> Students { get; }

    [Relation(RelationType.OneToMany, Path = [nameof(Halls), nameof(Hall.Students), nameof(Student.Courses)])]
    public partial IReadOnlyList<Course> Courses { get; }
}

[Table("halls")]
public partial class Hall
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public long FacultyId { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Student> Students { get; }

    // No relation leads from the course to the hall: its students and their enrolments do.
    [Relation(RelationType.OneToMany, Path = [nameof(Students), nameof(Student.Enrollments)])]
    public partial List<Enrollment> Enrollments { get; }
}

[Table("students")]
public partial class Student
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public long HallId { get; set; }

    public long? MentorId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Hall Hall { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Student? Mentor { get; set; }

    [Relation(RelationType.OneToOne, Through = typeof(Hall))]
    public partial Faculty Faculty { get; }

    [Relation(RelationType.OneToOne, Path = [nameof(Mentor), nameof(Hall)])]
    public partial Hall? MentorHall { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Enrollment> Enrollments { get; }

    [Relation(RelationType.ManyToMany, Through = typeof(Enrollment))]
    public partial IReadOnlyList<Course> Courses { get; }

    [Relation(RelationType.ManyToMany, Through = typeof(Follow), Field = nameof(Followers), SourceColumns = [nameof(Follow.FollowerId)])]
    public partial IReadOnlyList<Student> Follows { get; }

    [Relation(RelationType.ManyToMany, Through = typeof(Follow), Field = nameof(Follows))]
    public partial IReadOnlyList<Student> Followers { get; }
}

[Table("courses")]
public partial class Course
{
    public long Id { get; set; }

    public required string Title { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Enrollment> Enrollments { get; }

    [Relation(RelationType.ManyToMany, Through = typeof(Enrollment))]
    public partial IReadOnlyList<Student> Students { get; }
}

[Table("enrollments")]
public partial class Enrollment
{
    [Key, Column(Order = 0)]
    public long StudentId { get; set; }

    [Key, Column(Order = 1)]
    public long CourseId { get; set; }

    public int? Grade { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Student Student { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Course Course { get; set; }
}

[Table("follows")]
public partial class Follow
{
    public long Id { get; set; }

    public long FollowerId { get; set; }

    public long FollowedId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Student Follower { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Student Followed { get; set; }
}

// Composite keys on both sides that share a column, and one side of the relation only.
[Table("warehouses")]
public partial class Warehouse
{
    [Key, Column(Order = 0)]
    public long TenantId { get; set; }

    [Key, Column(Order = 1)]
    public long WarehouseId { get; set; }

    [Relation(RelationType.ManyToMany, Through = typeof(Stock))]
    public partial IReadOnlyList<Product> Products { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Stock> Stocks { get; }
}

[Table("products")]
public partial class Product
{
    [Key, Column(Order = 0)]
    public long TenantId { get; set; }

    [Key, Column(Order = 1)]
    public required string Sku { get; set; }
}

[Table("stocks")]
public partial class Stock
{
    public long Id { get; set; }

    public long TenantId { get; set; }

    public long WarehouseId { get; set; }

    public required string Sku { get; set; }

    public int Quantity { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Warehouse Warehouse { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Product Product { get; set; }
}

public static class University
{
    public const string Schema = """
        CREATE TABLE faculties (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE halls (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, faculty_id BIGINT NOT NULL);
        CREATE TABLE students (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, hall_id BIGINT NOT NULL, mentor_id BIGINT);
        CREATE TABLE courses (id BIGINT NOT NULL PRIMARY KEY, title TEXT NOT NULL);
        CREATE TABLE enrollments (student_id BIGINT NOT NULL, course_id BIGINT NOT NULL, grade INTEGER, PRIMARY KEY (student_id, course_id));
        CREATE TABLE follows (id BIGINT NOT NULL PRIMARY KEY, follower_id BIGINT NOT NULL, followed_id BIGINT NOT NULL);
        CREATE TABLE warehouses (tenant_id BIGINT NOT NULL, warehouse_id BIGINT NOT NULL, PRIMARY KEY (tenant_id, warehouse_id));
        CREATE TABLE products (tenant_id BIGINT NOT NULL, sku TEXT NOT NULL, PRIMARY KEY (tenant_id, sku));
        CREATE TABLE stocks (id BIGINT NOT NULL PRIMARY KEY, tenant_id BIGINT NOT NULL, warehouse_id BIGINT NOT NULL, sku TEXT NOT NULL, quantity INTEGER NOT NULL);
        """;

    /// <summary>Arts: Red (students 1, 2), Blue (3) · Law: none · course 2 is taken twice in Red, course 3 by nobody.</summary>
    public const string Rows = """
        INSERT INTO faculties (id, name) VALUES (1, 'Arts'), (2, 'Law');
        INSERT INTO halls (id, name, faculty_id) VALUES (10, 'Red', 1), (11, 'Blue', 1);
        INSERT INTO students (id, name, hall_id, mentor_id) VALUES (1, 'Ada', 10, 3), (2, 'Brian', 10, NULL), (3, 'Cleo', 11, NULL);
        INSERT INTO courses (id, title) VALUES (1, 'Algebra'), (2, 'Botany'), (3, 'Chess');
        INSERT INTO enrollments (student_id, course_id, grade) VALUES (1, 2, 5), (1, 1, NULL), (2, 2, 3), (3, 1, 4);
        INSERT INTO follows (id, follower_id, followed_id) VALUES (1, 1, 2), (2, 1, 3), (3, 2, 1), (4, 1, 2);
        INSERT INTO warehouses (tenant_id, warehouse_id) VALUES (1, 1), (1, 2), (2, 1);
        INSERT INTO products (tenant_id, sku) VALUES (1, 'a'), (1, 'b'), (2, 'a');
        INSERT INTO stocks (id, tenant_id, warehouse_id, sku, quantity) VALUES (1, 1, 1, 'b', 5), (2, 1, 1, 'a', 1), (3, 2, 1, 'a', 7), (4, 1, 1, 'a', 2);
        """;

    public static Database Create(Engine engine) => Database.Create(engine, Schema, Rows);
}
