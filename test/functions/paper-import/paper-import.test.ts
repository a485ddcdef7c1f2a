import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { textRow, workbookOf } from "../../support/files/workbook.ts";

const SEKADAU_ROWS = ["223434443", "332333323", "333443334", "224444343", "332333323"];

let city: TestCity;
let hr: string;
let surveyId: string;
beforeAll(async () => {
  city = await startTestCity();
  await city.unit("KOTA");
  hr = await city.token("198001012005011001", "HR");
  surveyId = await planned();
});
afterAll(() => city.host.stop());

async function planned(): Promise<string> {
  const body = {
    service: "Pembuatan KTP",
    language: "id",
    opensOn: "2026-03-10",
    endsOn: "2026-03-12",
    questions: { own: [{ id: "Q1", text: "Kembali lagi?", choices: ["Ya", "Tidak"] }] },
  };
  return (await city.api("POST", "/v1/units/KOTA/surveys", { as: hr, body })).body.id;
}

async function upload(
  content: string | Buffer,
  { survey = surveyId, uploads = true, fileName = "loket.csv" } = {},
): Promise<string> {
  const bytes = Buffer.from(content);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const body = { fileName, sizeBytes: bytes.length, sha256, edition: 1 };
  const path = `/v1/surveys/${survey}/paper-imports`;
  const made = await city.api("POST", path, { as: hr, body });
  expect(made.status).toBe(201);
  const { url, headers } = made.body.upload;
  if (uploads) expect((await fetch(url, { method: "PUT", headers, body: bytes })).status).toBe(200);
  return made.body.id;
}

const see = async (id: string) => (await city.api("GET", `/v1/paper-imports/${id}`, { as: hr })).body;

const problemsOf = async (id: string) =>
  (await city.api("GET", `/v1/paper-imports/${id}/problems`, { as: hr })).body.items;

async function order(id: string, what: "check" | "apply") {
  const { version } = await see(id);
  const ordered = await city.api("POST", `/v1/paper-imports/${id}/${what}`, { as: hr, version });
  expect(ordered.status).toBe(202);
  await city.host.idle();
  return see(id);
}

const result = async (survey = surveyId) =>
  (await city.api("GET", `/v1/surveys/${survey}/result`, { as: hr })).body;
const row = (number: string, scores: string, ...rest: string[]) => [number, ...scores, ...rest].join(";");
const HEADER = "Nomor;U1;U2;U3;U4;U5;U6;U7;U8;U9;Q1;Saran";
const csv = (...rows: readonly string[]) => [HEADER, ...rows, ""].join("\r\n");

