import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { reportIdOf } from "../../../shared/domain/integrity/report.ts";
import { documentClient } from "../../../shared/table/client.ts";
import * as items from "../../../shared/table/items.ts";
import { put } from "../../../shared/table/projection.ts";
import {
  ACCOUNT,
  ACCUSED,
  CONTACT,
  type IntegrityCity,
  OFFICER,
  PATH,
  STAFF_PATH,
  startIntegrityCity,
  TRACES,
} from "../../support/cities/integrity-city.ts";
import { everything } from "../../support/table/everything.ts";

const REASON = "Cukup petunjuk untuk diperiksa: waktu, tempat, dan orangnya jelas.";
let city: IntegrityCity;

beforeAll(async () => {
  city = await startIntegrityCity();
});
afterAll(() => city.host.stop());

const filed = async (body?: object) => {
  const { code, secret } = await city.submit(body);
  return { proof: { code, secret }, id: reportIdOf(code) };
};

describe("whoever reports", () => {
  it("gets a code and a secret, and with both sees its state and until when", async () => {
    const { code, secret, dueAt } = await city.submit();
    const { body } = await city.view({ code: code.toLowerCase(), secret: secret.replaceAll("-", "") });
    expect(body).toMatchObject({ state: "DITERIMA", clock: "SCREENING", dueAt, isLate: false, openings: [] });
    expect(body).toMatchObject({ account: ACCOUNT, messages: [] });
    expect(dueAt.slice(0, 10)).toBe("2026-03-31");
  });

  it("with a wrong secret or number learns nothing, not even whether there is such a report", async () => {
    const { proof } = await filed();
    const wrong = { ...proof, secret: "AAAAA-AAAAA-AAAAA-AAAAA" };
    const nowhere = { ...wrong, code: "7K2M9QX4TA" };
    for (const one of [wrong, nowhere, { ...wrong, code: "__proto__" }]) {
      expect(await city.view(one)).toMatchObject({ status: 404, body: { code: "integrity.unknown" } });
      expect((await city.tell(one, "Halo, ini saya sendiri.")).body.code).toBe("integrity.unknown");
    }
  });

  it("is told what is missing, by field", async () => {
    const reply = await city.api("POST", PATH, { body: { ...ACCOUNT, what: "Suap.", namedNips: ["12"] } });
    expect(reply.status).toBe(400);
    const fields = reply.body.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(expect.arrayContaining(["body.what", "body.namedNips.0"]));
    const symbols = { ...ACCOUNT, what: "!?!?!?!?!?!?!?!?!?!?!?!?" };
    expect((await city.api("POST", PATH, { body: symbols })).status).toBe(400);
  });

  it("who sends it twice over a broken connection has one report", async () => {
    const headers = { "idempotency-key": "laporan-yang-sama-dua-kali" };
    const [one, other] = [
      await city.api("POST", PATH, { body: ACCOUNT, headers }),
      await city.api("POST", PATH, { body: ACCOUNT, headers }),
    ];
    expect(other.body).toEqual(one.body);
  });
});

