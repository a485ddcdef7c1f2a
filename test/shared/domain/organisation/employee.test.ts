import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Employee,
  type EmployeeRecord,
  postingOn,
  registerEmployee,
  requireHead,
} from "../../../../shared/domain/organisation/employee.ts";
import { assignRater } from "../../../../shared/domain/organisation/raters/assignment.ts";
import { AT, committed, employee, posting, RATER_NIP } from "../../../support/cities/domain-builders.ts";

const stamp = { by: "admin", at: AT, day: "2026-03-10" };
const OTHER_NIP = "198001012005011003";

function register(before: Employee | undefined, changes: Partial<EmployeeRecord> = {}, day = stamp.day) {
  const { nip, kind, name, grade } = employee();
  return registerEmployee(
    before,
    { nip, kind, name, grade, posting: posting(), ...changes },
    { ...stamp, day },
  );
}

function registered(changes: Partial<EmployeeRecord> = {}, day?: string): Employee {
  const decision = register(undefined, changes, day);
  if (decision === undefined) throw new Error("a new employee is always a decision");
  return committed(decision);
}

const anyDay = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyRecord = fc.record({
  from: anyDay,
  unitId: fc.constantFrom("unit-1", "unit-2"),
  position: fc.constantFrom("Analis", "Kepala"),
  isHead: fc.boolean(),
  raterNip: fc.constantFrom(RATER_NIP, OTHER_NIP),
});

describe("registering an employee", () => {
  it("begins on the day that the register dates the position", () => {
    const { state, event } = register(undefined) ?? {};
    expect(event?.type).toBe("EMPLOYEE_REGISTERED");
    expect(state?.postings).toEqual([posting()]);
  });

  it("treats SIASN's id as a change, keeps it if a register has none, and replaces it by another", () => {
    const [first, other] = ["A8ACA7C6E0B93912E040640A040269BB", "B8ACA7C6E0B93912E040640A040269BB"];
    const named = register(registered(), { siasnId: first });
    expect(named).toMatchObject({ state: { siasnId: first }, event: { type: "EMPLOYEE_CHANGED" } });
    const state = committed(named as NonNullable<typeof named>);
    expect(register(state, { siasnId: first })).toBeUndefined();
    expect(register(state)).toBeUndefined();
    expect(register(state, { siasnId: other })?.state.siasnId).toBe(other);
  });

  it("changes nothing the second time, whatever the record and the day", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 4 }), anyDay, (records, day) => {
        let state: Employee | undefined;
        for (const record of records) {
          const decision = register(state, { posting: posting(record) }, day);
          state = decision ? committed(decision) : state;
          expect(register(state, { posting: posting(record) }, day)).toBeUndefined();
        }
      }),
    );
  });

  it("keeps postings in ascending order, one for each day", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyRecord, anyDay), { minLength: 1, maxLength: 6 }), (orders) => {
        let state: Employee | undefined;
        for (const [record, day] of orders) {
          const decision = register(state, { posting: posting(record) }, day);
          state = decision ? committed(decision) : state;
        }
        const days = state?.postings.map(({ from }) => from) ?? [];
        expect(days).toEqual([...new Set(days)].sort());
      }),
    );
  });

  it("leaves the past as it was when somebody moves to another unit", () => {
    const moved = register(registered(), {
      posting: posting({ unitId: "unit-2", from: "2026-02-01" }),
    })?.state;
    expect(postingOn(moved as Employee, "2026-01-31").unitId).toBe("unit-1");
    expect(postingOn(moved as Employee, "2026-02-01").unitId).toBe("unit-2");
  });

  it("applies a new head of unit from the day of registration, not from that of the position", () => {
    const changed = register(registered(), { posting: posting({ raterNip: OTHER_NIP, from: "2025-06-01" }) });
    expect(changed?.state.postings.map(({ from, raterNip }) => [from, raterNip])).toEqual([
      ["2024-01-01", RATER_NIP],
      ["2026-03-10", OTHER_NIP],
    ]);
  });

  it("keeps a rater HR assigned while the place stays, and not when it changes", () => {
    const order = { raterNip: undefined, rater: undefined, above: [], unit: undefined, basis: undefined };
    const assigned = committed(assignRater(registered(), { ...order, from: "2026-03-10", ...stamp }));
    expect(register(assigned)).toBeUndefined();
    const moved = register(assigned, { posting: posting({ unitId: "unit-2", from: "2026-04-01" }) });
    expect(postingOn(moved?.state as Employee, "2026-04-01").raterNip).toBe(RATER_NIP);
  });

  it("notices a new grade, name or address, without a new posting", () => {
    const promoted = register(registered(), { grade: "III/d", email: "siti@kota.example" });
    expect(promoted?.event.type).toBe("EMPLOYEE_CHANGED");
    expect(promoted?.state).toMatchObject({ grade: "III/d", email: "siti@kota.example" });
    expect(promoted?.state.postings).toHaveLength(1);
  });
});

describe("who leads a unit", () => {
  const unit = { id: "seksi", ancestors: ["kota", "dinas"] };
  const head = (unitId: string) => employee({ postings: [posting({ unitId, isHead: true })] });

  it("is its head and the head of every unit above it", () => {
    for (const unitId of ["seksi", "dinas", "kota"]) {
      expect(() => requireHead(head(unitId), unit, stamp.day)).not.toThrow();
    }
  });

  it("is nobody else", () => {
    const staff = employee({ postings: [posting({ unitId: "seksi" })] });
    const notYet = employee({ postings: [posting({ unitId: "seksi", isHead: true, from: "2026-03-11" })] });
    for (const other of [head("kantor-lain"), staff, notYet, undefined]) {
      expect(() => requireHead(other, unit, stamp.day)).toThrow("employee.not-lead");
    }
  });
});
