CREATE TABLE "employees" (
    "employee_id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "reports_to" INTEGER,
    CONSTRAINT "employees_reports_to_fkey" FOREIGN KEY ("reports_to") REFERENCES "employees" ("employee_id") ON DELETE SET NULL
);
CREATE INDEX "employees_reports_to_idx" ON "employees" ("reports_to");

-- And back:
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "employees";