describe("a report", () => {
  it("is opened by nobody but integrity officers, and by none who is also administrator or is no employee", async () => {
    const { id } = await filed({ namedNips: [] });
    for (const who of ["stranger", "hr", "complaints", "mayor", "admin", "double", "nobody"] as const) {
      for (const one of [id, "0".repeat(20)]) {
        const reply = await city.read(one, who);
        expect([401, 403], who).toContain(reply.status);
        expect(JSON.stringify(reply.body)).not.toMatch(TRACES);
      }
      expect([401, 403], who).toContain((await city.list(who)).status);
      for (const name of ["steps", "messages", "named", "contact"]) {
        const path = `${STAFF_PATH}/${id}/${name}`;
        const reply = await city.api("POST", path, {
          as: city.as[who],
          version: 1,
          body: { reason: REASON },
        });
        expect([400, 401, 403], `${who} ${name}`).toContain(reply.status);
      }
    }
    expect((await city.read(id)).body.account.what).toBe(ACCOUNT.what);
  });

  it("is unknown to an officer it names, and to one below them; not to one above", async () => {
    const { id } = await filed();
    const missing = await city.read("0".repeat(20), "accused");
    for (const who of ["accused", "below"] as const) {
      const { items } = (await city.list(who)).body;
      expect(items.map((one: { id: string }) => one.id)).not.toContain(id);
      const shown = await city.read(id, who);
      expect({ ...shown.body, correlationId: "" }).toEqual({ ...missing.body, correlationId: "" });
      const step = { to: "TIDAK_DITINDAKLANJUTI", reason: REASON };
      expect(await city.act(id, "steps", step, who)).toMatchObject({ status: 404 });
      expect((await city.act(id, "contact", { ground: "MEMERIKSA_BUKTI", reason: REASON }, who)).status).toBe(
        404,
      );
    }
    expect((await city.read(id, "superior")).status).toBe(200);
  });

  it("is unknown to an officer it names in words, and to one whom a colleague names later", async () => {
    const { id } = await filed({ namedNips: [], who: "pegawai  006, saya rasa" });
    expect((await city.read(id)).status).toBe(404);
    const other = (await filed({ namedNips: [], who: "Pegawai yang tidak saya kenal" })).id;
    expect((await city.read(other, "below")).status).toBe(200);
    expect((await city.act(other, "named", { namedNips: [OFFICER] })).body.code).toBe(
      "integrity.named-oneself",
    );
    expect((await city.act(other, "named", { namedNips: [ACCUSED] })).status).toBe(200);
    expect((await city.read(other, "below")).status).toBe(404);
  });

  it("is not closed to nobody: an officer names registered employees only", async () => {
    const { id } = await filed({ namedNips: [] });
    const mistyped = ACCUSED.replace(/.$/, "9");
    const refused = await city.act(id, "named", { namedNips: [ACCUSED, mistyped] });
    expect(refused).toMatchObject({ status: 400, body: { code: "integrity.named-unknown" } });
    expect(refused.body.detail).toContain(mistyped);
    expect((await city.read(id, "below")).status).toBe(200);
  });

  it("is unknown, from then on, to an officer whom a later message names; the reporter is answered as ever", async () => {
    for (const [who, text] of [
      ["accused", "Yang meminta uang itu pegawai 002, saya ingat sekarang."],
      ["below", `Yang meminta uang itu ber-NIP ${ACCUSED.replace(/(.{8})(.{6})/, "$1 $2 ")}.`],
    ] as const) {
      const { proof, id } = await filed({ namedNips: [] });
      const listed = async () => (await city.list(who)).body.items.map((one: { id: string }) => one.id);
      expect((await city.read(id, who)).status).toBe(200);
      expect(await listed()).toContain(id);
      expect((await city.tell(proof, text)).status).toBe(201);
      expect((await city.read(id, who)).status).toBe(404);
      expect(await listed()).not.toContain(id);
      expect((await city.read(id)).body.messages).toMatchObject([{ text }]);
    }
    const { id } = await filed({ namedNips: [] });
    await city.act(id, "messages", { kind: "NOTE", text: "Pegawai 002 kemungkinan tahu." });
    expect((await city.read(id, "accused")).status).toBe(404);
  });

  it("is opened only with its conversation as it is stored: a moment later, the last message may be the one that names its reader", async () => {
    const { proof, id } = await filed({ namedNips: [] });
    expect((await city.tell(proof, "Saya ingat satu hal lagi tentang amplop itu.")).status).toBe(201);
    const send = vi.spyOn(documentClient(), "send");
    expect((await city.read(id)).status).toBe(200);
    const sent = send.mock.calls.map(([command]): unknown => command);
    send.mockRestore();
    const queries = sent.flatMap((command) => (command instanceof QueryCommand ? [command.input] : []));
    // Of this report alone: others may be read by what goes on beside it.
    const ofMessages = queries
      .map((input) => ({ ...input, text: JSON.stringify(input) }))
      .filter(({ text }) => text.includes("MESSAGE") && text.includes(id));
    expect(ofMessages).toMatchObject([{ ConsistentRead: true }]);
  });

  it("is not in the list of whom it names by now, though the list itself does not know yet", async () => {
    const { proof, id } = await filed({ namedNips: [] });
    const listed = async () => (await city.list("accused")).body.items.map((one: { id: string }) => one.id);
    const client = documentClient();
    const { send } = client;
    let stale: unknown;
    // The list's answer of before, given again.
    client.send = (async (...sent: Parameters<typeof send>) => {
      const isOfList =
        sent[0] instanceof QueryCommand && JSON.stringify(sent[0].input).includes("INTEGRITY_REPORTS");
      if (isOfList && stale !== undefined) return stale;
      const answer = await send.apply(client, sent);
      if (isOfList) stale = structuredClone(answer);
      return answer;
    }) as typeof send;
    try {
      expect(await listed()).toContain(id);
      expect((await city.tell(proof, "Pegawai 002 yang menerima amplop itu.")).status).toBe(201);
      expect(await listed()).not.toContain(id);
    } finally {
      client.send = send;
    }
  });

  it("is closed by no officer to themselves: words that name them are refused", async () => {
    const { id } = await filed({ namedNips: [] });
    const signed = { kind: "REPLY", text: "Kami memeriksanya. Salam, Pegawai 006" };
    const refused = await city.act(id, "messages", signed);
    expect(refused).toMatchObject({ status: 409, body: { code: "integrity.writes-of-oneself" } });
    expect((await city.read(id)).body.messages).toEqual([]);
  });

  it("leaves no gap in the list of whom it concerns: its pages are as full as another's, and the last is the last", async () => {
    const shown = [await filed({ namedNips: [] }), await filed({ namedNips: [] })].map(({ id }) => id);
    await filed();
    const page = async (cursor?: string) => {
      const path = `${STAFF_PATH}?limit=1${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`;
      return (await city.api("GET", path, { as: city.as.accused })).body;
    };
    const first = await page();
    expect(first.items.map((one: { id: string }) => one.id)).toEqual([shown[1]]);
    const listed: string[] = [];
    let next = first;
    while (next.cursor !== undefined) {
      next = await page(next.cursor);
      expect(next.items).toHaveLength(1);
      listed.push(next.items[0].id);
    }
    expect(listed[0]).toBe(shown[0]);
    expect(listed.length).toBeGreaterThan(1);
  });

  it("can neither be read by whoever has the table nor opened with another report's key", async () => {
    const { proof, id } = await filed({ contact: CONTACT });
    const other = await filed();
    await city.tell(proof, "Transfer itu terjadi dua kali.");
    await city.act(id, "messages", { kind: "QUESTION", text: "Transfer ke rekening siapa?" });
    const stored = await everything();
    const mine = stored.filter((one) => JSON.stringify(one).includes(id));
    expect(mine.length).toBeGreaterThan(4);
    for (const item of stored) {
      const bytes = Object.values(item).filter((value) => value instanceof Uint8Array);
      const text = [JSON.stringify(item), ...bytes.map((one) => Buffer.from(one).toString("latin1"))].join();
      if (!String(item.pk).startsWith("EMPLOYEE") && !String(item.pk).includes("UNIT"))
        expect(text).not.toMatch(TRACES);
      for (const word of [proof.code, proof.secret]) expect(text).not.toContain(word);
    }
    const employees = mine.filter(({ pk }) => /EMPLOYEE|INBOX/.test(String(pk)));
    expect(employees).toEqual([]);
    const account = await city.table.get(items.integrityReport.key(id));
    const victim = await city.table.get(items.integrityReport.key(other.id));
    const swapped = { ...victim, keys: account.keys, sealedAccount: account.sealedAccount };
    await city.table.write([put({ key: items.integrityReport.key(other.id), item: swapped })]);
    expect((await city.read(other.id)).status).toBe(500);
    expect((await city.view(other.proof)).status).toBe(500);
    await city.table.write([put({ key: items.integrityReport.key(other.id), item: { ...victim } })]);
  });

  it("leaves no code, secret, word or address in any log", async () => {
    const logged: string[] = [];
    for (const method of ["log", "info", "warn", "error"] as const)
      vi.spyOn(console, method).mockImplementation((line) => void logged.push(JSON.stringify(line)));
    const { proof, id } = await filed({ contact: CONTACT });
    await city.view(proof);
    await city.view({ ...proof, secret: "AAAAA-AAAAA-AAAAA-AAAAA" });
    await city.read(id);
    const lines = logged.join("\n");
    expect(lines).toContain("/v1/public/integrity-reports");
    expect(lines).not.toMatch(TRACES);
    for (const word of [proof.code, proof.secret, "127.0.0.1", id]) expect(lines).not.toContain(word);
    const counted = (await everything()).filter(({ pk }) => /^(?:FILINGS|WRONG_SECRETS)/.test(String(pk)));
    expect(counted).toEqual([]);
  });

  it("is in nobody's own data, not even in that of whom it is about", async () => {
    const { id } = await filed();
    for (const who of ["accused", "officer"] as const) {
      const { status, body } = await city.api("GET", "/v1/me/data", { as: city.as[who] });
      expect(status).toBe(200);
      for (const word of [id, "integrit", "sepuluh juta"]) expect(JSON.stringify(body)).not.toContain(word);
    }
  });
});

