CREATE TABLE "odd ""table"" {0}" (
    "default" TEXT NOT NULL,
    "the ""column"" {1}" TEXT,
    CONSTRAINT "odd ""table"" {0}_pkey" PRIMARY KEY ("default")
);
CREATE TABLE "child" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "parent_default" TEXT NOT NULL,
    CONSTRAINT "child_parent_default_fkey" FOREIGN KEY ("parent_default") REFERENCES "odd ""table"" {0}" ("default") ON DELETE RESTRICT
);
CREATE INDEX "child_parent_default_idx" ON "child" ("parent_default");

-- And back:
DROP TABLE IF EXISTS "child";
DROP TABLE IF EXISTS "odd ""table"" {0}";
