import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { MEGABYTE } from "../../../shared/domain/announced-file.ts";
import { MOST_PHOTO_MEGABYTES } from "../../../shared/domain/integrity/photo.ts";
import { reportIdOf } from "../../../shared/domain/integrity/report.ts";
import * as items from "../../../shared/table/items.ts";
import {
  type IntegrityCity,
  STAFF_PATH,
  startIntegrityCity,
  TRACES,
} from "../../support/cities/integrity-city.ts";
import { HEIC, HIDDEN, PHOTO, PNG } from "../../support/files/pictures.ts";
import { everything } from "../../support/table/everything.ts";

const CAPTION = "Kuitansi yang diminta sesudah lelang itu.";
const PDF = Buffer.from("%PDF-1.7 surat");
const REASON = "Cukup petunjuk untuk diperiksa: waktu, tempat, dan orangnya jelas.";
let city: IntegrityCity;

beforeAll(async () => {
  city = await startIntegrityCity();
});
afterAll(() => city.host.stop());

async function filed() {
  const { code, secret } = await city.submit();
  return { proof: { code, secret }, id: reportIdOf(code) };
}

async function withPhoto() {
  const { proof, id } = await filed();
  const reply = await city.photo(proof, PHOTO, CAPTION);
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  const { photo } = reply.body.messages.at(-1) as { photo: string };
  return { proof, id, photo };
}

const seen = (id: string, photo: string, who: Parameters<typeof city.read>[1] = "officer") =>
  city.api("GET", `${STAFF_PATH}/${id}/photos/${photo}`, { as: city.as[who as "officer"] });

