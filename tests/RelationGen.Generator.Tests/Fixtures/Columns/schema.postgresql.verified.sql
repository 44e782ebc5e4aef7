CREATE SCHEMA IF NOT EXISTS "lab";
CREATE COLLATION IF NOT EXISTS "NOCASE" (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE "lab"."samples" (
    "created_at" timestamp NOT NULL,
    "id" uuid NOT NULL,
    "level" smallint NOT NULL,
    "wanted" smallint,
    "amount" numeric,
    "data" bytea NOT NULL,
    "day" date NOT NULL,
    "code" text COLLATE "NOCASE" NOT NULL,
    CONSTRAINT "samples_pkey" PRIMARY KEY ("id")
);

-- And back:
DROP TABLE IF EXISTS "lab"."samples";
