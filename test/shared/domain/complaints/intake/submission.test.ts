import { describe, expect, test } from "vitest";
import { NEW_AGGREGATE } from "../../../../../shared/domain/aggregate.ts";
import { COMPLAINT_DESK } from "../../../../../shared/domain/complaints/complaint.ts";
import {
  fileSubmission,
  type IntakeFacts,
  type Submission,
} from "../../../../../shared/domain/complaints/intake/submission.ts";
import type { OrganisationUnit } from "../../../../../shared/domain/organisation/organisation-unit.ts";
import type { ServicePoint } from "../../../../../shared/domain/surveys/points/service-point.ts";
import { bukittinggi } from "../../../../support/cities/domain-builders.ts";

const unit = (id: string, ancestors: string[] = []) =>
  ({ id, name: id, ancestors }) as unknown as OrganisationUnit;
const point = { code: "ABCD1234", name: "Loket 1", unitId: "clinic", service: "Imunisasi" } as ServicePoint;
const NOTHING: IntakeFacts = {
  unit: undefined,
  point: undefined,
  routing: undefined,
  oversight: undefined,
  area: bukittinggi.area,
};
const SAID: Submission = { text: "Lampu jalan padam.", isAnonymous: false, isConfidential: false };
const MISCONDUCT = { ...SAID, class: "PENGADUAN_BERKADAR_PENGAWASAN" } as const;

function handedIn(said: Submission, facts: Partial<IntakeFacts> = {}) {
  const receipt = {
    trackingCode: "7K3M9QW2XT",
    secretHash: "hash",
    by: "PUBLIC",
    at: "2026-03-10T02:00:00.000Z",
  };
  return fileSubmission(said, { ...NOTHING, ...facts }, receipt).state;
}

describe("a complaint that is filed", () => {
  test("goes to the unit that it names, or to that of its service point, whose service it is then about", () => {
    expect(handedIn({ ...SAID, unitId: "roads" }, { unit: unit("roads") }).unitId).toBe("roads");
    const atPoint = handedIn({ ...SAID, point: point.code }, { point });
    expect(atPoint).toMatchObject({ unitId: "clinic", service: "Imunisasi", point: { code: point.code } });
    const both = handedIn({ ...SAID, unitId: "roads", point: point.code }, { unit: unit("roads"), point });
    expect(both.unitId).toBe("roads");
  });

  test("goes where the city's rules say if it names nothing, and otherwise to the desk", () => {
    const rules = [{ unitId: "roads", words: ["lampu"] }];
    expect(handedIn(SAID, { routing: { ...NEW_AGGREGATE, rules, isOn: true } }).unitId).toBe("roads");
    expect(handedIn(SAID).unitId).toBe(COMPLAINT_DESK);
  });

  test("is refused if what it names does not exist", () => {
    expect(() => handedIn({ ...SAID, unitId: "nowhere" })).toThrow("complaint.unknown-unit");
    expect(() => handedIn({ ...SAID, point: "ABCD1234" })).toThrow("complaint.unknown-point");
  });

  test("goes to the oversight unit if about misconduct, never to the unit that it is about", () => {
    const about = handedIn(
      { ...MISCONDUCT, unitId: "roads" },
      { unit: unit("roads"), oversight: unit("apip") },
    );
    expect(about).toMatchObject({ unitId: "apip", aboutUnitId: "roads" });
    expect(handedIn({ ...MISCONDUCT, unitId: "roads" }, { unit: unit("roads") }).unitId).toBe(COMPLAINT_DESK);
  });

  test("waits at the desk if about misconduct of the oversight unit or its service point", () => {
    const own = { unit: unit("apip"), oversight: unit("apip", ["city"]) };
    expect(handedIn({ ...MISCONDUCT, unitId: "apip" }, own).unitId).toBe(COMPLAINT_DESK);
    // The oversight unit goes on with the work of the one that is reported.
    const closed = { unit: unit("old"), handler: { id: "apip" }, oversight: unit("apip", ["city"]) };
    expect(handedIn({ ...MISCONDUCT, unitId: "old" }, closed)).toMatchObject({
      ...{ unitId: COMPLAINT_DESK, aboutUnitId: "old" },
    });
    const below = { point, oversight: unit("desk-of-clinic", ["clinic"]) };
    expect(handedIn({ ...MISCONDUCT, point: point.code }, below).unitId).toBe(COMPLAINT_DESK);
  });

  test("says whether it can be answered by mail, and never at what address", () => {
    const told = handedIn({ ...SAID, contact: { email: "warga@example.id" } });
    expect(told).toMatchObject({ hasContact: true, hasEmail: true });
    expect(JSON.stringify(told)).not.toContain("warga@");
  });
});
