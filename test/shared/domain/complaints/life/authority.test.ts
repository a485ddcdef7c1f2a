import { describe, expect, test } from "vitest";
import type { Role } from "../../../../../shared/auth/principal.ts";
import { nextStep } from "../../../../../shared/domain/complaints/clocks/deadlines.ts";
import { requireComplaintAct } from "../../../../../shared/domain/complaints/life/acts.ts";
import {
  type Asking,
  requireCanSeeComplaint,
  requireComplaintList,
} from "../../../../../shared/domain/complaints/life/authority.ts";
import { having, RECEIVED_AT, received, TERMS } from "../../../../support/cities/complaints.ts";
import { committed, employee, NIP, posting } from "../../../../support/cities/domain-builders.ts";

const DAY = "2026-03-17";

function asking(unitId: string | undefined, { isHead = true, from = "2024-01-01" } = {}): Asking {
  const person =
    unitId === undefined ? undefined : employee({ postings: [posting({ unitId, isHead, from })] });
  return { principal: { id: NIP, roles: ["EMPLOYEE"] }, employee: person, day: DAY };
}

const withRole = (role: Role): Asking => ({ ...asking(undefined), principal: { id: "x", roles: [role] } });

const AT = "2026-04-20T00:00:00.000Z";
const COMPLAINT = having(received({ unitId: "pu" }), ["verify", RECEIVED_AT]);
const escalated = [1, 2, 3, 4, 5, 6].reduce((complaint) => {
  const decision = nextStep(complaint, { at: AT, terms: TERMS, cityOfficeId: "kota" });
  return decision ? committed(decision) : complaint;
}, COMPLAINT);

describe("a complaint", () => {
  test("is handled by officers and the head of the unit that has it", () => {
    for (const allowed of [withRole("COMPLAINT_OFFICER"), asking("pu")])
      expect(() => requireComplaintAct(allowed, COMPLAINT, "answer")).not.toThrow();
  });

  test("is verified, rejected, reclassified, archived and merged only by officers", () => {
    const acts = ["verify", "reject", "reclassify", "archive", "merge"] as const;
    for (const act of acts) {
      expect(() => requireComplaintAct(withRole("COMPLAINT_OFFICER"), COMPLAINT, act)).not.toThrow();
      expect(() => requireComplaintAct(asking("pu"), COMPLAINT, act)).toThrow("complaint.not-yours");
    }
  });

  test.each([
    ["a member of its unit", asking("pu", { isHead: false })],
    ["the head of another unit", asking("dishub")],
    ["a head whose posting has not begun", asking("pu", { from: "2026-03-18" })],
    ["an account of no employee", asking(undefined)],
    ["HR", withRole("HR")],
    ["the administrator", withRole("ADMIN")],
  ])("is neither handled nor seen by %s", (_who, denied) => {
    expect(() => requireComplaintAct(denied, COMPLAINT, "answer")).toThrow("complaint.not-yours");
    expect(() => requireCanSeeComplaint(denied, COMPLAINT)).toThrow("complaint.not-yours");
  });

  test("is seen, but not handled, by the head of the city, unless it is misconduct", () => {
    const mayor = withRole("HEAD_OF_CITY");
    expect(() => requireCanSeeComplaint(mayor, COMPLAINT)).not.toThrow();
    expect(() => requireComplaintAct(mayor, COMPLAINT, "answer")).toThrow("complaint.not-yours");
    const misconduct = { ...COMPLAINT, class: "PENGADUAN_BERKADAR_PENGAWASAN" } as typeof COMPLAINT;
    expect(() => requireCanSeeComplaint(mayor, misconduct)).toThrow("complaint.not-yours");
  });

  test("is handled by its assignee while they serve there, who can neither reassign it nor send it elsewhere", () => {
    const assignee = { nip: asking("pu").employee?.nip ?? "", name: "Sari", unitId: "pu" };
    const assigned = { ...COMPLAINT, assignee };
    const handler = asking("pu", { isHead: false });
    expect(() => requireComplaintAct(handler, assigned, "answer")).not.toThrow();
    expect(() => requireCanSeeComplaint(handler, assigned)).not.toThrow();
    for (const act of ["assign", "forward", "verify"] as const)
      expect(() => requireComplaintAct(handler, assigned, act)).toThrow("complaint.not-yours");
    const moved = asking("dishub", { isHead: false });
    expect(() => requireCanSeeComplaint(moved, assigned)).toThrow("complaint.not-yours");
  });

  test("is seen, but not handled, by the head of the city's office once escalated to them", () => {
    expect(() => requireCanSeeComplaint(asking("kota"), COMPLAINT)).toThrow("complaint.not-yours");
    expect(() => requireCanSeeComplaint(asking("kota"), escalated)).not.toThrow();
    expect(() => requireComplaintAct(asking("kota"), escalated, "answer")).toThrow("complaint.not-yours");
  });

  test("is in a list that officers, HR and the head of the unit may see", () => {
    for (const allowed of [withRole("COMPLAINT_OFFICER"), withRole("HR"), asking("pu")])
      expect(() => requireComplaintList(allowed, "pu")).not.toThrow();
    for (const denied of [asking("pu", { isHead: false }), asking("dishub"), withRole("ADMIN")])
      expect(() => requireComplaintList(denied, "pu")).toThrow("complaint.not-yours");
  });
});