describe("a report's way", () => {
  it("goes from screening to a result, with questions that are answered without a name", async () => {
    const { proof, id } = await filed();
    const asked = { kind: "QUESTION", text: "Siapa lagi yang melihatnya?" };
    await city.act(id, "messages", asked);
    await city.act(id, "messages", { kind: "NOTE", text: "Bandingkan dengan daftar pemenang." });
    await city.tell(proof, "Bendahara juga melihatnya.");
    expect((await city.act(id, "steps", { to: "TERBUKTI", reason: REASON })).body.code).toBe(
      "integrity.step-impossible",
    );
    expect((await city.act(id, "steps", { to: "DITELAAH" })).status).toBe(400);
    for (const to of ["DITELAAH", "DIPERIKSA", "TERBUKTI"])
      expect((await city.act(id, "steps", { to, reason: REASON })).body.state).toBe(to);
    const { body } = await city.view(proof);
    expect(body).toMatchObject({ state: "TERBUKTI", isLate: false });
    expect(body.messages.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["QUESTION", "MESSAGE", "REASON", "REASON", "REASON"],
    ]);
    expect((await city.read(id)).body.messages).toHaveLength(6);
    expect(body).not.toHaveProperty("dueAt");
    const events = await city.table.all(items.event.range(items.integrityReport.key(id)));
    expect(JSON.stringify(events)).not.toMatch(TRACES);
    expect((await city.list("officer", "ENDED")).body.items[0]).toMatchObject({ id, isLate: false });
  });

  it("is forwarded to somewhere, and opened again when something new is learnt", async () => {
    const { proof, id } = await filed();
    expect((await city.act(id, "steps", { to: "DITERUSKAN", reason: REASON })).body.code).toBe(
      "integrity.destination-missing",
    );
    await city.act(id, "steps", { to: "DITERUSKAN", forwardedTo: "KPK", reason: REASON });
    expect((await city.view(proof)).body).toMatchObject({ state: "DITERUSKAN", forwardedTo: "KPK" });
    const other = await filed();
    await city.act(other.id, "steps", { to: "TIDAK_DITINDAKLANJUTI", reason: REASON });
    expect((await city.act(other.id, "steps", { to: "DIPERIKSA", reason: REASON })).body).toMatchObject({
      clock: "EXAMINATION",
    });
  });

  it("shows who reported for a reason, which is recorded and which the reporter reads", async () => {
    const { proof, id } = await filed({ contact: CONTACT });
    expect(JSON.stringify((await city.read(id)).body)).not.toMatch(/Rahmat/);
    const body = { ground: "MELINDUNGI_PELAPOR", reason: "Pelapor dipindahkan, kami perlu menghubunginya." };
    expect((await city.act(id, "contact", { ground: body.ground })).status).toBe(400);
    expect((await city.act(id, "contact", body)).body).toMatchObject({ contact: CONTACT, version: 2 });
    const { openings, messages } = (await city.view(proof)).body;
    expect(openings).toMatchObject([{ ground: body.ground }]);
    expect(messages).toMatchObject([{ kind: "OPENING", text: body.reason }]);
    const events = await city.table.all(items.event.range(items.integrityReport.key(id)));
    expect(events.at(-1)).toMatchObject({ type: "INTEGRITY_UNMASKED", by: OFFICER });
    const bare = await filed();
    expect((await city.act(bare.id, "contact", body)).body.code).toBe("integrity.no-contact");
  });

  it("refuses what was decided on another version", async () => {
    const { id } = await filed();
    await city.act(id, "messages", { kind: "NOTE", text: "Catatan yang pertama." });
    const stale = { as: city.as.officer, version: 1, body: { to: "DITELAAH", reason: REASON } };
    expect((await city.api("POST", `${STAFF_PATH}/${id}/steps`, stale)).status).toBe(412);
  });
});

