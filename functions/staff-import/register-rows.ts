import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { registerEmployee } from "../../shared/domain/organisation/employee.ts";
import { isRunning, purposeOf } from "../../shared/domain/organisation/staff-import.ts";
import { DomainError } from "../../shared/domain/refusal.ts";
import { CommitConflict } from "../../shared/table/commit-conflict.ts";
import { employeeCommit } from "../../shared/table/organisation/employees.ts";
import type { StaffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import { completeWhenDone } from "./complete-run.ts";
import type { RowsMessage } from "./messages.ts";

const ATTEMPTS = 3;

interface Deps {
  readonly imports: StaffImportRepository;
  readonly city: CityFacts;
}

/** Compares a chunk with the register, changes the register if the run says so, and counts the chunk once. */
export async function registerRows(message: RowsMessage, deps: Deps): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await registerOnce(message, deps);
      break;
    } catch (error) {
      // Counted by another delivery of the same message.
      if (error instanceof CommitConflict) break;
      // Somebody has just changed an employee of the chunk: compare again with the current register.
      if (!(error instanceof DomainError) || attempt === ATTEMPTS) throw error;
    }
  }
  await completeWhenDone(message, deps.imports);
}

async function registerOnce(message: RowsMessage, { imports, city }: Deps): Promise<void> {
  const { records, run, by, at } = message;
  const nips = records.map(({ nip }) => nip);
  const found = await imports.surroundings(message, nips);
  if (found.import === undefined || !isRunning(found.import, run) || found.isDone) return;
  const stamp = { by, at, day: localDay(at, city.timeZone) };
  const changes = records.flatMap((record, index) => {
    const before = found.employees[index];
    const decision = registerEmployee(before, record, stamp);
    return decision ? [{ decision, before }] : [];
  });
  const created = changes.filter(({ before }) => before === undefined).length;
  const outcome = {
    rowsDone: records.length,
    created,
    changed: changes.length - created,
    unchanged: records.length - changes.length,
  };
  const isApply = purposeOf(found.import) === "APPLY";
  const commits = isApply
    ? changes.map(({ decision, before }) => employeeCommit(decision, before, city.timeZone))
    : [];
  await imports.commitChunk(message, outcome, commits);
}
