CREATE TABLE "days" (
    "start" timestamp with time zone(0) NOT NULL,
    "morning" varchar(10) NOT NULL,
    "evening" text,
    "noon" smallint NOT NULL,
    CONSTRAINT "days_pkey" PRIMARY KEY ("start")
);
CREATE TABLE "readings" (
    "at" timestamp NOT NULL,
    "sensor" INTEGER NOT NULL,
    "day_start" timestamptz NOT NULL,
    CONSTRAINT "readings_pkey" PRIMARY KEY ("at", "sensor"),
    CONSTRAINT "readings_day_start_fkey" FOREIGN KEY ("day_start") REFERENCES "days" ("start") ON DELETE RESTRICT
);
CREATE INDEX "readings_day_start_idx" ON "readings" ("day_start");

-- And back:
DROP TABLE IF EXISTS "readings";
DROP TABLE IF EXISTS "days";
