import { afterAll, beforeAll, expect, test } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import { type Posting, registerEmployee } from "../../../shared/domain/organisation/employee.ts";
import { MAX_MOVED_DESCENDANTS } from "../../../shared/domain/organisation/organisation-unit.ts";
import * as items from "../../../shared/table/items.ts";
import { employeeCommit } from "../../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { type ComplaintCity, startComplaintCity } from "../../support/cities/complaint-city.ts";
import { bukittinggi, posting } from "../../support/cities/domain-builders.ts";
import { everything } from "../../support/table/everything.ts";

const CHIEF = "196801011993031001";
const NEW_HEAD = "197001012000031003";
/** Come to the unit after its end was recorded: before its last day, and after it as its head. */
const EARLY = "199001012015051003";
const LATE = "199101012016051004";
const MISCONDUCT = "PENGADUAN_BERKADAR_PENGAWASAN";
/** Both end on one day, and one unit goes on with the work of both. */
const CLOSING = { lastDay: "2026-03-31", decree: "Perda 7/2026", successorId: "baru" };

let city: ComplaintCity;
let hr: string;
/** Misconduct of `lama`: examined by `periksa`, which ends too, and by the unit that goes on with the work of both. */
let examined: string;
let merged: string;
/** Misconduct of `kecil`, whose work goes to `antara` first, and on to where it is examined when that ends too. */
let passedOn: string;

/** A posting that the register knows in advance. */
async function toBePosted(nip: string, place: Partial<Posting>) {
  await city.employee(nip, { unitId: "dishub", raterNip: CHIEF });
  const before = await city.table.get(items.employee.key(nip));
  const act = { by: "admin", at: "2026-03-11T02:00:00.000Z", day: "2026-03-11" };
  const moved =
    registerEmployee(before, { ...before, posting: posting(place) } as never, act) ?? expect.fail();
  await city.table.commit([employeeCommit(moved, before, bukittinggi.timeZone)]);
}

async function close(id: string, { successorId, lastDay }: Partial<typeof CLOSING> = CLOSING) {
  const { body } = await city.api("GET", "/v1/units", { as: city.as.admin });
  const { version } = body.items.find((one: { id: string }) => one.id === id);
  const reply = await city.api("PUT", `/v1/units/${id}/closing`, {
    as: city.as.admin,
    version,
    body: { ...CLOSING, successorId, lastDay },
  });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
}

/** More units than a transaction moves, which have ended below one already. */
async function endedBelow(parentId: string): Promise<void> {
  const units = unitRepository(city.table);
  const at = "2026-03-05T00:00:00.000Z";
  const closing = { ...CLOSING, lastDay: "2026-03-04", successorId: parentId, successorName: "Unit lama" };
  for (let index = 0; index <= MAX_MOVED_DESCENDANTS; index += 1) {
    const id = `seksi-${index}`;
    await city.unit(id, parentId);
    const state = { ...(await units.get(id)), closing: { ...closing, goesOnAt: at, handedOnAt: at } };
    await units.commit({ state, event: { type: "UNIT_HANDED_ON", by: "SYSTEM", at } });
  }
}

async function misconductExaminedBy(unitId: string, reported = "lama"): Promise<string> {
  const { trackingCode } = await city.submit({ unitId: reported, class: MISCONDUCT });
  const verified = await city.act(trackingCode, "verify", { class: MISCONDUCT, unitId });
  expect(verified.status, JSON.stringify(verified.body)).toBe(200);
  return trackingCode;
}

async function advanceTo(instant: string) {
  await city.host.advanceTo(Date.parse(instant));
  await city.pass("+1m");
  hr = await city.token("pengelola-kinerja", "HR");
}

const profile = async (nip: string) => (await city.api("GET", `/v1/employees/${nip}`, { as: hr })).body;

beforeAll(async () => {
  city = await startComplaintCity();
  for (const id of ["lama", "periksa", "baru", "kecil", "antara"]) await city.unit(id, "kota");
  await endedBelow("periksa");
  await city.employee(CHIEF, { unitId: "kota" });
  await city.employee(NEW_HEAD, { unitId: "baru", raterNip: CHIEF, isHead: true });
  await toBePosted(EARLY, { unitId: "lama", from: "2026-03-20", raterNip: CHIEF });
  await toBePosted(LATE, { unitId: "lama", from: "2026-04-10", isHead: true, raterNip: CHIEF });
  for (const id of ["lama", "periksa"]) await close(id);
  await close("kecil", { successorId: "antara", lastDay: "2026-03-31" });
  await close("antara", { successorId: "baru", lastDay: "2026-04-09" });
  examined = await misconductExaminedBy("periksa");
  merged = await misconductExaminedBy("baru");
  passedOn = await misconductExaminedBy("baru", "kecil");
  await advanceTo("2026-04-01T02:00:00.000Z");
});
afterAll(() => city.host.stop());

test("whoever came to the unit after its end was recorded goes on in its successor, under its head", async () => {
  expect(await profile(EARLY)).toMatchObject({
    posting: { unitId: "baru", from: "2026-04-01", raterNip: NEW_HEAD },
  });
  const staff = await city.api("GET", "/v1/units/baru/employees", { as: hr });
  expect(JSON.stringify(staff.body)).toContain(EARLY);
  const left = await city.api("GET", "/v1/units/lama/employees", { as: hr });
  expect(JSON.stringify(left.body)).not.toContain(EARLY);
});

test("misconduct stays where it is examined while the reported people serve elsewhere", async () => {
  expect((await city.read(passedOn)).body).toMatchObject({ unitId: "baru" });
});

test("whoever was to come after its end begins in its successor, which keeps its own head", async () => {
  expect((await profile(LATE)).posting.unitId).toBe("dishub");
  await advanceTo("2026-04-10T02:00:00.000Z");
  expect(await profile(LATE)).toMatchObject({
    posting: { unitId: "baru", from: "2026-04-10", isHead: false, raterNip: NEW_HEAD },
  });
  const { body } = await city.api("GET", `/v1/employees/${LATE}/history`, { as: hr });
  expect(body.items.map(({ type }: { type: string }) => type)).toContain("POSTING_WENT_ON");
});

test("misconduct goes to the desk from wherever the reported people serve by now", async () => {
  for (const code of [examined, merged, passedOn])
    expect((await city.read(code)).body, code).toMatchObject({
      unitId: "COMPLAINT_DESK",
      status: "DIVERIFIKASI",
    });
});

test("all that had ended below a unit hangs below its successor with it, however many", async () => {
  const { body } = await city.api("GET", "/v1/units", { as: city.as.admin });
  const paths = body.items
    .filter(({ id }: { id: string }) => id.startsWith("seksi-"))
    .map(({ ancestors }: { ancestors: string[] }) => ancestors.join("/"));
  expect(paths).toHaveLength(MAX_MOVED_DESCENDANTS + 1);
  expect(new Set(paths)).toEqual(new Set(["kota/baru/periksa"]));
  const { closing } = body.items.find(({ id }: { id: string }) => id === "periksa");
  expect(closing.handedOnAt).toBeDefined();
});

test("all that is stored still holds together", async () => {
  const proofs = prove(city.city, (await everything()) as never);
  expect(proofs.filter(({ broken }) => broken.length > 0)).toEqual([]);
});
