import { afterAll, beforeAll, expect, it } from "vitest";
import { OFFICIAL, startConsultedCity } from "../../support/cities/consulted-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { CLEANERS, INSPECTOR_HEAD, INSPECTORS, OFFICE_HEAD } from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";

const [, SUCCESSOR] = INSPECTORS;
const [ASKED] = CLEANERS;
const REASON = "Pejabat semula pensiun mulai 12 Maret.";

let city: TestCity;
let hr: string;
let as: (nip: string) => string;
let at: string;
let publish: Awaited<ReturnType<typeof startConsultedCity>>["publish"];

const name = (who: string, officialNips: readonly string[], version: number) =>
  city.api("POST", `${at}/officials`, { as: who, version, body: { officialNips, reason: REASON } });
const read = async (who: string) => (await city.api("GET", at, { as: who })).body;

beforeAll(async () => {
  const started = await startConsultedCity();
  ({ city, hr, as, publish } = started);
  at = `/v1/consultations/${(await started.publish(as(OFFICE_HEAD))).body.id}`;
  const left = { reason: "PENSIUN", from: "2026-03-12", basis: "SK Pensiun 12/2026" };
  const { body } = await city.api("GET", `/v1/employees/${OFFICIAL}`, { as: hr });
  const path = `/v1/employees/${OFFICIAL}/service`;
  const ended = await city.api("PUT", path, { as: hr, version: body.version, body: left });
  expect(ended.status, JSON.stringify(ended.body)).toBe(200);
});
afterAll(() => city?.host.stop());

it("officials are changed by who published the consultation, and HR; the reason is there for all", async () => {
  expect((await read(as(ASKED))).consultation.acts).not.toContain("NAME_OFFICIALS");
  expect((await read(as(OFFICE_HEAD))).consultation.acts).toContain("NAME_OFFICIALS");
  expect((await name(as(ASKED), [SUCCESSOR], 1)).body.code).toBe("consultation.not-moderator");
  expect((await name(as(INSPECTOR_HEAD), [SUCCESSOR], 1)).body.code).toBe("consultation.not-yours");
  expect((await name(hr, ["190001011900011001"], 1)).body.code).toBe("consultation.official-unknown");
  const named = await name(as(OFFICE_HEAD), [SUCCESSOR, SUCCESSOR], 1);
  expect(named).toMatchObject({ status: 200, body: { officialNips: [SUCCESSOR], version: 2 } });
  const { consultation, people } = await read(as(ASKED));
  expect(consultation.officialsChanged).toMatchObject([{ reason: REASON, formerNips: [OFFICIAL] }]);
  expect(people.map(({ nip }: { readonly nip: string }) => nip)).toContain(OFFICIAL);
  expect(await toldTo(city, as(SUCCESSOR))).toContain("CONSULTATION_NAMED");
});

it("the new ones answer, and whoever has left cannot be named again", async () => {
  await city.host.advanceTo(Date.parse("2026-03-13T09:30:00.000Z"));
  await city.host.idle();
  hr = await city.token("pengelola-kinerja", "HR");
  expect(await toldTo(city, hr)).not.toContain("CONSULTATION_LACKS_OFFICIALS");
  const successor = await city.token(SUCCESSOR, "EMPLOYEE");
  const { consultation } = await read(hr);
  expect(consultation.state).toBe("CLOSED");
  expect((await name(hr, [OFFICIAL], consultation.version)).body.code).toBe("consultation.official-left");
  const text = "Layanan dibuka pada hari Sabtu pagi mulai April.";
  const answered = await city.api("POST", `${at}/answer`, {
    ...{ as: successor, version: consultation.version, body: { text } },
  });
  expect(answered.body).toMatchObject({ state: "ANSWERED", answer: { by: SUCCESSOR } });
});

it("whoever answers instead of somebody has it among their tasks, who has it no longer", async () => {
  const publisher = await city.token(OFFICE_HEAD, "EMPLOYEE");
  const published = await publish(publisher, {
    ...{ officialNips: [SUCCESSOR], opensOn: "2026-03-13", closesOn: "2026-03-14" },
  });
  await city.host.advanceTo(Date.parse("2026-03-14T10:00:00.000Z"));
  await city.host.idle();
  hr = await city.token("pengelola-kinerja", "HR");
  at = `/v1/consultations/${published.body.id}`;
  const isAwaited = async (nip: string) =>
    (await city.api("GET", "/v1/me", { as: await city.token(nip, "EMPLOYEE") })).body.isAwaited;
  const owed = async (nip: string) => {
    const token = await city.token(nip, "EMPLOYEE");
    const { body } = await city.api("GET", "/v1/me/tasks?only=OWN", { as: token });
    return body.nearest.flatMap(({ kind, id }: Record<string, string>) =>
      kind === "ANSWER_CONSULTATION" ? [id] : [],
    );
  };
  expect(await owed(SUCCESSOR)).toEqual([published.body.id]);
  const { consultation } = await read(hr);
  expect(await isAwaited(ASKED)).toBe(false);
  const named = await name(hr, [ASKED], consultation.version);
  expect(named.status, JSON.stringify(named.body)).toBe(200);
  expect(await owed(SUCCESSOR)).toEqual([]);
  expect(await owed(ASKED)).toEqual([published.body.id]);
  expect(await isAwaited(ASKED)).toBe(true);
});

it("HR is told where nobody who is to answer serves any more", async () => {
  const publisher = await city.token(OFFICE_HEAD, "EMPLOYEE");
  const published = await publish(publisher, {
    ...{ officialNips: [SUCCESSOR], opensOn: "2026-03-16", closesOn: "2026-03-17" },
  });
  expect(published.status, JSON.stringify(published.body)).toBe(201);
  const { body } = await city.api("GET", `/v1/employees/${SUCCESSOR}`, { as: hr });
  const left = { reason: "PENSIUN", from: "2026-03-17", basis: "SK Pensiun 13/2026" };
  const path = `/v1/employees/${SUCCESSOR}/service`;
  const ended = await city.api("PUT", path, { as: hr, version: body.version, body: left });
  expect(ended.status, JSON.stringify(ended.body)).toBe(200);
  await city.host.advanceTo(Date.parse("2026-03-18T02:00:00.000Z"));
  await city.host.idle();
  expect(await toldTo(city, await city.token("pengelola-kinerja", "HR"))).toContain(
    "CONSULTATION_LACKS_OFFICIALS",
  );
});