describe("a photo with an integrity report", () => {
  it("is seen by its officers, without the place and the owner that were hidden in it", async () => {
    expect(PHOTO.includes(HIDDEN)).toBe(true);
    const { proof, id, photo } = await withPhoto();
    expect((await city.view(proof)).body.messages).toMatchObject([
      { kind: "MESSAGE", from: "REPORTER", text: CAPTION, photo },
    ]);
    expect((await city.read(id)).body.messages).toMatchObject([{ kind: "MESSAGE", text: CAPTION, photo }]);
    const { status, body } = await seen(id, photo);
    expect([status, body.mediaType]).toEqual([200, "image/jpeg"]);
    const shown = Buffer.from(body.content, "base64");
    expect(shown.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect(shown.includes("Zulfikar")).toBe(false);
  });

  it("is unknown to whom the report names and to those below, as one that is not there, and to everybody else", async () => {
    const { id, photo } = await withPhoto();
    const missing = await seen("0".repeat(20), photo, "accused");
    for (const who of ["accused", "below"] as const) {
      const reply = await seen(id, photo, who);
      expect({ ...reply.body, correlationId: "" }).toEqual({ ...missing.body, correlationId: "" });
    }
    for (const who of ["stranger", "hr", "complaints", "mayor", "admin", "double", "nobody"] as const)
      expect([401, 403], who).toContain((await seen(id, photo, who)).status);
    const other = await filed();
    expect((await seen(other.id, photo)).status).toBe(404);
    expect((await seen(id, "0".repeat(64))).status).toBe(404);
  });

  it("lies sealed under a name of its own: neither table nor bucket tells what it shows or who sent it", async () => {
    const { proof, id, photo } = await withPhoto();
    const lying = Buffer.from((await city.stored(photo)) ?? []);
    expect(lying.length).toBeGreaterThan(100);
    // Each so long that no sealed bytes hold it by chance: of four letters, one of five hundred such files would.
    for (const part of [HIDDEN, "Zulfikar", id, PHOTO.subarray(0, 16), PHOTO.subarray(-16)])
      expect(lying.includes(part)).toBe(false);
    for (const item of await everything()) {
      const text = JSON.stringify(item);
      if (!String(item.pk).startsWith("EMPLOYEE") && !String(item.pk).includes("UNIT"))
        expect(text).not.toMatch(TRACES);
      for (const word of [proof.code, proof.secret, "Kuitansi"]) expect(text).not.toContain(word);
    }
    const own = (await city.api("GET", "/v1/me/data", { as: city.as.accused })).body;
    for (const word of [id, photo]) expect(JSON.stringify(own)).not.toContain(word);
  });

  it("has another name in another report, so that nobody sees that two reports show the same", async () => {
    const [one, other] = [await withPhoto(), await withPhoto()];
    expect(one.photo).not.toBe(other.photo);
    const again = await city.photo(one.proof, PHOTO);
    expect(again.body.messages.map(({ photo }: { photo: string }) => photo)).toEqual([one.photo, one.photo]);
  });

  it("is as long as any other where it lies, so that nobody who has a copy finds it by its length", async () => {
    const { proof, id } = await filed();
    const lengths: (number | undefined)[] = [];
    for (const [bytes, type] of [
      [PHOTO, "image/jpeg"],
      [PNG, "image/png"],
    ] as const) {
      const { photo } = (await city.photo(proof, bytes)).body.messages.at(-1);
      lengths.push((await city.stored(photo))?.length);
      expect((await seen(id, photo)).body.mediaType).toBe(type);
    }
    expect(lengths[0]).toBeGreaterThan(MOST_PHOTO_MEGABYTES * MEGABYTE);
    expect(new Set(lengths).size).toBe(1);
  });

  it("leaves nothing of itself in any log", async () => {
    const logged: string[] = [];
    for (const method of ["log", "info", "warn", "error"] as const)
      vi.spyOn(console, method).mockImplementation((line) => void logged.push(JSON.stringify(line)));
    const { proof, id, photo } = await withPhoto();
    await seen(id, photo);
    const lines = logged.join("\n");
    expect(lines).toContain("/v1/public/integrity-reports/photos");
    for (const word of [proof.code, proof.secret, id, photo, "127.0.0.1", "Kuitansi"])
      expect(lines).not.toContain(word);
    vi.restoreAllMocks();
  });

  it("is taken once, however often it is sent over a broken connection", async () => {
    const { proof, id } = await filed();
    const sent = {
      body: { ...proof, content: PHOTO.toString("base64") },
      headers: { "idempotency-key": "foto-yang-sama-dua-kali" },
    };
    const replies = [
      await city.api("POST", "/v1/public/integrity-reports/photos", sent),
      await city.api("POST", "/v1/public/integrity-reports/photos", sent),
    ];
    expect(replies[1]?.body).toEqual(replies[0]?.body);
    expect((await city.read(id)).body.messages).toHaveLength(1);
  });

  it.each([
    ["a document, whose author cannot be removed", PDF, "integrity-photo.no-photo", 400],
    ["nothing", Buffer.alloc(0), "integrity-photo.empty", 400],
    ["a format that not every device opens", HEIC, "integrity-photo.heic", 409],
    ["one that is cut off", PHOTO.subarray(0, 40), "integrity-photo.broken", 409],
    [
      "more than four megabytes",
      Buffer.concat([PHOTO, Buffer.alloc(4 * 1_048_576)]),
      "integrity-photo.too-large",
      400,
    ],
  ])("refuses %s, and keeps nothing", async (_, bytes, code, status) => {
    const { proof, id } = await filed();
    expect(await city.photo(proof, bytes)).toMatchObject({ status, body: { code } });
    expect((await city.read(id)).body.messages).toEqual([]);
  });

  it("refuses a photo without the secret, and a twenty-first", async () => {
    const { proof } = await filed();
    const wrong = { ...proof, secret: "AAAAA-AAAAA-AAAAA-AAAAA" };
    expect(await city.photo(wrong, PHOTO)).toMatchObject({
      status: 404,
      body: { code: "integrity.unknown" },
    });
    for (let count = 0; count < 20; count += 1) expect((await city.photo(proof, PHOTO)).status).toBe(201);
    expect((await city.photo(proof, PHOTO)).body.code).toBe("integrity-photo.too-many");
  });

  it("is deleted with its report when retention ends", async () => {
    const { handler } = await import("../../../functions/deadlines/on-deadline.ts");
    const { proof, id, photo } = await withPhoto();
    await city.act(id, "steps", { to: "TIDAK_DITINDAKLANJUTI", reason: REASON });
    const due = (days: number) => {
      const at = new Date(city.host.clock.now() + days * 86_400_000).toISOString();
      return {
        Records: [{ messageId: "1", body: JSON.stringify({ key: items.integrityReport.key(id), at }) }],
      };
    };
    await handler(due(300) as never);
    expect(await city.stored(photo)).toBeDefined();
    await handler(due(366) as never);
    expect(await city.stored(photo)).toBeUndefined();
    const [left, ...others] = await city.table.all(items.wholeIntegrityReport(id));
    expect(others).toEqual([]);
    expect(left).not.toHaveProperty("photos");
    expect((await city.photo(proof, PHOTO)).body.code).toBe("integrity.forgotten");
  });
});
