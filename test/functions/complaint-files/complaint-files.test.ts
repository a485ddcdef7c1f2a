import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policyOn } from "../../../shared/domain/city.ts";
import * as items from "../../../shared/table/items.ts";
import { type ComplaintCity, startComplaintCity, VERIFICATION } from "../../support/cities/complaint-city.ts";
import type { Answer } from "../../support/cities/test-city.ts";
import { HEIC, HIDDEN, JPEG, PHOTO, PNG } from "../../support/files/pictures.ts";

const PDF = Buffer.from("%PDF-1.7 surat");
const OTHER_HEAD = "198001012005031004";

let city: ComplaintCity;

beforeAll(async () => {
  city = await startComplaintCity();
  await city.employee(OTHER_HEAD, { unitId: "dishub" });
});
afterAll(() => city.host.stop());

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const contentOf = (mediaType: string, bytes: Buffer) => ({
  mediaType,
  sizeBytes: bytes.length,
  sha256: hashOf(bytes),
});
const put = ({ body }: Answer, bytes: Buffer) =>
  fetch(body.upload.url, { method: "PUT", headers: body.upload.headers, body: new Uint8Array(bytes) });

interface Receipt {
  readonly trackingCode: string;
  readonly secret: string;
}
const announce = (
  { trackingCode, secret }: Receipt,
  mediaType: string,
  bytes: Buffer,
  changes: object = {},
) => city.own(trackingCode, "files", { secret, ...contentOf(mediaType, bytes), ...changes });
const check = ({ trackingCode, secret }: Receipt, id: string) =>
  city.own(trackingCode, `files/${id}/check`, { secret });
const fetchOwn = ({ trackingCode, secret }: Receipt, id: string) =>
  city.own(trackingCode, `files/${id}/download`, { secret });
const fetchAs = (who: string, { trackingCode }: Receipt, id: string) =>
  city.api("GET", `/v1/complaints/${trackingCode}/files/${id}`, { as: who });

async function upload(receipt: Receipt, mediaType = "image/jpeg", bytes: Buffer = PHOTO): Promise<string> {
  const announced = await announce(receipt, mediaType, bytes);
  expect(announced.status, JSON.stringify(announced.body)).toBe(201);
  expect((await put(announced, bytes)).status).toBe(200);
  expect((await check(receipt, announced.body.id)).body).toMatchObject({ state: "KEPT" });
  return announced.body.id;
}

async function bytesAt(reply: Answer): Promise<Buffer> {
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  const { searchParams } = new URL(reply.body.url);
  expect(searchParams.get("response-content-disposition")).toBe("attachment");
  expect(searchParams.get("X-Amz-Expires")).toBe("300");
  return Buffer.from(await (await fetch(reply.body.url)).arrayBuffer());
}