describe("paper forms", () => {
  test("are checked without counting anything, then counted, and only once however often they are uploaded", async () => {
    const file = csv(...SEKADAU_ROWS.map((scores, index) => row(`A-${index}`, scores, "1", "")));
    const id = await upload(file);
    expect(await order(id, "check")).toMatchObject({
      state: "CHECKED",
      progress: { purpose: "CHECK", rowsRead: 5, accepted: 5, refused: 0, handedOver: 0, percent: 100 },
    });
    expect((await result()).result.received).toBe(0);
    expect(await order(id, "apply")).toMatchObject({
      state: "APPLIED",
      progress: { purpose: "APPLY", accepted: 5, handedOver: 5, percent: 100 },
    });
    expect((await result()).result).toMatchObject({ received: 5 });
    await order(id, "apply");
    const again = await upload(file);
    await order(again, "check");
    await order(again, "apply");
    expect((await result()).result.received).toBe(5);
  });

  test("with errors are named with what to do, and the rest of the file is counted; once fixed, they follow", async () => {
    const survey = await planned();
    const id = await upload(
      csv(
        row("B-1", "333333333", "", "Hubungi 0812-3456-7890"),
        row("B-2", "533333333", "3", ""),
        row("B-1", "333333333", "", ""),
        row("", "333 33333", "", ""),
        row("B-5", "333333333", "", '"Bagus'),
        row("B-6", "333333333", ""),
        ["B-7", "=1+1", "4 ", ..."3333333", "", ""].join(";"),
        row("B-8", "4 3333333", "", ""),
        row("B-9", "333333333", "", "", "lebih"),
      ),
      { survey },
    );
    expect(await order(id, "check")).toMatchObject({
      state: "CHECKED",
      progress: { rowsRead: 9, accepted: 2, refused: 7 },
    });
    const items = await problemsOf(id);
    const told = items.map(({ line, reasons }: { line: number; reasons: { column: string }[] }) => [
      line,
      ...reasons.map(({ column }) => column),
    ]);
    expect(told).toEqual([
      [3, "U1", "Q1"],
      [4, "NOMOR"],
      [5, "NOMOR", "U4"],
      [6, null],
      [8, "U1"],
      [9, "U2"],
      [10, null],
    ]);
    expect(items[0].reasons[0].id).toContain('tertulis "5"');
    expect(items[1].reasons[0].id).toContain("sudah ada di baris 2");

    const repair = (await city.api("GET", `/v1/paper-imports/${id}/repair.csv`, { as: hr })).body;
    const [titles = [], ...rows]: string[][] = parse(repair, { bom: true, delimiter: ";" });
    expect(titles.at(-1)).toBe("MASALAH");
    expect(rows).toHaveLength(7);
    await order(id, "apply");
    expect((await result(survey)).result.received).toBe(2);

    const [bad = []] = rows;
    bad[1] = "3";
    bad[10] = "2";
    const fixed = await upload(
      [titles.join(","), bad.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")].join("\n"),
      { survey },
    );
    expect(await order(fixed, "check")).toMatchObject({ progress: { accepted: 1, refused: 0 } });
    await order(fixed, "apply");
    expect((await result(survey)).result.received).toBe(3);
    const comments = await city.api("GET", "/v1/units/KOTA/survey-comments?month=2026-03", { as: hr });
    expect(comments.body.items).toMatchObject([{ comment: "Hubungi ***", channel: "PAPER" }]);
  });

  test("keep an emoji in a comment", async () => {
    const id = await upload(csv(row("E-1", "333333333", "", "Ramah \u{1F64F}")), { survey: await planned() });
    await order(id, "check");
    expect(await order(id, "apply")).toMatchObject({
      state: "APPLIED",
      progress: { accepted: 1, handedOver: 1, percent: 100 },
    });
  });

  test("are the same whatever the case and leading zeros of their number, and duplicates are reported, not dropped", async () => {
    const survey = await planned();
    const numbers = ["dc-9", "DC-9", "\u200bDc-9", "001", "1", "0001", "10", "A-01", "A-1"];
    const id = await upload(csv(...numbers.map((number) => row(number, "333333333", "", ""))), { survey });
    expect(await order(id, "check")).toMatchObject({ progress: { rowsRead: 9, accepted: 5, refused: 4 } });
    const told = (await problemsOf(id)).map(
      ({ line, reasons }: { line: number; reasons: { id: string }[] }) => [
        line,
        /sudah ada di baris \d/.exec(reasons[0]?.id ?? "")?.[0],
      ],
    );
    expect(told).toEqual([
      [3, "sudah ada di baris 2"],
      [4, "sudah ada di baris 2"],
      [6, "sudah ada di baris 5"],
      [7, "sudah ada di baris 5"],
    ]);
    await order(id, "apply");
    expect((await result(survey)).result.received).toBe(5);
    const again = await upload(csv(row("Dc-9", "333333333", "", ""), row("01", "333333333", "", "")), {
      survey,
    });
    await order(again, "check");
    await order(again, "apply");
    expect((await result(survey)).result.received).toBe(5);
  });

  test("come back in a repair file that reads back to the same values, including remarks of several lines", async () => {
    const survey = await planned();
    const remark = 'Antre lama;\n"sekali"\n=1+1;-';
    const quoted = `"${remark.replaceAll('"', '""')}"`;
    const id = await upload(csv(row("R-1", "933333333", "", quoted)), { survey });
    await order(id, "check");
    const repair = (await city.api("GET", `/v1/paper-imports/${id}/repair.csv`, { as: hr })).body;
    const fixed = await upload(repair.replace("R-1;9", "R-1;3"), { survey });
    expect(await order(fixed, "check")).toMatchObject({ progress: { accepted: 1, refused: 0 } });
    await order(fixed, "apply");
    const { body } = await city.api("GET", "/v1/units/KOTA/survey-comments?month=2026-03", { as: hr });
    expect(body.items.map(({ comment }: { comment: string }) => comment)).toContain(remark);
  });

  test("keep a number that looks like a telephone's in the repair file, where remarks are masked", async () => {
    const id = await upload(csv(row("081234567890", "933333333", "", "Hubungi 081234567890")), {
      survey: await planned(),
    });
    await order(id, "check");
    const repair = (await city.api("GET", `/v1/paper-imports/${id}/repair.csv`, { as: hr })).body;
    const [, [number, ...cells] = []]: string[][] = parse(repair, { bom: true, delimiter: ";" });
    expect([number, cells.includes("Hubungi ***")]).toEqual(["081234567890", true]);
  });

  test("with emoji in their remarks are all counted", async () => {
    const survey = await planned();
    const remark = "\u{1F64F}".repeat(500);
    const rows = Array.from({ length: 120 }, (_, index) => row(`E-${index}`, "333333333", "", remark));
    const id = await upload(csv(...rows), { survey });
    await order(id, "check");
    expect(await order(id, "apply")).toMatchObject({ state: "APPLIED", progress: { percent: 100 } });
    expect((await result(survey)).result.received).toBe(120);
  });

  test("are read as Excel writes them: with spaces, tabs, empty lines, and in Windows-1252", async () => {
    const survey = await planned();
    const latin = Buffer.from(
      `NOMOR\tU1\tU2\tU3\tU4\tU5\tU6\tU7\tU8\tU9\tSARAN\n\nC-1\t${Array.from("444444444").join(" \t")}\tCaf\xe9 ramai\n`,
      "latin1",
    );
    const id = await upload(latin, { survey });
    expect(await order(id, "check")).toMatchObject({ progress: { accepted: 1, refused: 0 } });
    const repair = (await city.api("GET", `/v1/paper-imports/${id}/repair.csv`, { as: hr })).body;
    expect(repair).toMatch(/^\uFEFFNOMOR\tU1\t.*\tMASALAH\r\n$/);
    await order(id, "apply");
    const comments = await city.api("GET", "/v1/units/KOTA/survey-comments?month=2026-03", { as: hr });
    expect(comments.body.items.map(({ comment }: { comment: string }) => comment)).toContain("Café ramai");
  });

  test("typed into a workbook count like those of a CSV, and its bad rows come back in the repair file", async () => {
    const survey = await planned();
    const titles = HEADER.split(";");
    const rows = [
      textRow(1, titles),
      textRow(2, ["W-1", ...Array.from("434343434"), "2", "Ramah"]),
      textRow(4, ["W-2", ...Array.from("934343434"), "", "Hubungi 0812-3456-7890"]),
    ];
    const id = await upload(workbookOf({ rows: rows.join("") }), { survey, fileName: "loket.xlsx" });
    expect(await order(id, "check")).toMatchObject({ progress: { accepted: 1, refused: 1 } });
    expect((await problemsOf(id))[0]).toMatchObject({ line: 4, reasons: [{ column: "U1" }] });
    const repair = (await city.api("GET", `/v1/paper-imports/${id}/repair.csv`, { as: hr })).body;
    const [header, bad] = parse(repair, { bom: true, delimiter: ";" }) as string[][];
    expect(header?.slice(0, 3)).toEqual(["NOMOR", "U1", "U2"]);
    expect(bad?.slice(0, 2)).toEqual(["W-2", "9"]);
    expect(bad?.[11]).toBe("Hubungi ***");
    await order(id, "apply");
    expect((await result(survey)).result).toMatchObject({ received: 1 });
  });

  test("saved by Excel as Unicode text are read too", async () => {
    const text = `\uFEFF${csv(row("X-1", "333333333", "", "Café")).replaceAll(";", "\t")}`;
    const id = await upload(Buffer.from(text, "utf16le"), { survey: await planned() });
    expect(await order(id, "check")).toMatchObject({ progress: { accepted: 1, refused: 0 } });
  });

  test.each([
    ["a broken workbook", "PK\u0003\u0004", "rusak atau terpotong"],
    ["a file without the column U9", "NOMOR;U1;U2;U3;U4;U5;U6;U7;U8\n", "Kolom U9 tidak ada"],
  ])("in %s are refused with what to do", async (_, content, sentence) => {
    const failed = await order(await upload(content), "check");
    expect(failed).toMatchObject({ state: "FAILED", failure: { id: expect.stringContaining(sentence) } });
  });

  test("in a file that was never uploaded, or not checked, do not count", async () => {
    const missing = await upload("NOMOR", { uploads: false });
    expect((await order(missing, "check")).failure.id).toContain("belum diunggah");
    const unchecked = await upload(csv(row("D-1", "333333333", "", "")));
    const { version } = await see(unchecked);
    const refused = await city.api("POST", `/v1/paper-imports/${unchecked}/apply`, { as: hr, version });
    expect(refused.body.code).toBe("staff-import.not-checked");
    expect(
      (await city.api("GET", `/v1/surveys/${surveyId}/paper-imports`, { as: hr })).body.items.length,
    ).toBeGreaterThan(3);
    const inState = async (state: string) =>
      (await city.api("GET", `/v1/surveys/${surveyId}/paper-imports?state=${state}`, { as: hr })).body.items;
    expect(await inState("AWAITING_FILE")).toMatchObject([{ id: unchecked }]);
    expect((await inState("FAILED"))[0]).toMatchObject({ state: "FAILED", surveyId });
  });

  test("may be typed in after the last day until the survey freezes, and not after that", async () => {
    const survey = await planned();
    await city.host.advance("+3d");
    const id = await upload(csv(row("E-1", "333333333", "", "")), { survey });
    await order(id, "check");
    await order(id, "apply");
    expect((await result(survey)).result).toMatchObject({ received: 1, lateAnswers: 0 });
    await city.host.advance("+2d");
    const late = await upload(csv(row("E-2", "333333333", "", "")), { survey });
    expect((await order(late, "check")).failure.id).toContain("sudah ditetapkan");
  });

  test("are for HR only", async () => {
    const as = await city.token("199001012015011001", "EMPLOYEE");
    expect((await city.api("GET", `/v1/surveys/${surveyId}/paper-imports`, { as })).status).toBe(403);
  });
});
