import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { registerEmployee } from "../../shared/domain/organisation/employee.ts";
import { purposeOf } from "../../shared/domain/organisation/staff-import.ts";
import type { PartOutcome } from "../../shared/runs/kind.ts";
import { employeeCommit, lineProjections } from "../../shared/table/organisation/employees.ts";
import type { StaffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import type { RowsMessage } from "./messages.ts";

interface Deps {
  readonly imports: StaffImportRepository;
  readonly city: CityFacts;
}

/**
 * Compares a chunk with the register and, if ordered, updates the register in the transaction that counts the
 * chunk.
 */
export async function registerRows(
  { id, records, at }: RowsMessage,
  by: string,
  { imports, city }: Deps,
): Promise<PartOutcome> {
  const nips = records.map(({ nip }) => nip);
  const found = await imports.context(id, nips);
  if (found.import === undefined) return undefined;
  const stamp = { by, at, day: localDay(at, city.timeZone) };
  const changes = records.flatMap((record, index) => {
    const before = found.employees[index];
    const decision = registerEmployee(before, record, stamp);
    return decision ? [{ decision, before }] : [];
  });
  const created = changes.filter(({ before }) => before === undefined).length;
  const isApply = purposeOf(found.import) === "APPLY";
  return {
    add: {
      rowsDone: records.length,
      created,
      changed: changes.length - created,
      unchanged: records.length - changes.length,
    },
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
