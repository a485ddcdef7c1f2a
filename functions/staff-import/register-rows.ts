import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import {
  type Employee,
  type EmployeeRecord,
  registerEmployee,
} from "../../shared/domain/organisation/employee.ts";
import { changesBetween, type ImportRow } from "../../shared/domain/organisation/import-row.ts";
import { purposeOf } from "../../shared/domain/organisation/staff-import.ts";
import type { PartOutcome } from "../../shared/runs/kind.ts";
import type { NameRepository } from "../../shared/table/names/names.ts";
import { employeeCommit, lineProjections } from "../../shared/table/organisation/employees.ts";
import type { StaffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import type { RowsMessage } from "./messages.ts";

interface Deps {
  readonly imports: StaffImportRepository;
  readonly names: NameRepository;
  readonly city: CityFacts;
}

/**
 * Compares a chunk with the register and, if ordered, updates the register in the transaction that counts the
 * chunk.
 */
export async function registerRows(
  { id, records, at }: RowsMessage,
  by: string,
  { imports, names, city }: Deps,
): Promise<PartOutcome> {
  const nips = records.map(({ nip }) => nip);
  const found = await imports.context(id, nips);
  if (found.import === undefined) return undefined;
  const stamp = { by, at, day: localDay(at, city.timeZone) };
  const decided = records.map(({ line, isOutsideFile, ...record }, index) => {
    const before = found.employees[index];
    const decision = registerEmployee(before, record, stamp);
    return { line, isOutsideFile, record, before, decision };
  });
  const inFile = decided.filter(({ isOutsideFile }) => !isOutsideFile);
  const changes = decided.flatMap(({ decision, before }) => (decision ? [{ decision, before }] : []));
  const changed = inFile.filter(({ decision, before }) => decision && before !== undefined).length;
  const created = inFile.filter(({ decision, before }) => decision && before === undefined).length;
  const isApply = purposeOf(found.import) === "APPLY";
  const named = changes.filter(({ decision, before }) => decision.state.name !== before?.name);
  if (isApply && named.length > 0) await names.learn(named.map(({ decision }) => decision.state.name));
  return {
    add: {
      rowsDone: inFile.length,
      created,
      changed,
      unchanged: inFile.length - created - changed,
    },
    projections: decided.map((one) => imports.rowKept(id, one.line, rowOf(one))),
    commits: isApply
      ? changes.map(({ decision, before }) =>
          registerCommit(decision, before, { zone: city.timeZone, today: stamp.day }),
        )
      : [],
    expiresAt: imports.keptUntil(),
  };
}

type Register = Parameters<typeof employeeCommit>;

/**
 * An employee who heads a unit according to the register gives its staff another rater, even if newly
 * registered.
 */
function registerCommit(decision: Register[0], before: Register[1], of: { zone: string; today: string }) {
  const commit = employeeCommit(decision, before, of.zone);
  const [posting] = decision.state.postings;
  if (before !== undefined || posting === undefined || !posting.isHead) return commit;
  const lines = lineProjections(decision.state, [posting.from], of);
  return { ...commit, projections: [...(commit.projections ?? []), ...lines] };
}

function rowOf({
  line,
  isOutsideFile,
  record: { nip, name },
  before,
  decision,
}: {
  readonly line: number;
  readonly isOutsideFile: true | undefined;
  readonly record: EmployeeRecord;
  readonly before: Employee | undefined;
  readonly decision: Register[0] | undefined;
}): ImportRow {
  const state = decision === undefined ? "UNCHANGED" : before === undefined ? "NEW" : "CHANGED";
  const changes = decision ? changesBetween(before, decision.state) : [];
  return { ...(!isOutsideFile && { line }), nip, name, state, changes, reasons: [] };
}
