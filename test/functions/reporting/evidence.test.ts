import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const OTHER = "199001012015052003";
const DAY = "2026-03-10";
const PDF = "%PDF-1.7 berita acara";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (nip: string) => tokens.get(nip) ?? "";

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
  await city.employee(HEAD);
  for (const nip of [STAFF, OTHER]) await city.employee(nip, { raterNip: HEAD });
  for (const nip of [HEAD, STAFF, OTHER]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
});
afterAll(() => city.host.stop());

const hashOf = (content: string) => createHash("sha256").update(content).digest("hex");
const announce = (who: string, content: string, changes: object = {}, nip = who) =>
  city.api("POST", `/v1/employees/${nip}/evidence`, {
    as: as(who),
    body: {
      fileName: "bukti.pdf",
      mediaType: "application/pdf",
      sizeBytes: content.length,
      sha256: hashOf(content),
      ...changes,
    },
  });
const check = (who: string, sha256: string, version: number) =>
  city.api("POST", `/v1/employees/${who}/evidence/${sha256}/check`, { as: as(who), version });
async function upload(who: string, content: string) {
  const { body } = await announce(who, content);
  const { url, headers } = body.upload;
  expect((await fetch(url, { method: "PUT", headers, body: content })).status).toBe(200);
  expect((await check(who, body.sha256, body.version)).body.state).toBe("CHECKED");
  return body.sha256 as string;
}
const submit = (who: string, ...evidence: string[]) =>
  city.api("POST", `/v1/employees/${who}/reports`, {
    as: as(who),
    body: { day: DAY, activity: "Rapat", evidence },
  });
const fetchFile = (who: string, reportId: string, sha256: string) =>
  city.api("GET", `/v1/employees/${STAFF}/reports/${reportId}/evidence/${sha256}`, { as: as(who) });

describe("evidence of work, through the gateway", () => {
  let reportId: string;

  it("is uploaded to an address valid only for this size, type and content", async () => {
    const { status, body } = await announce(STAFF, PDF);
    expect({ status, body }).toMatchObject({ status: 201, body: { state: "AWAITING_FILE", version: 1 } });
    expect(body.upload.headers).toEqual({
      "content-length": String(PDF.length),
      "content-type": "application/pdf",
      "x-amz-checksum-sha256": createHash("sha256").update(PDF).digest("base64"),
    });
    expect(new URL(body.upload.url).searchParams.get("X-Amz-SignedHeaders")).toBe(
      "content-length;content-type;host;x-amz-checksum-sha256",
    );
    expect(body.upload.url).not.toContain(STAFF);
    expect((await check(STAFF, body.sha256, 1)).body.code).toBe("evidence.missing");
    const early = (await submit(STAFF, body.sha256)).body;
    expect(early.code).toBe("evidence.unchecked");
    expect(early.detail).toContain(`Bukti "${body.fileName}" belum`);
    expect((await announce(STAFF, PDF, { sizeBytes: 6 * 1_048_576 })).body.code).toBe("evidence.too-large");
    expect((await announce(STAFF, PDF, { mediaType: "text/html" })).status).toBe(400);
    const misspelt = await announce(STAFF, PDF, { sha256: hashOf(PDF).toUpperCase() });
    expect(misspelt.body.errors).toMatchObject([
      { field: "body.sha256", message: "Harus berupa SHA-256: 64 tanda 0-9 atau a-f." },
    ]);
    expect((await announce(STAFF, PDF, {}, "19860926 201505 1 001")).body.errors).toMatchObject([
      { field: "params.nip", message: "Harus berupa NIP: 18 angka tanpa spasi." },
    ]);
    expect((await announce(OTHER, PDF, {}, STAFF)).body.code).toBe("authority.not-self");
  });

  it("is refused if it is not what was announced", async () => {
    const { body } = await announce(STAFF, "<html>", {});
    const { url, headers } = body.upload;
    await fetch(url, { method: "PUT", headers, body: "<html>" });
    const refused = await check(STAFF, body.sha256, 1);
    expect(refused).toMatchObject({ status: 409, body: { code: "evidence.other-type" } });
  });

  it("is named by a report, and downloaded by anybody who may read that report", async () => {
    const sha256 = await upload(STAFF, PDF);
    const report = await submit(STAFF, sha256);
    expect(report.body.evidence).toMatchObject([
      { sha256, fileName: "bukti.pdf", wasSubmittedBefore: false },
    ]);
    reportId = report.body.id;
    for (const who of [STAFF, HEAD]) {
      const { body } = await fetchFile(who, reportId, sha256);
      expect(await (await fetch(body.url)).text()).toBe(PDF);
    }
    expect((await fetchFile(OTHER, reportId, sha256)).body.code).toBe("authority.not-yours");
    expect((await fetchFile(HEAD, reportId, hashOf("lain"))).status).toBe(404);
  });

  it("is flagged if offered for another report, even by somebody else, but not when its own report is revised", async () => {
    const again = await submit(STAFF, hashOf(PDF));
    expect(again).toMatchObject({ status: 201, body: { evidence: [{ wasSubmittedBefore: true }] } });
    const notTheirs = (await submit(OTHER, hashOf(PDF))).body;
    expect(notTheirs.code).toBe("evidence.unchecked");
    expect(notTheirs.detail).toContain("Bukti ke-1 belum");
    const others = await submit(OTHER, await upload(OTHER, PDF));
    expect(others.body.evidence).toMatchObject([{ wasSubmittedBefore: true }]);

    const path = `/v1/employees/${STAFF}/reports/${reportId}`;
    await city.api("POST", `${path}/return`, { as: as(HEAD), version: 1, body: { reason: "Tambah foto" } });
    const more = await upload(STAFF, `${PDF} dua`);
    const body = { day: DAY, activity: "Rapat", evidence: [hashOf(PDF), more] };
    const revised = await city.api("PUT", path, { as: as(STAFF), version: 2, body });
    expect(revised.body.evidence).toMatchObject([
      { wasSubmittedBefore: false },
      { wasSubmittedBefore: false },
    ]);
  });

  it("offered for two reports at the same moment is first in one of them", async () => {
    const sha256 = await upload(STAFF, `${PDF} tiga`);
    const both = await Promise.all([submit(STAFF, sha256), submit(STAFF, sha256)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both.map(({ body }) => body.evidence[0].wasSubmittedBefore).toSorted()).toEqual([false, true]);
  });
});