describe("a photo of the complainant", () => {
  test("is uploaded to an address valid only for this size, type and content, which reveals nothing about the complaint", async () => {
    const receipt = await city.submit({ isAnonymous: true });
    const { status, body } = await announce(receipt, "image/jpeg", PHOTO);
    expect({ status, body }).toMatchObject({ status: 201, body: { id: "C1", state: "AWAITING_FILE" } });
    expect(body.upload.headers).toEqual({
      "content-length": String(PHOTO.length),
      "content-type": "image/jpeg",
      "x-amz-checksum-sha256": createHash("sha256").update(PHOTO).digest("base64"),
    });
    expect(new URL(body.upload.url).searchParams.get("X-Amz-SignedHeaders")).toBe(
      "content-length;content-type;host;x-amz-checksum-sha256",
    );
    expect(body.upload.url).not.toMatch(new RegExp(`${receipt.trackingCode}|${hashOf(PHOTO)}`));
    expect((await check(receipt, "C1")).body.code).toBe("complaint-file.missing");
    expect((await fetchOwn(receipt, "C1")).status).toBe(404);
    const again = await announce(receipt, "image/jpeg", PHOTO);
    expect(again.body).toMatchObject({ id: "C1", version: 2 });
  });

  test("is in the conversation, without location and owner, for both sides and nobody else", async () => {
    const receipt = await city.submit({ isAnonymous: true, unitId: "pu" });
    const { trackingCode, secret } = receipt;
    const id = await upload(receipt);
    const shown = {
      kind: "FILE",
      from: "COMPLAINANT",
      file: { id, mediaType: "image/jpeg", sizeBytes: JPEG.length },
    };
    expect((await city.view(trackingCode, secret)).body.messages).toMatchObject([shown]);
    const messages = `/v1/complaints/${trackingCode}/messages`;
    expect((await city.api("GET", messages, { as: city.as.head })).body.items).toMatchObject([shown]);
    expect(await bytesAt(await fetchOwn(receipt, id))).toEqual(JPEG);
    for (const who of [city.as.officer, city.as.head])
      expect(await bytesAt(await fetchAs(who, receipt, id))).toEqual(JPEG);

    const otherHead = await city.token(OTHER_HEAD, "EMPLOYEE");
    expect((await fetchAs(otherHead, receipt, id)).body.code).toBe("complaint.not-yours");
    expect((await fetchOwn({ trackingCode, secret: "SALAH" }, id)).status).toBe(404);
    const joined = await city.api("POST", `/v1/public/complaints/${trackingCode}/followers`);
    expect((await fetchOwn({ trackingCode, secret: joined.body.secret }, id)).status).toBe(404);
    const notices = await city.api("GET", "/v1/complaint-notices?unitId=pu", { as: city.as.head });
    expect(notices.body.items).toContainEqual(expect.objectContaining({ kind: "REMARKED", trackingCode }));
    const history = await city.api("GET", `/v1/complaints/${trackingCode}/history`, { as: city.as.officer });
    expect(JSON.stringify(history.body)).not.toMatch(
      new RegExp(`${hashOf(PHOTO)}|${hashOf(JPEG)}|${HIDDEN}`),
    );
  });

  test.each([
    [
      "a page that calls itself a photo",
      "image/jpeg",
      Buffer.from("<html><script>alert(1)</script>"),
      "other-type",
      "bukan",
    ],
    ["a PNG that calls itself a JPEG", "image/jpeg", PNG, "other-type", "melainkan image/png"],
    ["a photo that is cut off", "image/jpeg", PHOTO.subarray(0, 400), "broken", "terpotong"],
    ["an iPhone's photo that calls itself a JPEG", "image/jpeg", HEIC, "heic", "Paling Kompatibel"],
    ["a page that calls itself a PDF", "application/pdf", Buffer.from("<html>"), "other-type", "bukan"],
  ])("is refused where its type lies: %s", async (_, mediaType, bytes, code, words) => {
    const receipt = await city.submit();
    const announced = await announce(receipt, mediaType, bytes);
    await put(announced, bytes);
    const refused = await check(receipt, announced.body.id);
    expect(refused).toMatchObject({ status: 409, body: { code: `complaint-file.${code}` } });
    expect(refused.body.detail).toContain(words);
    // A refused upload is read once.
    expect((await check(receipt, announced.body.id)).body.code).toBe("complaint-file.missing");
    expect((await fetchOwn(receipt, announced.body.id)).status).toBe(404);
  });

  test("is refused if it is too large, of another kind, named, or not as announced", async () => {
    const receipt = await city.submit();
    const large = await announce(receipt, "image/jpeg", PHOTO, { sizeBytes: 10 * 1_048_576 + 1 });
    expect(large).toMatchObject({ status: 400, body: { code: "complaint-file.too-large" } });
    expect(large.body.detail).toContain("paling besar 10 MB");
    for (const wrong of [{ mediaType: "text/html" }, { fileName: "ktp-zulfikar.jpg" }, { sha256: "abc" }])
      expect((await announce(receipt, "image/jpeg", PHOTO, wrong)).body.code).toBe("request.invalid");
    const announced = await announce(receipt, "image/jpeg", PHOTO);
    const { url, headers } = announced.body.upload;
    const { "x-amz-checksum-sha256": _, ...bare } = headers;
    const other = Buffer.from(PHOTO.toReversed());
    await fetch(url, { method: "PUT", headers: bare, body: new Uint8Array(other) });
    expect((await check(receipt, "C1")).body.code).toMatch(/^complaint-file\.(other-file|missing)$/);
  });

  test("is protected from wrong secrets as strictly as the complaint itself", async () => {
    const { trackingCode } = await city.submit();
    const tries = [];
    for (let count = 0; count < 6; count += 1)
      tries.push((await announce({ trackingCode, secret: "SALAH" }, "image/jpeg", PHOTO)).status);
    expect(tries).toEqual([404, 404, 404, 404, 404, 429]);
  });

  test("finds its slot free again after an earlier upload was refused", async () => {
    const { filesOfEitherSide: most } = policyOn(city.city, "2026-03-10").complaints;
    const receipt = await city.submit();
    for (let place = 0; place < most; place += 1) {
      const cut = Buffer.concat([PHOTO.subarray(0, 400), Buffer.from([place])]);
      const announced = await announce(receipt, "image/jpeg", cut);
      await put(announced, cut);
      expect((await check(receipt, announced.body.id)).status).toBe(409);
    }
    expect(await upload(receipt, "image/jpeg", PHOTO)).toMatch(/^C/);
  });

  test("has a fixed number of slots, even for simultaneous announcements; a file that never arrives gives its slot up after an hour", async () => {
    const { filesOfEitherSide: most } = policyOn(city.city, "2026-03-10").complaints;
    const receipt = await city.submit();
    const photos = Array.from({ length: most }, (_, serial) => Buffer.concat([PHOTO, Buffer.from([serial])]));
    const [first, ...rest] = photos as [Buffer, ...Buffer[]];
    await upload(receipt, "image/jpeg", first);
    const pairs = await Promise.all(rest.slice(0, 2).map((photo) => announce(receipt, "image/jpeg", photo)));
    expect(new Set(pairs.map(({ body }) => body.id)).size).toBe(2);
    for (const photo of rest.slice(2))
      expect((await announce(receipt, "image/jpeg", photo)).status).toBe(201);
    const refused = await announce(receipt, "image/png", PNG);
    expect(refused).toMatchObject({ status: 409, body: { code: "complaint-file.too-many" } });
    await city.pass("+2h");
    const taken = await announce(receipt, "image/png", PNG);
    expect(taken).toMatchObject({ status: 201, body: { id: "C2", mediaType: "image/png" } });
  });
});

