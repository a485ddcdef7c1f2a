import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as items from "../../../shared/table/items.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const PEERS = Array.from({ length: 5 }, (_, index) => `19900101201505200${index + 3}`);
const STRANGER = "199202022018012009";
/** Serves elsewhere, so that nobody is asked about them. */
const LEAVER = "196805051990031007";
const MONTH = "2026-03";
const SCORES = {
  BERORIENTASI_PELAYANAN: 5,
  AKUNTABEL: 4,
  KOMPETEN: 4,
  HARMONIS: 3,
  LOYAL: 5,
  ADAPTIF: 2,
  KOLABORATIF: 4,
};

let city: TestCity;
const lines: string[] = [];
const tokens = new Map<string, string>();
const as = (nip: string) => tokens.get(nip) ?? "";

async function signIn() {
  for (const nip of [HEAD, STAFF, STRANGER, ...PEERS]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
}

beforeAll(async () => {
  city = await startTestCity();
  for (const method of ["info", "error", "warn", "log"] as const)
    vi.spyOn(console, method).mockImplementation((line) => void lines.push(JSON.stringify(line)));
  await city.unit("unit-1");
  await city.employee(HEAD);
  for (const nip of [STAFF, ...PEERS]) await city.employee(nip, { raterNip: HEAD });
  await city.employee(STRANGER, { raterNip: PEERS[0] });
  await signIn();
});
afterAll(() => city.host.stop());

const feedback = `/v1/employees/${STAFF}/feedback`;
const colleagues = `/v1/employees/${STAFF}/colleague-feedback/${MONTH}`;
const panels = (nip: string) => `/v1/employees/${nip}/feedback-panels`;
const give = (nip: string, body: object = { month: MONTH, text: "Pertahankan" }) =>
  city.api("POST", feedback, { as: as(nip), body });
const speak = (giver: string, about: string, text: string, month = MONTH) =>
  city.api("PUT", `/v1/me/feedback-requests/${month}/${about}`, {
    as: as(giver),
    body: { text, scores: SCORES },
  });
const asked = async (nip: string): Promise<{ nip: string; isGiven: boolean }[]> =>
  (await city.api("GET", "/v1/me/feedback-requests", { as: as(nip) })).body.items;

describe("feedback from the superior, through the gateway", () => {
  it("reaches the employee immediately, is counted, and is answered once", async () => {
    const given = await give(HEAD, { month: MONTH, text: "Cepat dan rapi", scores: { KOMPETEN: 5 } });
    expect(given).toMatchObject({ status: 201, body: { giverNip: HEAD, version: 1 } });
    const list = await city.api("GET", `${feedback}?month=${MONTH}`, { as: as(STAFF) });
    expect(list.body.items).toMatchObject([{ text: "Cepat dan rapi", scores: { KOMPETEN: 5 } }]);
    expect(await city.table.find(items.scorecard.key(STAFF, MONTH))).toMatchObject({ feedback: 1 });

    const reply = (who: string, version: number) =>
      city.api("POST", `${feedback}/${given.body.id}/reply`, {
        as: as(who),
        version,
        body: { text: "Siap" },
      });
    expect((await reply(HEAD, 1)).body.code).toBe("authority.not-self");
    expect((await reply(STAFF, 1)).body).toMatchObject({ reply: { text: "Siap" }, version: 2 });
    expect((await reply(STAFF, 2)).body.code).toBe("feedback.replied-already");
    expect(await toldTo(city, as(STAFF))).toEqual(["FEEDBACK_GIVEN"]);
    expect(await toldTo(city, as(HEAD))).toEqual(["FEEDBACK_REPLIED"]);
  });

  it("is refused on oneself, from anybody but the rater, and ahead of its month", async () => {
    const own = await city.api("POST", feedback, { as: as(STAFF), body: { month: MONTH, text: "Hebat" } });
    expect(own).toMatchObject({ status: 403, body: { code: "feedback.on-self", rule: expect.any(String) } });
    expect(own.body.detail).toContain("diri sendiri");
    expect((await give(PEERS[0] ?? "")).body.code).toBe("authority.not-rater");
    expect((await give(HEAD, { month: "2026-04", text: "x" })).body.code).toBe("feedback.in-future");
    expect((await city.api("GET", `${feedback}?month=${MONTH}`, { as: as(STRANGER) })).status).toBe(403);
    const { body } = await city.api("GET", `${feedback}?month=${MONTH}`, { as: as("hr") });
    expect(body.items).toHaveLength(1);
  });

  it("comes from the head of the city for an employee whose superior has no NIP", async () => {
    const mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
    const body = { month: MONTH, text: "Pelayanan membaik" };
    const path = (nip: string) => `/v1/employees/${nip}/feedback`;
    expect((await city.api("POST", path(HEAD), { as: mayor, body })).status).toBe(201);
    expect((await city.api("POST", path(STAFF), { as: mayor, body })).body.code).toBe("authority.not-rater");
    const list = (nip: string) => city.api("GET", `${path(nip)}?month=${MONTH}`, { as: mayor });
    expect((await list(HEAD)).body.items).toHaveLength(1);
    expect((await list(STAFF)).body.code).toBe("authority.not-yours");
  });

  it("uses the wording of the regulation", async () => {
    const { body } = await city.api("GET", "/v1/behaviour-texts", { as: as(STAFF) });
    expect(body.values).toHaveLength(7);
    expect(body.values[4].behaviours[2]).toBe("Menjaga rahasia jabatan dan negara");
  });
});

describe("feedback from colleagues, through the gateway", () => {
  it("is asked of four of five peers and five of six subordinates: nobody can be sure about another", async () => {
    const requests = await Promise.all([STAFF, ...PEERS].map(asked));
    const about = (nip: string) => requests.filter((items) => items.some((item) => item.nip === nip)).length;
    for (const nip of [STAFF, ...PEERS]) expect(about(nip)).toBe(4);
    expect(about(HEAD)).toBe(5);
    expect(await asked(HEAD)).toEqual([]);
    expect(await asked(STRANGER)).toEqual([]);
  });

  it("leaves nothing that reveals who gave it, when, or in which order: no item, no event, no log line", async () => {
    const keyOf = ({ pk, sk }: Record<string, unknown>) => `${pk} ${sk}`;
    const before = new Map((await everything()).map((item) => [keyOf(item), item]));
    lines.length = 0;
    let spoken = 0;
    for (const nip of PEERS) {
      if (!(await asked(nip)).some((item) => item.nip === STAFF)) {
        expect((await speak(nip, STAFF, "Tidak diminta")).body.code).toBe("feedback.not-asked");
        continue;
      }
      spoken += 1;
      const given = await speak(nip, STAFF, `Suara ${spoken}`);
      expect(given).toMatchObject({ status: 200, body: { nip: STAFF, isGiven: true } });
      expect((await speak(nip, STAFF, "Lagi")).body.code).toBe("feedback.given-already");
      expect((await asked(nip)).find((item) => item.nip === STAFF)?.isGiven).toBe(true);
    }
    expect(spoken).toBe(4);
    const left = (await everything()).filter((item) => !isDeepStrictEqual(item, before.get(keyOf(item))));
    expect(left).toHaveLength(8);
    const names = left.map(({ pk, sk }) => `${String(pk).split("#")[0]} ${sk}`);
    expect(names.filter((name) => name === "GIVEN STATE")).toHaveLength(4);
    for (const item of left) {
      const text = JSON.stringify(item);
      for (const nip of PEERS) expect(text).not.toContain(nip);
      expect(text).not.toMatch(/20\d\d-\d\d-\d\dT|"at"|"by"/);
      const fields = Object.keys(item).toSorted().join();
      // Besides its content, an item has its form's version (`v`), which is the same for all.
      expect(["pk,sk,v", "pk,scores,sk,text,v"]).toContain(fields);
    }
    const logged = lines.join("\n");
    expect(lines.length).toBeGreaterThan(0);
    for (const nip of [STAFF, ...PEERS]) expect(logged).not.toContain(nip);
    expect(logged).not.toContain("Suara");
  });

  it("shows nothing during the month, not even how many have given it", async () => {
    const { body } = await city.api("GET", colleagues, { as: as(STAFF) });
    expect(body).toEqual({
      nip: STAFF,
      month: MONTH,
      state: "COLLECTING",
      shownFrom: "2026-04-02",
      minimumGivers: 3,
    });
    const other = `/v1/employees/${PEERS[0]}/colleague-feedback/${MONTH}`;
    const quiet = await city.api("GET", other, { as: as(PEERS[0] ?? "") });
    expect({ ...quiet.body, nip: STAFF }).toEqual(body);
    expect((await city.api("GET", colleagues, { as: as(STRANGER) })).status).toBe(403);
    const reply = await city.api("POST", `${colleagues}/reply`, { as: as(STAFF), body: { text: "?" } });
    expect(reply.body.code).toBe("feedback.not-shown");
  });

  it("counts once if the same giver sends it twice at the same moment", async () => {
    // The seed of the draw is by chance, so that any one of them may be asked about nobody else.
    const toGive = async (giver: string) =>
      (await asked(giver)).flatMap(({ nip, isGiven }) => (isGiven ? [] : [{ giver, about: nip }]));
    const [{ giver, about } = { giver: "", about: "" }] = (await Promise.all(PEERS.map(toGive))).flat();
    const feedback = async () =>
      (await everything()).filter(({ pk }) => pk === `VOICES#${about}#${MONTH}`).length;
    const before = await feedback();
    const both = await Promise.all([1, 2].map(() => speak(giver, about, "Sekali saja")));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await feedback()).toBe(before + 1);
  });

  it("is asked of those whom the rater or HR names, instead of the draw", async () => {
    const [subject = "", ...others] = PEERS;
    const givers = [STRANGER, ...others.slice(0, 3)];
    const name = (who: string, body: object = { month: MONTH, givers }) =>
      city.api("POST", panels(subject), { as: as(who), body });
    expect((await name(STAFF)).body.code).toBe("authority.not-rater");
    expect((await name(subject)).body.code).toBe("authority.not-rater");
    expect((await name(HEAD, { month: MONTH, givers: givers.slice(0, 3) })).body.code).toBe(
      "feedback-panel.too-few",
    );
    expect((await name(HEAD)).body).toMatchObject({ givers, version: 1 });
    expect((await name("hr")).body.code).toBe("feedback-panel.named-already");
    expect((await asked(STRANGER)).map(({ nip }) => nip)).toEqual([subject]);
    expect((await asked(others[3] ?? "")).map(({ nip }) => nip)).not.toContain(subject);
    expect((await speak(STRANGER, subject, "Membantu")).status).toBe(200);

    const path = `${panels(subject)}/${MONTH}`;
    const body = { givers: others };
    expect((await city.api("PUT", path, { as: as("hr"), version: 1, body })).body.version).toBe(2);
    expect(await asked(STRANGER)).toEqual([]);
    expect((await asked(others[3] ?? "")).map(({ nip }) => nip)).toContain(subject);
    expect((await city.api("GET", path, { as: as(subject) })).body.code).toBe("authority.not-rater");
    expect((await city.api("GET", path, { as: as(HEAD) })).body.givers).toEqual(others);
  });

  it("may not be asked of those whom the rater may not find, who are as unknown as nobody", async () => {
    const rated = "199203032017031005";
    await city.employee(rated, { raterNip: STRANGER });
    const name = (...givers: readonly string[]) =>
      city.api("POST", panels(rated), { as: as(STRANGER), body: { month: MONTH, givers } });
    const [, elsewhere = "", ...others] = PEERS;
    const hidden = await name(elsewhere, ...others);
    const nobody = await name("199912122020121001", ...others);
    expect(hidden).toMatchObject({ status: 400, body: { code: "feedback-panel.includes-unknown" } });
    const withoutNip = ({ body }: typeof hidden) => body.detail.replace(/\d{18}/, "");
    expect(withoutNip(hidden)).toBe(withoutNip(nobody));
    expect(JSON.stringify(hidden.body)).not.toContain("Pegawai");
    const byHr = await city.api("POST", panels(rated), {
      as: as("hr"),
      body: { month: MONTH, givers: [elsewhere, ...others.slice(0, 3)] },
    });
    expect(byHr.status).toBe(201);
    const path = `${panels(rated)}/${MONTH}`;
    const kept = { givers: [elsewhere, ...others.slice(0, 3)] };
    expect((await city.api("PUT", path, { as: as(STRANGER), version: 1, body: kept })).status).toBe(200);
  });

  it("of somebody who has left can still be read by their last rater, but is no longer named", async () => {
    await city.unit("unit-2", "unit-1");
    await city.employee(LEAVER, { raterNip: STRANGER, unitId: "unit-2" });
    const order = { reason: "PENSIUN", from: "2026-03-10", basis: "SK Pensiun 12/2026" };
    const left = await city.api("PUT", `/v1/employees/${LEAVER}/service`, {
      as: as("hr"),
      version: 1,
      body: order,
    });
    expect(left.status).toBe(200);
    const path = `${panels(LEAVER)}/${MONTH}`;
    for (const who of [STRANGER, "hr"])
      expect((await city.api("GET", path, { as: as(who) })).status).toBe(404);
    expect((await city.api("GET", path, { as: as(HEAD) })).body.code).toMatch(/^authority\./);
    const name = (who: string) =>
      city.api("POST", panels(LEAVER), { as: as(who), body: { month: MONTH, givers: PEERS.slice(0, 4) } });
    expect((await name(STRANGER)).body.code).toBe("employee.not-in-service");
    expect((await name(HEAD)).body.code).toBe("authority.not-rater");
  });

  it("is shown all at once after its month and never changes; with too few givers it only says so", async () => {
    await city.host.advanceTo(Date.parse("2026-04-01T18:00:00.000Z"));
    await signIn();
    const shown = await city.api("GET", colleagues, { as: as(STAFF) });
    expect(shown.body).toMatchObject({ state: "SHOWN" });
    expect(shown.body.averages[0]).toEqual({ value: "BERORIENTASI_PELAYANAN", average: 5 });
    expect(shown.body.texts.toSorted()).toEqual(["Suara 1", "Suara 2", "Suara 3", "Suara 4"]);
    for (const nip of PEERS) {
      expect((await speak(nip, STAFF, "Terlambat")).body.code).toBe("feedback.month-over");
      expect(JSON.stringify(shown.body)).not.toContain(nip);
    }
    for (const who of [STAFF, HEAD, "hr"])
      expect((await city.api("GET", colleagues, { as: as(who) })).body).toEqual(shown.body);
    const one = await city.api("GET", `/v1/employees/${PEERS[0]}/colleague-feedback/${MONTH}`, {
      as: as("hr"),
    });
    const none = await city.api("GET", `/v1/employees/${PEERS[1]}/colleague-feedback/${MONTH}`, {
      as: as("hr"),
    });
    expect(one.body).toEqual({ ...none.body, nip: PEERS[0] });
    expect(one.body.state).toBe("TOO_FEW");
  });

  it("is answered by the employee, once", async () => {
    const reply = () =>
      city.api("POST", `${colleagues}/reply`, { as: as(STAFF), body: { text: "Terima kasih" } });
    expect((await reply()).status).toBe(201);
    expect((await reply()).body.code).toBe("feedback.colleagues-replied-already");
    const { body } = await city.api("GET", colleagues, { as: as(HEAD) });
    expect(body.reply).toMatchObject({ text: "Terima kasih" });
  });

  it("and the superior's feedback are refused after the close", async () => {
    await city.host.advanceTo(Date.parse("2026-04-05T02:00:00.000Z"));
    await signIn();
    const late = await give(HEAD);
    expect(late).toMatchObject({ status: 409, body: { code: "feedback.month-closed" } });
  });
});
