import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ANNOUNCEMENT,
  type AnnouncedCity,
  CHIEF,
  OFFICE_HEAD,
  SERVICE_HEAD,
  STAFF,
  STRANGER,
  startAnnouncedCity,
} from "../../support/cities/announced-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { sendOfficeFile } from "../../support/files/office-files.ts";

let city: AnnouncedCity;
const [ONE = "", TWO = ""] = STAFF;
const ELSEWHERE = "199201012016052009";
const LATER = "199301012017052009";

beforeAll(async () => {
  city = await startAnnouncedCity();
});
afterAll(() => city?.host.stop());

const mine = async (who: string) => (await city.get(who, "/v1/me/announcements")).body.items;
const at = (id: string) => `/v1/announcements/${id}`;

describe("an announcement", () => {
  it("is found by everybody in its units and those below, unread in the inbox, and by nobody else", async () => {
    const { status, body } = await city.publish();
    expect({ status, body }).toMatchObject({ status: 201, body: { questions: 0, version: 1 } });
    expect(await mine(ONE)).toMatchObject([{ id: body.id, title: ANNOUNCEMENT.title }]);
    expect(await mine(STRANGER)).toEqual([]);
    expect(await toldTo(city, city.as(ONE))).toEqual(["ANNOUNCEMENT_PUBLISHED"]);
    expect(await toldTo(city, city.as(STRANGER))).toEqual([]);
    const inbox = await city.get(ONE, "/v1/inbox");
    expect(inbox.body).toMatchObject({
      unread: { count: 1 },
      items: [{ about: { announcementId: body.id } }],
    });
    expect((await city.get(ONE, at(body.id))).body).toMatchObject({
      body: ANNOUNCEMENT.body,
      isOpenToMe: true,
    });
    for (const path of ["", "/reach", "/reach/layanan", "/understanding"])
      expect((await city.get(STRANGER, at(body.id) + path)).status, path).toBe(403);
  });

  it("counts each reader once in their unit, and names who is missing to the unit's head and HR alone", async () => {
    const { id } = (await city.publish()).body;
    const read = [await city.act(ONE, `${at(id)}/receipt`), await city.act(ONE, `${at(id)}/receipt`)];
    expect(read.map(({ status }) => status)).toEqual([200, 200]);
    expect(read[1]?.body).toEqual(read[0]?.body);
    await Promise.all(Array.from({ length: 3 }, () => city.act(TWO, `${at(id)}/receipt`)));
    expect((await mine(ONE)).find((one: { id: string }) => one.id === id).readAt).toBe(read[0]?.body.readAt);
    expect((await city.get("hr", `${at(id)}/reach`)).body).toMatchObject({
      ...{ addressed: 8, reached: 2 },
      units: [
        { unitId: "dinas", addressed: 1, reached: 0 },
        { unitId: "layanan", addressed: 7, reached: 2 },
      ],
    });
    const missing = [...STAFF.slice(2), SERVICE_HEAD].toSorted();
    for (const who of ["hr", SERVICE_HEAD, OFFICE_HEAD]) {
      const { body } = await city.get(who, `${at(id)}/reach/layanan`);
      expect(body.missingNips.toSorted(), who).toEqual(missing);
      expect(body.people.map(({ nip }: { nip: string }) => nip).toSorted()).toEqual(missing);
    }
    const others = await city.get(ONE, `${at(id)}/reach/layanan`);
    expect(others.body).toMatchObject({ addressed: 7, reached: 2, people: [] });
    expect(others.body).not.toHaveProperty("missingNips");
  });

  it("is not addressed to a unit whose name every object has", async () => {
    const { id } = (await city.publish()).body;
    await city.unit("constructor", "kota");
    await city.employee(ELSEWHERE, { unitId: "constructor", raterNip: CHIEF });
    const as = await city.token(ELSEWHERE, "EMPLOYEE");
    const read = await city.api("POST", `${at(id)}/receipt`, { as });
    expect(read).toMatchObject({ status: 403, body: { code: "announcement.not-addressed" } });
    expect((await city.get("hr", `${at(id)}/reach/constructor`)).status).toBe(404);
  });

  it("reaches a unit called __proto__, and counts its readers", async () => {
    await city.unit("__proto__", "lain");
    await city.employee(LATER, { unitId: "__proto__", raterNip: CHIEF });
    const published = await city.publish({ audience: { unitIds: ["__proto__"] } });
    expect(published).toMatchObject({ status: 201 });
    const path = at(published.body.id);
    const as = await city.token(LATER, "EMPLOYEE");
    expect((await city.api("POST", `${path}/receipt`, { as })).status).toBe(200);
    expect((await city.get("hr", `${path}/reach`)).body).toMatchObject({
      ...{ addressed: 1, reached: 1 },
      units: [{ unitId: "__proto__", addressed: 1, reached: 1 }],
    });
  });

  it("reminds only whoever has not read it, once a day", async () => {
    const { id } = (await city.publish()).body;
    await city.act(ONE, `${at(id)}/receipt`);
    expect((await city.act(ONE, `${at(id)}/remind`, undefined, 1)).body.code).toBe("announcement.not-author");
    expect((await city.act("hr", `${at(id)}/remind`, undefined, 1)).body.version).toBe(2);
    expect(await toldTo(city, city.as(TWO))).toContain("ANNOUNCEMENT_REMINDED");
    expect(await toldTo(city, city.as(ONE))).not.toContain("ANNOUNCEMENT_REMINDED");
    const again = await city.act("hr", `${at(id)}/remind`, undefined, 2);
    expect(again).toMatchObject({ status: 409, body: { code: "announcement.reminded-today" } });
  });

  it("may be for heads alone", async () => {
    const { id } = (await city.publish({ audience: { unitIds: ["kota"], posts: ["HEADS"] } })).body;
    expect((await mine(SERVICE_HEAD)).map((one: { id: string }) => one.id)).toContain(id);
    const refused = await city.act(ONE, `${at(id)}/receipt`);
    expect(refused).toMatchObject({ status: 403, body: { code: "announcement.not-addressed" } });
  });

  it("is published by a head for their own unit and those below it, and looked after by them", async () => {
    const { status, body } = await city.publish({}, OFFICE_HEAD);
    expect(status).toBe(201);
    const own = await city.get(OFFICE_HEAD, "/v1/announcements");
    expect(own.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    for (const who of [SERVICE_HEAD, ONE]) {
      const refused = await city.publish({}, who);
      expect(refused).toMatchObject({ status: 403, body: { code: "announcement.not-publisher" } });
    }
    expect((await city.publish({ audience: { unitIds: ["layanan"] } }, SERVICE_HEAD)).status).toBe(201);
  });

  it.each([
    [{ body: "x".repeat(10_001) }, 400, "request.invalid"],
    [{ body: "\u200b\u200b" }, 400, "request.invalid"],
    [{ title: "\u200b\u200b\u200b\u200b\u200b" }, 400, "request.invalid"],
    [{ from: "2026-03-09" }, 400, "announcement.in-past"],
    [{ until: "2026-03-09" }, 400, "announcement.out-of-order"],
    [{ until: "2027-03-11" }, 400, "announcement.too-long"],
    [{ audience: { unitIds: ["tidak-ada"] } }, 400, "announcement.unit-unknown"],
    [{ audience: { unitIds: ["lain"], posts: ["HEADS"] } }, 400, "announcement.nobody"],
    [{ files: [{ title: "Surat", sha256: "a".repeat(64) }] }, 409, "announcement.file-unchecked"],
  ])("is refused with %j", async (changes, status, code) => {
    expect(await city.publish(changes)).toMatchObject({ status, body: { code } });
  });

  it("has files of an office's account, which has no NIP", async () => {
    const { sha256 } = await sendOfficeFile(city, city.as("hr"), "%PDF-1.7 surat edaran");
    const { status, body } = await city.publish({ files: [{ title: "Surat edaran", sha256 }] });
    expect(status).toBe(201);
    const { url } = (await city.get(ONE, `${at(body.id)}/files/${sha256}`)).body;
    expect(await (await fetch(url)).text()).toBe("%PDF-1.7 surat edaran");
    const files = [{ title: "Surat edaran", sha256 }];
    expect((await city.publish({ files }, OFFICE_HEAD)).body.code).toBe("announcement.file-unchecked");
  });

  it("keeps markup and invisible characters within a text as they were written, and none in a title", async () => {
    const body = "<script>alert(1)</script> nol\u200b-lebar";
    const { id } = (await city.publish({ title: "Judul\u200b   yang rapi", body })).body;
    expect((await city.get(ONE, at(id))).body).toMatchObject({ title: "Judul yang rapi", body });
  });

  it("is not confirmed before it begins, after it is withdrawn or once it is over; what was read stays known", async () => {
    const later = (await city.publish({ from: "2026-03-12" })).body.id;
    expect((await city.act(ONE, `${at(later)}/receipt`)).body.code).toBe("announcement.not-yet");
    expect((await city.get(ONE, at(later))).status).toBe(403);
    const { id } = (await city.publish()).body;
    await city.act(ONE, `${at(id)}/receipt`);
    const withdrawn = await city.act("hr", `${at(id)}/withdraw`, { reason: "Salah tanggal." }, 1);
    expect(withdrawn.body.withdrawn).toMatchObject({ reason: "Salah tanggal." });
    expect((await city.act(TWO, `${at(id)}/receipt`)).body.code).toBe("announcement.withdrawn");
    expect((await city.get("hr", `${at(id)}/reach`)).body.reached).toBe(1);
    const short = (await city.publish({ until: "2026-03-10" })).body.id;
    await city.host.advance("+1d");
    expect((await city.act(ONE, `${at(short)}/receipt`)).body.code).toBe("announcement.over");
    expect((await mine(ONE)).map((one: { id: string }) => one.id)).not.toContain(short);
    expect((await city.get(ONE, at(short))).body).toMatchObject({ isOpenToMe: false });
  });
});
