import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type ComplaintCity,
  HEAD,
  startComplaintCity,
  VERIFICATION,
} from "../../support/cities/complaint-city.ts";
import { COMPLAINT_TEXT } from "../../support/cities/complaints.ts";

const STAFF = "198609262015051001";

let city: ComplaintCity;
beforeAll(async () => {
  city = await startComplaintCity();
  await city.employee(STAFF, { unitId: "pu", raterNip: HEAD });
});
afterAll(() => city?.host.stop());

const inbox = async (as: string) => (await city.api("GET", "/v1/inbox", { as })).body;
const kinds = async (as: string) =>
  (await inbox(as)).items.map(({ kind }: { readonly kind: string }) => kind);

describe("a complaint", () => {
  it("reaches the inboxes of the desk's officers, then of the unit's head, then of its assignee, by its code alone", async () => {
    const { trackingCode } = await city.submit();
    expect((await inbox(city.as.officer)).items).toMatchObject([
      { kind: "COMPLAINT_RECEIVED", about: { trackingCode, unitId: "COMPLAINT_DESK" } },
    ]);
    expect(await kinds(city.as.head)).toEqual([]);
    expect((await city.act(trackingCode, "verify", VERIFICATION)).status).toBe(200);
    expect((await inbox(city.as.head)).items).toMatchObject([
      {
        kind: "COMPLAINT_FORWARDED",
        sentence: { id: `Pengaduan ${trackingCode} diteruskan kepada unit Anda.` },
      },
    ]);
    const staff = await city.token(STAFF, "EMPLOYEE");
    expect(await kinds(staff)).toEqual([]);
    expect((await city.act(trackingCode, "assign", { nip: STAFF }, city.as.head)).status).toBe(200);
    expect((await inbox(staff)).items).toMatchObject([
      { kind: "COMPLAINT_ASSIGNED", about: { trackingCode } },
    ]);
    expect(JSON.stringify([await inbox(staff), await inbox(city.as.head)])).not.toContain(COMPLAINT_TEXT);
  });

  it("that has gone to another unit, or to a colleague, leads nobody to where they are refused", async () => {
    const { trackingCode } = await city.submit();
    expect((await city.act(trackingCode, "verify", VERIFICATION)).status).toBe(200);
    expect((await city.act(trackingCode, "assign", { nip: STAFF }, city.as.head)).status).toBe(200);
    const staff = await city.token(STAFF, "EMPLOYEE");
    const seenBy = async (as: string) =>
      (await inbox(as)).items
        .filter(
          ({ about }: { readonly about: { readonly trackingCode?: string } }) =>
            about.trackingCode === trackingCode,
        )
        .map(({ canOpen = true }: { readonly canOpen?: boolean }) => canOpen);
    const mayOpen = async (as: string) =>
      (await city.api("GET", `/v1/complaints/${trackingCode}`, { as })).status === 200;
    const readers = [staff, city.as.head, city.as.officer];
    for (const as of readers) expect(await seenBy(as)).not.toContain(false);
    const on = { unitId: "kota", reason: "Bukan wewenang unit ini." };
    expect((await city.act(trackingCode, "forward", on)).status).toBe(200);
    for (const as of readers) {
      const seen = await seenBy(as);
      expect(seen.length).toBeGreaterThan(0);
      expect(new Set(seen)).toEqual(new Set([await mayOpen(as)]));
    }
    expect(await mayOpen(city.as.head)).toBe(false);
    expect(await mayOpen(city.as.officer)).toBe(true);
  });

  it("whose deadline is near reaches its assignee's inbox, and once it has passed the head's", async () => {
    await city.pass("+30d");
    expect(await kinds(await city.token(STAFF, "EMPLOYEE"))).toContain("COMPLAINT_WARNED");
    expect(await kinds(city.as.head)).toContain("COMPLAINT_ESCALATED");
    // A warning is for officers.
    expect(await kinds(city.as.head)).not.toContain("COMPLAINT_WARNED");
  });
});
