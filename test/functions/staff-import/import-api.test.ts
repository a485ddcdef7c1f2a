import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uploadKey } from "../../../functions/staff-import/messages.ts";
import { generateExport } from "../../../infra/local/demo/data/generate.ts";
import { DEMO_UNITS } from "../../../infra/local/demo/data/units.ts";
import { putUpload } from "../../../shared/uploads/change-upload.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const EMPLOYEES = 80;
const FORM = "application/x-www-form-urlencoded";
const [header = "", ...lines] = generateExport({ employees: EMPLOYEES }).trimEnd().split("\n");
const column = (name: string) => header.replace("\uFEFF", "").split("|").indexOf(name);

let city: TestCity;
let admin: string;
let hr: string;

beforeAll(async () => {
  city = await startTestCity();
  admin = await city.token("admin", "ADMIN");
  hr = await city.token("pengelola-kinerja", "HR");
  for (const { id, name, kind, parentId } of DEMO_UNITS) {
    const body = { name, kind, ...(parentId && { parentId }) };
    await city.api("PUT", `/v1/units/${id}`, { as: admin, body });
  }
});

afterAll(() => city.host.stop());

/** A line of the export with other values in some columns. */
function altered(line: string, changes: Record<string, string>): string {
  const cells = line.split("|");
  for (const [name, value] of Object.entries(changes)) cells[column(name)] = value;
  return cells.join("|");
}

function announce(content: string, headers = {}) {
  const bytes = Buffer.from(content);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const body = { fileName: "siasn.csv", sizeBytes: bytes.length, sha256 };
  return city.api("POST", "/v1/imports", { as: admin, body, headers });
}

async function upload({ url, headers }: { url: string; headers: Record<string, string> }, content: string) {
  expect((await fetch(url, { method: "PUT", headers, body: content })).status).toBe(200);
}

async function begin(content: string): Promise<string> {
  const { body } = await announce(content);
  await upload(body.upload, content);
  return body.id;
}

const see = async (id: string) => (await city.api("GET", `/v1/imports/${id}`, { as: admin })).body;

async function order(id: string, what: "check" | "apply") {
  const { version } = await see(id);
  const ordered = await city.api("POST", `/v1/imports/${id}/${what}`, { as: admin, version });
  expect(ordered.status).toBe(202);
  await city.host.idle();
  return see(id);
}

const csv = (rows: readonly string[]) => `${[header, ...rows].join("\n")}\n`;
const nipOf = (line: string) => line.split("|")[column("NIP BARU")] ?? "";
const unitOf = (line: string) => line.split("|")[column("UNOR ID")] ?? "";
const employee = (line: string) => city.api("GET", `/v1/employees/${nipOf(line)}`, { as: hr });

