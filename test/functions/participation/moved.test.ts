import { afterAll, beforeAll, expect, it } from "vitest";
import { move } from "../../support/browser/moved.ts";
import { CONSULTATION, startConsultedCity } from "../../support/cities/consulted-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { CLEANERS, OFFICE_HEAD, SERVICE_HEAD } from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";

const [AUTHOR, LATER] = CLEANERS;

let city: TestCity;
let hr: string;
let id: string;

const token = (nip: string) => city.token(nip, "EMPLOYEE");
const at = (rest = "") => `/v1/consultations/${id}${rest}`;

const moveAway = (nip: string) => move(city, nip, { unitId: "lain", raterNip: OFFICE_HEAD });

beforeAll(async () => {
  const consulted = await startConsultedCity();
  ({ city, hr } = consulted);
  id = (await consulted.publish(hr)).body.id;
});
afterAll(() => city?.host.stop());

it("whoever was asked while it was open reads what became of it, wherever they serve since", async () => {
  const text = "Buka loket bergilir pada hari Sabtu.";
  const proposal = (await city.api("POST", at("/proposals"), { as: await token(AUTHOR), body: { text } }))
    .body;
  const one = at(`/proposals/${proposal.id}`);
  await city.host.advance("+1d");
  await moveAway(AUTHOR);
  hr = await city.token("pengelola-kinerja", "HR");
  const reason = "Menyebut orang, bukan layanannya.";
  await city.api("POST", `${one}/hide`, { as: hr, version: 1, body: { reason } });
  const author = await token(AUTHOR);
  expect(await toldTo(city, author)).toContain("WORDS_HIDDEN");
  expect((await city.api("GET", one, { as: author })).body.proposal).toMatchObject({
    text,
    acts: ["APPEAL"],
  });
  const appeal = { as: author, version: 2, body: { text: "Ini tentang layanannya." } };
  expect((await city.api("POST", `${one}/appeal`, appeal)).status).toBe(200);
  const { items: listed } = (await city.api("GET", "/v1/consultations", { as: author })).body;
  expect(listed).toMatchObject([{ id, acts: [] }]);
  // Reading is all: those who serve there now have a voice.
  const said = await city.api("POST", at("/proposals"), { as: author, body: { text } });
  expect(said.body.code).toBe("consultation.not-asked");
});

it("whoever left before it opened does not read it", async () => {
  await city.host.advanceTo(Date.parse("2026-03-10T02:00:00.000Z") + 2 * 86_400_000);
  await moveAway(LATER);
  await city.host.advance("+1d");
  const open = {
    opensOn: "2026-03-13",
    opensTime: "13:00",
    closesOn: "2026-03-16",
    officialNips: [SERVICE_HEAD],
  };
  hr = await city.token("pengelola-kinerja", "HR");
  const { body } = await city.api("POST", "/v1/consultations", {
    as: hr,
    body: { ...CONSULTATION, ...open },
  });
  expect((await city.api("GET", `/v1/consultations/${body.id}`, { as: await token(LATER) })).body.code).toBe(
    "consultation.not-yours",
  );
  // The one before, which was open while they served there, they read.
  expect((await city.api("GET", at(), { as: await token(LATER) })).status).toBe(200);
});