describe("time", () => {
  it("runs: a screening that was missed stays late, and retaliation is to be answered in three working days", async () => {
    const { proof, id } = await filed();
    await city.pass("+22d");
    expect((await city.view(proof)).body).toMatchObject({ isLate: true, clock: "SCREENING" });
    expect((await city.table.get(items.integrityReport.key(id))).missed).toMatchObject([
      { clock: "SCREENING" },
    ]);
    await city.act(id, "steps", { to: "TIDAK_DITINDAKLANJUTI", reason: REASON });
    await city.tell(proof, "Sejak laporan ini saya dipindahkan ke gudang.", "RETALIATION");
    expect((await city.read(id)).body).toMatchObject({ hasRetaliation: true, clock: "RETALIATION" });
    await city.pass("+7d");
    expect((await city.view(proof)).body.isLate).toBe(true);
    await city.act(id, "messages", { kind: "REPLY", text: "Kami sudah menghubungi kepala unit Anda." });
    expect((await city.read(id)).body).toMatchObject({ hasRetaliation: false, isLate: false });
    const { missed } = await city.table.get(items.integrityReport.key(id));
    expect(missed.map(({ clock }) => clock)).toEqual(["SCREENING", "RETALIATION"]);
  });

  it("ends retention: keys, words and contact are gone, and the figures stay", async () => {
    const { handler } = await import("../../../functions/deadlines/on-deadline.ts");
    const { proof, id } = await filed({ contact: CONTACT });
    await city.act(id, "steps", { to: "TIDAK_DITINDAKLANJUTI", reason: REASON });
    const before = (await everything()).filter(({ pk }) => String(pk).startsWith("INTEGRITY_FIGURES"));
    const due = (days: number) => {
      const at = new Date(city.host.clock.now() + days * 86_400_000).toISOString();
      return {
        Records: [{ messageId: "1", body: JSON.stringify({ key: items.integrityReport.key(id), at }) }],
      };
    };
    await handler(due(300) as never);
    expect((await city.read(id)).body.account.what).toBe(ACCOUNT.what);
    await handler(due(366) as never);
    const left = await city.table.all(items.wholeIntegrityReport(id));
    expect(left).toHaveLength(1);
    expect(left[0]).not.toHaveProperty("keys");
    expect((await city.view(proof)).body).toMatchObject({
      isForgotten: true,
      messages: [],
      hasContact: false,
    });
    expect((await city.tell(proof, "Masih ada orang di sana?")).body.code).toBe("integrity.forgotten");
    expect((await city.read(id)).body).toMatchObject({ isForgotten: true, steps: [] });
    const after = (await everything()).filter(({ pk }) => String(pk).startsWith("INTEGRITY_FIGURES"));
    expect(after).toEqual(before);
  });
});

it("publishes counts alone, and no figure that stands for fewer than five", async () => {
  const { body } = await city.api("GET", "/v1/public/integrity-figures");
  expect(body.promise).toMatchObject({ examineWorkingDays: 60, leastCounted: 5 });
  const [{ year, received, outcomes }, last] = body.years;
  expect([year, outcomes]).toEqual(["2026", undefined]);
  expect(received).toBeGreaterThan(10);
  expect(last).toEqual({ year: "2025" });
});
