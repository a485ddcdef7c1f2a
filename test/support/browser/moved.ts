import { expect } from "vitest";
import { type Employee, registerEmployee } from "../../../shared/domain/organisation/employee.ts";
import * as items from "../../../shared/table/items.ts";
import { employeeCommit } from "../../../shared/table/organisation/employees.ts";
import type { TestCity } from "../cities/test-city.ts";

interface Place {
  readonly unitId: string;
  readonly raterNip: string;
}

/** The register moves somebody to another office, from today on. */
export async function move({ table, host, city }: TestCity, nip: string, place: Place): Promise<void> {
  const before = (await table.find(items.employee.key(nip))) as Employee;
  const { kind, name, grade } = before;
  const now = new Date(host.clock.now()).toISOString();
  const day = now.slice(0, 10);
  const post = { position: "Analis Muda", positionKind: "FUNGSIONAL", isHead: false } as const;
  const record = { nip, kind, name, grade, posting: { ...place, ...post, from: day } };
  const moved = registerEmployee(before, record, { by: "admin", at: now, day }) ?? expect.fail();
  await table.commit([employeeCommit(moved, before, city.timeZone)]);
}
