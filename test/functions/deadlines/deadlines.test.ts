import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { handler } from "../../../functions/deadlines/on-deadline.ts";
import { sweep } from "../../../functions/deadlines/sweep.ts";
import * as items from "../../../shared/table/items.ts";
import { wordsOf } from "../../support/cities/codes.ts";
import { COMPLAINT_TEXT, REASON } from "../../support/cities/complaints.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

let city: TestCity;
let officer: string;

beforeAll(async () => {
  vi.spyOn(console, "error").mockReturnValue();
  vi.spyOn(console, "info").mockReturnValue();
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.unit("seksi", "dinas");
  officer = await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER");
});
afterAll(() => city.host.stop());

const now = () => new Date(city.host.clock.now()).toISOString();
const stateOf = (code: string) => city.table.find(items.complaint.key(code));
const figures = (month = now().slice(0, 7)) => city.table.find(items.serviceCounters.key("seksi", month));

async function submit() {
  const body = { text: COMPLAINT_TEXT, unitId: "seksi" };
  const { body: receipt } = await city.api("POST", "/v1/public/complaints", { body });
  return receipt as { trackingCode: string; secret: string };
}

const act = (code: string, name: string, version: number, body: object) =>
  city.api("POST", `/v1/complaints/${code}/${name}`, { as: officer, version, body });

/** Its first response and its resolution are due on the same day. */
const verification = { class: "ASPIRASI", unitId: "seksi" };

function deliver(...bodies: readonly unknown[]) {
  const Records = bodies.map((body, index) => ({ messageId: String(index), body: JSON.stringify(body) }));
  return handler({ Records } as never);
}

describe("deadlines", () => {
  test("are warned about and escalated when they pass; the citizen learns of the delay but not of the escalation", async () => {
    officer = await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER");
    const month = now().slice(0, 7);
    const { trackingCode, secret } = await submit();
    await act(trackingCode, "verify", 1, verification);
    await city.host.advance("+8d");
    await city.host.idle();
    officer = await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER");
    const shown = await city.api("GET", `/v1/complaints/${trackingCode}`, { as: officer });
    expect(shown.body).toMatchObject({
      isOverdue: true,
      escalationLevel: 1,
      escalations: [
        { clock: "FIRST_RESPONSE", step: "WARNING" },
        { clock: "RESOLUTION", step: "WARNING" },
        { clock: "FIRST_RESPONSE", step: "HEAD_OF_UNIT", toUnitId: "seksi" },
        { clock: "RESOLUTION", step: "HEAD_OF_UNIT", toUnitId: "seksi" },
      ],
    });
    const version = shown.body.version;
    const unexplained = await act(trackingCode, "answer", version, { text: "Lampu sudah menyala." });
    expect(unexplained).toMatchObject({ status: 409, body: { code: "complaint.delay-unexplained" } });
    await act(trackingCode, "answer", version, { text: "Lampu sudah menyala.", delayReason: REASON });
    const { body } = await city.api("POST", `/v1/public/complaints/${trackingCode}/view`, {
      body: { secret },
    });
    expect(body.delay).toMatchObject({ reason: REASON });
    expect(body.steps.map(({ status }: { status: string }) => status)).toEqual([
      "DIKIRIM",
      "DIVERIFIKASI",
      "DIJAWAB",
    ]);
    expect(wordsOf(body)).not.toMatch(/escalat|warn/i);
    expect(await figures(month)).toMatchObject({
      complaintsReceived: 1,
      complaintsAnsweredLate: 1,
      complaintsEscalated: 1,
      complaintsLate: 1,
    });

    const monthLater = new Date(city.host.clock.now() + 30 * 86_400_000).toISOString();
    await deliver({ key: items.complaint.key(trackingCode), at: monthLater });
    expect(await stateOf(trackingCode)).toMatchObject({
      status: "SELESAI",
      closing: { outcome: "SOLVED", cause: "SILENCE" },
    });
    // Its text is purged when its time is over; nothing else is due on it.
    expect(await stateOf(trackingCode)).toMatchObject({ dueSk: expect.stringMatching(/^2028-/) });
  });

  test("change nothing if already met, or if delivered twice, late or out of order", async () => {
    officer = await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER");
    const { trackingCode } = await submit();
    const key = items.complaint.key(trackingCode);
    const late = new Date(city.host.clock.now() + 40 * 86_400_000).toISOString();
    expect(await deliver({ key, at: now() })).toEqual({ batchItemFailures: [] });
    expect(await stateOf(trackingCode)).toMatchObject({ version: 1 });
    // Both clocks that run before verification have expired; another message finds nothing more to do.
    await deliver({ key, at: late }, { key, at: late }, { key, at: late });
    await deliver({ key, at: now() }, { key, at: late });
    const swept = await stateOf(trackingCode);
    const deadlines = swept?.escalations.filter(({ step }) => step === "HEAD_OF_UNIT");
    expect(deadlines?.map(({ clock }) => clock)).toEqual(["VERIFICATION", "FIRST_RESPONSE"]);
    expect(swept).toMatchObject({ version: 7, escalations: { length: 6 } });
  });

  test("of a complaint at a desk that is not a unit still reach the head of the city's office", async () => {
    const { body } = await city.api("POST", "/v1/public/complaints", { body: { text: COMPLAINT_TEXT } });
    const late = new Date(city.host.clock.now() + 40 * 86_400_000).toISOString();
    await deliver({ key: items.complaint.key(body.trackingCode), at: late });
    const { escalations = [] } = (await stateOf(body.trackingCode)) ?? {};
    expect(escalations.map(({ step, toUnitId }) => [step, toUnitId])).toContainEqual([
      "HEAD_OF_CITY_OFFICE",
      "kota",
    ]);
  });

  test("are found page by page, and only those that are due", async () => {
    const sent: string[] = [];
    const goOn = vi.fn();
    const ways = {
      async send(deadlines: readonly { key: { pk: string } }[]) {
        for (const { key } of deadlines) sent.push(key.pk);
      },
      goOn,
    };
    const { trackingCode } = await submit();
    const outcome = await sweep({ at: now() }, city.table, ways);
    expect(outcome.due).toBe(sent.length);
    expect(sent).not.toContain(`COMPLAINT#${trackingCode}`);
    const later = new Date(city.host.clock.now() + 30 * 86_400_000).toISOString();
    sent.length = 0;
    await sweep({ at: later }, city.table, ways);
    expect(goOn).not.toHaveBeenCalled();
    expect(sent).toContain(`COMPLAINT#${trackingCode}`);
  });

  test("of an unknown kind, or malformed, are redelivered alone", async () => {
    const { trackingCode } = await submit();
    const late = new Date(city.host.clock.now() + 40 * 86_400_000).toISOString();
    const good = { key: items.complaint.key(trackingCode), at: late };
    const nobody = { key: { pk: "NOBODY#1", sk: "STATE" }, at: late };
    expect(await deliver(nobody, good, { wrong: true })).toEqual({
      batchItemFailures: [{ itemIdentifier: "2" }, { itemIdentifier: "0" }],
    });
    expect(await stateOf(trackingCode)).toMatchObject({
      version: 7,
      escalations: { length: 6 },
    });
  });
});
