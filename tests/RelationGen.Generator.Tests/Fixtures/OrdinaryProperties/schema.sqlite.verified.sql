CREATE TABLE "blogs" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
CREATE TABLE "posts" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "blog_id" INTEGER NOT NULL,
    CONSTRAINT "posts_blog_id_fkey" FOREIGN KEY ("blog_id") REFERENCES "blogs" ("id") ON DELETE RESTRICT
);
CREATE INDEX "posts_blog_id_idx" ON "posts" ("blog_id");
CREATE TABLE "readers" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
CREATE TABLE "blog_readers" (
    "blog_id" INTEGER NOT NULL,
    "reader_id" INTEGER NOT NULL,
    CONSTRAINT "blog_readers_pkey" PRIMARY KEY ("blog_id", "reader_id"),
    CONSTRAINT "blog_readers_blog_id_fkey" FOREIGN KEY ("blog_id") REFERENCES "blogs" ("id") ON DELETE CASCADE,
    CONSTRAINT "blog_readers_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "readers" ("id") ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX "blog_readers_reader_id_idx" ON "blog_readers" ("reader_id");

-- And back:
DROP TABLE IF EXISTS "blog_readers";
DROP TABLE IF EXISTS "readers";
DROP TABLE IF EXISTS "posts";
DROP TABLE IF EXISTS "blogs";