describe("an import of staff, through the gateway", () => {
  it("announces its file once, however often the request is repeated", async () => {
    const headers = { "idempotency-key": "import-of-the-first-file" };
    const [first, again] = [await announce("a|b", headers), await announce("a|b", headers)];
    expect(first).toMatchObject({ status: 201, body: { state: "AWAITING_FILE", version: 1 } });
    expect(again.body).toEqual(first.body);
    expect(first.body.upload.headers).toEqual({
      "content-length": "3",
      "x-amz-checksum-sha256": createHash("sha256").update("a|b").digest("base64"),
    });
    expect(first.body.upload.expiresAt > first.body.createdAt).toBe(true);
    const list = await city.api("GET", "/v1/imports", { as: admin });
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([first.body.id]);
  });

  it("is found by its state, however many others are newer", async () => {
    const checked = await begin(csv(lines.slice(0, 1)));
    expect(await order(checked, "check")).toMatchObject({ state: "CHECKED" });
    const ids = [];
    for (const letter of ["x", "y", "z"]) ids.unshift((await announce(`${letter}|1`)).body.id);
    const list = async (query: string) => (await city.api("GET", `/v1/imports?${query}`, { as: hr })).body;
    const idsOf = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);
    expect(idsOf(await list("state=CHECKED&limit=1"))).toEqual([checked]);
    const first = await list("state=AWAITING_FILE&limit=2");
    expect(idsOf(first)).toEqual(ids.slice(0, 2));
    const second = await list(`state=AWAITING_FILE&limit=2&cursor=${encodeURIComponent(first.cursor)}`);
    expect(idsOf(second)[0]).toBe(ids[2]);
    expect(idsOf(await list("state=APPLYING"))).toEqual([]);
    expect((await city.api("GET", "/v1/imports?state=DONE", { as: hr })).body.errors).toMatchObject([
      { field: "query.state" },
    ]);
  });

  it("is for ADMIN and HR only, requires the version, and is not applied unchecked", async () => {
    const { body } = await announce("c|d");
    const ask = (what: string, asking: object) => city.api("POST", `/v1/imports/${body.id}/${what}`, asking);
    for (const role of ["EMPLOYEE", "COMPLAINT_OFFICER", "HEAD_OF_CITY"] as const) {
      const other = await city.token("198609262015051001", role);
      expect((await ask("check", { as: other, version: 1 })).status).toBe(403);
    }
    expect((await ask("check", { as: hr, version: 2 })).status).toBe(412);
    expect((await ask("check", { as: admin, version: 2 })).status).toBe(412);
    expect((await ask("check", { as: admin })).status).toBe(428);
    expect((await ask("apply", { as: admin, version: 1 })).body.code).toBe("staff-import.not-checked");
    const tooLarge = { fileName: "x.csv", sizeBytes: 1e9, sha256: "x" };
    const refused = await city.api("POST", "/v1/imports", { as: admin, body: tooLarge });
    expect(refused.body.errors).toHaveLength(2);
    expect((await city.api("GET", "/v1/imports/0000000000000000000z", { as: admin })).status).toBe(404);
  });

  it("says what would happen, does it, and changes nothing the second time", async () => {
    const id = await begin(csv(lines));
    const checked = await order(id, "check");
    const all = { rowsTotal: EMPLOYEES, rowsDone: EMPLOYEES, problems: 0 };
    expect(checked).toMatchObject({
      state: "CHECKED",
      progress: { purpose: "CHECK", ...all, created: EMPLOYEES, changed: 0, unchanged: 0 },
    });
    expect((await employee(lines[0] ?? "")).status).toBe(404);

    const applied = await order(id, "apply");
    expect(applied).toMatchObject({
      state: "APPLIED",
      version: 5,
      progress: { purpose: "APPLY", ...all, created: EMPLOYEES, changed: 0, unchanged: 0 },
    });
    const again = await order(id, "apply");
    expect(again.progress).toMatchObject({ ...all, created: 0, changed: 0, unchanged: EMPLOYEES });
    expect((await employee(lines[0] ?? "")).body.version).toBe(1);
  });

  it("keeps everybody's SIASN id, for HR and ADMIN only, and treats another id as a change", async () => {
    const [line = ""] = lines.slice(30);
    const siasnId = line.split("|")[column("PNS ID")];
    const path = `/v1/employees/${nipOf(line)}`;
    const self = await city.token(nipOf(line), "EMPLOYEE");
    const mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
    for (const as of [hr, admin]) expect((await city.api("GET", path, { as })).body.siasnId).toBe(siasnId);
    for (const [who, where] of [
      [mayor, path],
      [self, path],
      [self, "/v1/me"],
      [hr, `/v1/units/${unitOf(line)}/employees`],
    ] as const) {
      const answer = await city.api("GET", where, { as: who });
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.body)).not.toMatch(/siasnId/);
    }
    const { body } = await city.api("GET", "/v1/me/data", { as: self });
    expect(body.profil).toMatchObject([{ siasnId }]);

    const renamed = altered(line, { "PNS ID": "A8ACA7C6E0B93912E040640A040269BB" });
    const id = await begin(csv([renamed, altered(lines[31] ?? "", { "PNS ID": nipOf(line) })]));
    const checked = await order(id, "check");
    expect(checked.progress).toMatchObject({
      rowsTotal: 2,
      refused: 1,
      rowsDone: 2,
      changed: 1,
      unchanged: 0,
      problems: 1,
    });
    const { items } = (await city.api("GET", `/v1/imports/${id}/problems`, { as: admin })).body;
    expect(items).toMatchObject([
      { line: 3, column: "PNS ID", reason: { id: expect.stringContaining("bukan NIP") } },
    ]);
    await order(id, "apply");
    expect((await order(id, "apply")).progress).toMatchObject({ changed: 0, unchanged: 1 });
    expect((await employee(line)).body.siasnId).toBe("A8ACA7C6E0B93912E040640A040269BB");
  });

  it("derives who rates whom from the structural positions and the tree", async () => {
    const [secretary, ...others] = lines;
    expect((await employee(secretary ?? "")).body.posting).not.toHaveProperty("raterNip");
    const heads = new Map<string, string>();
    for (const line of lines) {
      if (line.split("|")[column("JENIS JABATAN NAMA")] === "Jabatan Struktural")
        heads.set(unitOf(line), nipOf(line));
    }
    for (const line of others.slice(0, 20)) {
      const { posting } = (await employee(line)).body;
      const isHead = heads.get(unitOf(line)) === nipOf(line);
      const parent = DEMO_UNITS.find((unit) => unit.id === unitOf(line))?.parentId ?? "";
      expect(posting).toMatchObject({ isHead, raterNip: heads.get(isHead ? parent : unitOf(line)) });
    }
  });

  it("leaves out lines with problems, names each of them, and imports the rest", async () => {
    const [first = "", second = "", third = "", fourth = ""] = lines.slice(20);
    const id = await begin(
      csv([
        altered(first, { "UNOR ID": "TIDAK-ADA", "GOL AKHIR NAMA": "=1+1" }),
        altered(second, { "NIP BARU": "1,98609E+17" }),
        altered(third, { "JABATAN NAMA": "Jabatan Baru", "TMT JABATAN": "01-03-2026" }),
        fourth,
      ]),
    );
    const checked = await order(id, "check");
    expect(checked.progress).toMatchObject({
      rowsTotal: 4,
      refused: 2,
      changed: 1,
      unchanged: 1,
      problems: 3,
    });

    const page = await city.api("GET", `/v1/imports/${id}/problems?limit=2`, { as: admin });
    const cursor = encodeURIComponent(page.body.cursor);
    const rest = await city.api("GET", `/v1/imports/${id}/problems?limit=2&cursor=${cursor}`, { as: admin });
    const problems = [...page.body.items, ...rest.body.items];
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, "GOL AKHIR NAMA"],
      [2, "UNOR ID"],
      [3, "NIP BARU"],
    ]);
    expect(problems[1].reason.id).toContain("Unit dengan UNOR ID TIDAK-ADA belum terdaftar");

    const file = await city.api("GET", `/v1/imports/${id}/problems.csv`, { as: admin });
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const raw = await fetch(`${city.host.url}/v1/imports/${id}/problems.csv`, {
      headers: { authorization: `Bearer ${admin}` },
    });
    expect([...(await raw.bytes()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [titles = "", ...broken] = file.body.replace("\uFEFF", "").trimEnd().split("\r\n");
    expect(titles).toMatch(/^NIP BARU;NAMA;.*;MASALAH$/);
    expect(broken).toHaveLength(2);
    expect(broken[0]).toMatch(
      new RegExp(`^${nipOf(first)};.*;'=1\\+1;.*;TIDAK-ADA;.*Baris 2\\. .*belum terdaftar`),
    );

    // Mended and sent as it is, with its column more and its guard against formulas.
    const mended = file.body
      .replace("'=1+1", first.split("|")[column("GOL AKHIR NAMA")] ?? "")
      .replace("TIDAK-ADA", unitOf(first))
      .replace("1,98609E+17", nipOf(second));
    const again = await order(await begin(mended), "check");
    expect(again).toMatchObject({ state: "CHECKED", progress: { rowsTotal: 2, refused: 0, problems: 0 } });

    const applied = await order(id, "apply");
    expect(applied).toMatchObject({ state: "APPLIED", progress: { changed: 1, unchanged: 1, problems: 3 } });
    expect((await employee(third)).body.posting).toMatchObject({
      position: "Jabatan Baru",
      from: "2026-03-01",
    });
  });

  it("of one office keeps its head under the head of the unit above, who is not in the file", async () => {
    const line = lines.find((one) => one.includes("Asisten Administrasi Umum")) ?? "";
    const id = await begin(csv([line]));
    expect((await order(id, "check")).progress).toMatchObject({ unchanged: 1, changed: 0 });
  });

  it("fails with a sentence if nobody uploaded the file, and continues once it is there", async () => {
    const content = csv(lines.slice(0, 2));
    const { body } = await announce(content);
    const failed = await order(body.id, "check");
    expect(failed).toMatchObject({
      state: "FAILED",
      failure: { id: expect.stringContaining("Berkas belum diunggah") },
    });
    await upload(body.upload, content);
    const checked = await order(body.id, "check");
    expect(checked.state).toBe("CHECKED");
    expect(checked).not.toHaveProperty("failure");
  });

  it("accepts a file that its sender labels a form, as curl does", async () => {
    const content = csv(lines.slice(0, 2));
    const { id, upload: to } = (await announce(content)).body;
    await upload({ ...to, headers: { ...to.headers, "content-type": FORM } }, content);
    expect((await order(id, "check")).state).toBe("CHECKED");
  });

  it("fails with a sentence if the file is no export", async () => {
    const failed = await order(await begin("bukan ekspor SIASN"), "check");
    expect(failed.state).toBe("FAILED");
    expect(failed.failure.id).toContain("Baris pertama bukan judul kolom");
  });

  it("fails if the file is not the one that was announced", async () => {
    const { body } = await announce(csv(lines.slice(0, 2)));
    const other = csv(lines.slice(0, 3));
    const { "content-length": _, ...headers } = body.upload.headers;
    expect((await fetch(body.upload.url, { method: "PUT", headers, body: other })).status).toBe(403);
    // Not even where the store has it all the same.
    await putUpload(uploadKey(body.id), Buffer.from(other), "text/csv");
    const failed = await order(body.id, "check");
    expect(failed).toMatchObject({ state: "FAILED" });
    expect(failed.failure.id).toContain("SHA-256");
  });
});
