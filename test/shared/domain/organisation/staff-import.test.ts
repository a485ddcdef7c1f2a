import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  announceImport,
  completeRun,
  failRun,
  type ImportProgress,
  orderApply,
  orderCheck,
  type StaffImport,
} from "../../../../shared/domain/organisation/staff-import.ts";
import { AT, committed } from "../../../support/cities/domain-builders.ts";

const stamp = { by: "admin", at: AT };
const SENTENCE = { id: "Tidak terbaca.", en: "Not readable." };

function announced(): StaffImport {
  const file = { id: "0mmjyq1s94x39mb98xsi", fileName: "siasn.csv", sizeBytes: 10, sha256: "ab" };
  return committed(announceImport({ ...file, ...stamp }));
}

function progress(): ImportProgress {
  const counts = { rowsTotal: 30, rowsDone: 24, created: 20, changed: 4, unchanged: 0, problems: 3 };
  return { purpose: "CHECK", ...counts };
}

function checked(): StaffImport {
  const checking = committed(orderCheck(announced(), stamp));
  const decision = completeRun(checking, 1, progress(), AT);
  if (decision === undefined) throw new Error("the run is over");
  return committed(decision);
}

describe("an import of staff", () => {
  it("waits for its file", () => {
    expect(announced()).toMatchObject({ state: "AWAITING_FILE", run: 0, version: 1 });
  });

  it("is not applied before it has been checked", () => {
    const checking = committed(orderCheck(announced(), stamp));
    for (const state of [announced(), checking]) {
      expect(() => orderApply(state, stamp)).toThrow("staff-import.not-checked");
    }
    expect(orderApply(checked(), stamp).state.state).toBe("APPLYING");
  });

  it("may be checked and applied again, each time as a new run", () => {
    const applying = committed(orderApply(checked(), stamp));
    const again = committed(orderApply(applying, stamp));
    expect([applying.run, again.run]).toEqual([2, 3]);
    expect(orderCheck(checked(), stamp).state).toMatchObject({ state: "CHECKING", run: 2 });
  });

  it("is not checked while it is being applied", () => {
    const applying = committed(orderApply(checked(), stamp));
    expect(() => orderCheck(applying, stamp)).toThrow("staff-import.applying");
  });

  it("is complete when its last chunk is done, with its outcome", () => {
    const checking = committed(orderCheck(announced(), stamp));
    const decision = completeRun(checking, 1, progress(), AT);
    expect(decision?.state.state).toBe("CHECKED");
    expect(decision?.event).toMatchObject({
      type: "IMPORT_CHECKED",
      data: { run: 1, created: 20, changed: 4, unchanged: 0, problems: 3 },
    });
  });

  it("does not end twice, nor by a superseded run", () => {
    expect(completeRun(checked(), 1, progress(), AT)).toBeUndefined();
    const second = committed(orderCheck(checked(), stamp));
    expect(completeRun(second, 1, progress(), AT)).toBeUndefined();
    expect(failRun(second, 1, SENTENCE, AT)).toBeUndefined();
  });

  it("fails with a message, which the next check removes", () => {
    const checking = committed(orderCheck(announced(), stamp));
    const decision = failRun(checking, 1, SENTENCE, AT);
    if (decision === undefined) throw new Error("the run fails");
    const failed = committed(decision);
    expect(failed).toMatchObject({ state: "FAILED", failure: SENTENCE });
    expect(() => orderApply(failed, stamp)).toThrow("staff-import.not-checked");
    expect(orderCheck(failed, stamp).state).not.toHaveProperty("failure");
  });

  it("is applied only after a successful check, whatever the order of events", () => {
    const steps = {
      check: (state: StaffImport) => orderCheck(state, stamp),
      apply: (state: StaffImport) => orderApply(state, stamp),
      complete: (state: StaffImport) => completeRun(state, state.run, progress(), AT),
      fail: (state: StaffImport) => failRun(state, state.run, SENTENCE, AT),
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(steps)), { maxLength: 12 }), (taken) => {
        const states = [announced()];
        for (const step of taken) {
          const state = states.at(-1) as StaffImport;
          const next = attempt(() => step(state));
          if (next) states.push(committed(next));
        }
        const firstChecked = states.findIndex(({ state }) => state === "CHECKED");
        const firstApplying = states.findIndex(({ state }) => state === "APPLYING");
        expect(firstApplying === -1 || (firstChecked !== -1 && firstChecked < firstApplying)).toBe(true);
      }),
    );
  });
});

function attempt<Result>(decide: () => Result): Result | undefined {
  try {
    return decide();
  } catch {
    return undefined;
  }
}
