CREATE TABLE "users" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
CREATE TABLE "posts" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "writer_key" INTEGER NOT NULL,
    "checked_by" INTEGER,
    CONSTRAINT "posts_writer_key_fkey" FOREIGN KEY ("writer_key") REFERENCES "users" ("id") ON DELETE RESTRICT,
    CONSTRAINT "posts_checked_by_fkey" FOREIGN KEY ("checked_by") REFERENCES "users" ("id") ON DELETE SET NULL
);
CREATE INDEX "posts_writer_key_idx" ON "posts" ("writer_key");
CREATE INDEX "posts_checked_by_idx" ON "posts" ("checked_by");

-- And back:
DROP TABLE IF EXISTS "posts";
DROP TABLE IF EXISTS "users";
