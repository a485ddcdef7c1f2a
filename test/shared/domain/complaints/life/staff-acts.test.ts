import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Complaint } from "../../../../../shared/domain/complaints/complaint.ts";
import type { Asking } from "../../../../../shared/domain/complaints/life/authority.ts";
import { type StaffAct, staffActs } from "../../../../../shared/domain/complaints/life/staff-acts.ts";
import { DomainError } from "../../../../../shared/domain/refusal.ts";
import {
  ACTS,
  type Act,
  having,
  RECEIVED_AT,
  received,
  taken,
} from "../../../../support/cities/complaints.ts";
import { employee, NIP, posting } from "../../../../support/cities/domain-builders.ts";

const AT = "2026-03-25T02:00:00.000Z";
const OFFICER: Asking = {
  principal: { id: "x", roles: ["COMPLAINT_OFFICER"] },
  employee: undefined,
  day: "2026-03-25",
};
const HEAD: Asking = {
  principal: { id: NIP, roles: ["EMPLOYEE"] },
  employee: employee({ postings: [posting({ unitId: "pu", isHead: true, from: "2024-01-01" })] }),
  day: "2026-03-25",
};

/** The act of the tests that each offer stands for. */
const DONE_BY = {
  VERIFY: "verify",
  REJECT: "reject",
  ANSWER: "answer",
  ASK: "ask",
  RESUME: "resume",
  SOLVE: "solve",
  GIVE_UP: "giveUp",
  FORWARD: "forward",
  RECLASSIFY: "reclassify",
  ARCHIVE: "archive",
} as const satisfies Partial<Record<StaffAct, Act>>;

/** Refused because of the unit that was chosen, rather than because of the complaint's state: another unit may do. */
const BY_CHOICE = ["complaint.reported-unit"];

function refusalOf(complaint: Complaint, act: Act): string | undefined {
  try {
    ACTS[act](complaint, AT);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

function isRefusedByState(complaint: Complaint, act: Act): boolean {
  const code = refusalOf(complaint, act);
  return code !== undefined && !BY_CHOICE.includes(code);
}

describe("what staff are offered", () => {
  test("is what the complaint's state allows, and all of it, whatever has been done to it", () => {
    const acts = fc.array(fc.constantFrom(...(Object.keys(ACTS) as Act[])), { maxLength: 12 });
    fc.assert(
      fc.property(acts, (done) => {
        const complaint = done.reduce(
          (state, act) => (refusalOf(state, act) ? state : (taken(state, act, AT)?.state ?? state)),
          received(),
        );
        const offered = staffActs(OFFICER, complaint, AT);
        for (const [offer, act] of Object.entries(DONE_BY))
          expect(offered.includes(offer as StaffAct), `${offer} in ${complaint.status}`).toBe(
            !isRefusedByState(complaint, act),
          );
      }),
    );
  });

  test("leaves verifying, rejecting and identities to officers", () => {
    const complaint = { ...received({ unitId: "pu" }), hasContact: true };
    expect(staffActs(OFFICER, complaint, AT)).toEqual(expect.arrayContaining(["VERIFY", "REJECT", "UNMASK"]));
    expect(staffActs(HEAD, complaint, AT)).toEqual(["ASK", "ASSIGN", "REMARK", "ATTACH", "NOTE"]);
  });

  test("lets the head of the unit answer, but nothing to those who only read", () => {
    const complaint = having(received({ unitId: "pu" }), ["verify", RECEIVED_AT]);
    expect(staffActs(HEAD, complaint, AT)).toContain("ANSWER");
    const headOfCity = { ...OFFICER, principal: { id: "y", roles: ["HEAD_OF_CITY"] } } as const;
    expect(staffActs(headOfCity, complaint, AT)).toEqual([]);
  });
});