describe("a file that a browser's form brings", () => {
  async function sendForm(receipt: Receipt, bytes: Buffer, name = "foto.jpg") {
    const reply = await city.own(receipt.trackingCode, "files/form", {
      secret: receipt.secret,
      redirectTo: "https://kota.example/berkas?periksa={fileId}",
    });
    expect(reply.status, JSON.stringify(reply.body)).toBe(201);
    const { id, upload } = reply.body;
    const form = new FormData();
    for (const [field, value] of Object.entries<string>(upload.fields)) form.append(field, value);
    form.append(upload.fileField, new Blob([new Uint8Array(bytes)]), name);
    const sent = await fetch(upload.url, { method: upload.method, body: form, redirect: "manual" });
    expect(sent.headers.get("location")).toMatch(`https://kota.example/berkas?periksa=${id}&`);
    expect(JSON.stringify(upload.fields.key)).not.toContain(receipt.trackingCode);
    return check(receipt, id);
  }

  test("is what its first bytes show, whatever it is called", async () => {
    const receipt = await city.submit();
    const kept = await sendForm(receipt, PNG, "foto.jpg");
    expect(kept).toMatchObject({ status: 200, body: { id: "C1", state: "KEPT", mediaType: "image/png" } });
    expect((await sendForm(receipt, PHOTO)).body).toMatchObject({ id: "C2", sizeBytes: JPEG.length });
    expect((await sendForm(receipt, PDF)).body).toMatchObject({ id: "C3", mediaType: "application/pdf" });
    expect(await bytesAt(await fetchOwn(receipt, "C2"))).toEqual(JPEG);
  });

  test.each([
    ["too-large", Buffer.concat([PHOTO, Buffer.alloc(10 * 1_048_576)])],
    ["heic", HEIC],
    ["unknown-type", Buffer.from("<html>")],
    ["broken", PHOTO.subarray(0, 400)],
    ["empty", Buffer.alloc(0)],
  ])("is refused as %s, and its slot is free again", async (code, bytes) => {
    const receipt = await city.submit();
    expect((await sendForm(receipt, bytes)).body.code).toBe(`complaint-file.${code}`);
    expect((await sendForm(receipt, PHOTO)).body).toMatchObject({ id: "C1", state: "KEPT" });
  });

  test("waits in one slot however often its form is asked for, and never in that of an announced one", async () => {
    const receipt = await city.submit();
    const ask = async () =>
      (await city.own(receipt.trackingCode, "files/form", { secret: receipt.secret })).body;
    expect((await announce(receipt, "image/jpeg", PHOTO)).body.id).toBe("C1");
    const first = await ask();
    expect(first).toMatchObject({ id: "C2", upload: { fields: { success_action_status: "201" } } });
    expect((await ask()).upload.fields.key).toBe(first.upload.fields.key);
    expect((await announce(receipt, "image/png", PNG)).body.id).toBe("C3");
  });
});

