CREATE TABLE "samples" (
    "created_at" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "wanted" INTEGER,
    "amount" NUMERIC,
    "data" BLOB NOT NULL,
    "day" TEXT NOT NULL,
    "code" TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT "samples_pkey" PRIMARY KEY ("id")
);

-- And back:
DROP TABLE IF EXISTS "samples";