test("an anonymous complainant cannot send a PDF, which names its author; a known one can", async () => {
  const anonymous = await announce(await city.submit({ isAnonymous: true }), "application/pdf", PDF);
  expect(anonymous).toMatchObject({ status: 400, body: { code: "complaint-file.document-of-anonymous" } });
  expect(anonymous.body.detail).toContain("Kirim foto halamannya");
  const known = await city.submit();
  const id = await upload(known, "application/pdf", PDF);
  expect(await bytesAt(await fetchAs(city.as.officer, known, id))).toEqual(PDF);
});

test("staff who handle a complaint can send files to its complainant; nobody else can, and not after it has ended", async () => {
  const receipt = await city.submit({ isAnonymous: true });
  const { trackingCode } = receipt;
  await city.act(trackingCode, "verify", VERIFICATION);
  const path = `/v1/complaints/${trackingCode}/files`;
  const otherHead = await city.token(OTHER_HEAD, "EMPLOYEE");
  const body = contentOf("application/pdf", PDF);
  expect((await city.api("POST", path, { as: otherHead, body })).status).toBe(403);
  expect((await city.api("POST", path, { body })).status).toBe(401);
  const announced = await city.api("POST", path, { as: city.as.head, body });
  expect(announced).toMatchObject({ status: 201, body: { id: "S1", version: 1 } });
  await put(announced, PDF);
  expect((await check(receipt, "S1")).status).toBe(404);
  const kept = await city.api("POST", `${path}/S1/check`, { as: city.as.head, version: 1 });
  expect(kept).toMatchObject({ status: 200, body: { state: "KEPT", from: "STAFF" } });
  expect((await city.api("POST", `${path}/S1/check`, { as: city.as.head, version: 1 })).status).toBe(412);
  const twice = await city.api("POST", `${path}/S1/check`, { as: city.as.head, version: 2 });
  expect(twice.body.code).toBe("complaint-file.kept-already");
  expect(await bytesAt(await fetchOwn(receipt, "S1"))).toEqual(PDF);

  await city.act(trackingCode, "archive", { reason: "Tidak ada yang perlu ditindaklanjuti lagi." });
  expect((await announce(receipt, "image/jpeg", PHOTO)).body.code).toBe("complaint.ended");
  expect((await city.api("POST", path, { as: city.as.head, body })).body.code).toBe("complaint.ended");
  expect(await bytesAt(await fetchOwn(receipt, "S1"))).toEqual(PDF);
});

test("when a complaint is purged, its files are gone from the table and from the store", async () => {
  const { handler } = await import("../../../functions/deadlines/on-deadline.ts");
  const receipt = await city.submit();
  const id = await upload(receipt);
  const awaited = await announce(receipt, "image/png", PNG);
  await put(awaited, PNG);
  const { url } = (await fetchOwn(receipt, id)).body;
  const stored = await city.table.get(items.complaintFile.key(receipt.trackingCode, id));
  expect((await fetch(url)).status).toBe(200);
  await city.act(receipt.trackingCode, "archive", { reason: "Tidak ada yang perlu ditindaklanjuti lagi." });
  const at = new Date(city.host.clock.now() + 6 * 366 * 86_400_000).toISOString();
  const body = JSON.stringify({ key: items.complaint.key(receipt.trackingCode), at });
  await handler({ Records: [{ messageId: "1", body }] } as never);
  expect((await fetch(url)).status).toBe(404);
  expect((await fetchOwn(receipt, id)).status).toBe(404);
  expect(await city.table.all(items.wholeComplaint(receipt.trackingCode))).toHaveLength(1);
  const { readUpload } = await import("../../../shared/uploads/open-upload.ts");
  expect(await readUpload(`complaints/kept/${stored.object}`)).toBeUndefined();
});
