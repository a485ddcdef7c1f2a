import { extractText, getDocumentProxy } from "unpdf";
import { afterEach, describe, expect, it, vi } from "vitest";
import { documentHtml } from "../../../shared/documents/html.ts";
import { documentPdf } from "../../../shared/documents/pdf.ts";
import { printable } from "../../../shared/documents/printable.ts";
import type { PrintedDocument } from "../../../shared/documents/printed-document.ts";
import { ARMS_PNG } from "../../support/cities/arms.ts";

const DOCUMENT: PrintedDocument = {
  title: "Evaluasi",
  letterhead: ["Pemerintah Kota Bukittinggi", "Dinas Sosial"],
  headlines: ["EVALUASI KINERJA PEGAWAI"],
  footer: "Evaluasi, sidik abc",
  at: "2026-04-05T01:00:00.000Z",
  blocks: [
    { kind: "heading", text: "HASIL KERJA" },
    {
      kind: "table",
      head: ["No", "Uraian", "Capaian"],
      widths: [1, 6, 2],
      rows: [["1", "Melayani “warga” – cepat", { text: "100%", isNumber: true }]],
    },
    { kind: "paragraph", text: "Realisasi ≥ target <b>tercapai</b>" },
    {
      kind: "signatures",
      signatures: [{ title: "Pejabat penilai kinerja", remark: "Dinilai", name: "Siti", number: "NIP 1" }],
    },
  ],
};

async function read(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  const { info } = await pdf.getMetadata();
  return { text, totalPages, info: info as Record<string, unknown> };
}

afterEach(() => vi.useRealTimers());

describe("a document as PDF", () => {
  it("has the document's content, in its order, under the letterhead", async () => {
    const { text, totalPages } = await read(documentPdf(DOCUMENT));
    const order = [
      "PEMERINTAH KOTA BUKITTINGGI",
      "DINAS SOSIAL",
      "EVALUASI KINERJA PEGAWAI",
      "HASIL KERJA",
      "Melayani “warga” – cepat",
      "100%",
      "Realisasi >= target <b>tercapai</b>",
      "Pejabat penilai kinerja",
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).toContain("Evaluasi, sidik abc");
    expect(text).toContain(`Halaman 1 dari ${totalPages}`);
  });

  it("has the same bytes whenever it is printed, and others for other content", async () => {
    const first = documentPdf(DOCUMENT);
    vi.setSystemTime("2027-01-01T00:00:00.000Z");
    expect(Buffer.from(documentPdf(DOCUMENT)).equals(first)).toBe(true);
    const other = documentPdf({ ...DOCUMENT, footer: "Evaluasi, sidik abd" });
    expect(Buffer.from(other).equals(first)).toBe(false);
    const { info } = await read(first);
    expect(info).toMatchObject({
      CreationDate: "D:20260405010000+00'00'",
      Title: "Evaluasi",
      Language: "id",
    });
  });

  it("never leaves a heading, or the head of a table, alone at the end of a page", async () => {
    const row = ["1", "Uraian yang panjang sekali ".repeat(12), "-"];
    const table = {
      kind: "table",
      head: ["No", "Uraian", "Capaian"],
      widths: [1, 2, 1],
      rows: [row],
    } as const;
    const headings = ["HASIL KERJA", "A. UTAMA"].map((text) => ({ kind: "heading", text }) as const);
    for (const lines of [36, 40, 44, 46, 48, 50, 52, 54]) {
      const before = Array.from({ length: lines }, () => ({ kind: "paragraph", text: "Kata" }) as const);
      const pdf = await getDocumentProxy(
        new Uint8Array(documentPdf({ ...DOCUMENT, blocks: [...before, ...headings, table] })),
      );
      const { text } = await extractText(pdf, { mergePages: false });
      const pages = text.filter((page) => /HASIL KERJA|A\. UTAMA|Capaian/.test(page));
      expect(pages).toHaveLength(1);
      for (const part of ["HASIL KERJA", "A. UTAMA", "Capaian", "yang panjang sekali"])
        expect(pages[0]).toContain(part);
    }
  });

  it("continues over pages without losing a row, with its head on each", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [String(index + 1), `baris-${index + 1}`, "-"]);
    const table = { kind: "table", head: ["No", "Uraian", "Capaian"], widths: [1, 6, 2], rows } as const;
    const { text, totalPages } = await read(documentPdf({ ...DOCUMENT, blocks: [table] }));
    expect(totalPages).toBeGreaterThan(2);
    for (const [, name = ""] of rows) expect(text).toMatch(new RegExp(`\\b${name}\\b`));
    expect(text.match(/Uraian/g)).toHaveLength(totalPages);
    expect(text).toContain(`Halaman ${totalPages} dari ${totalPages}`);
  });

  it("breaks text that is longer than a page", async () => {
    const text = Array.from({ length: 1_500 }, (_, index) => `kata${index}`).join(" ");
    const read1 = await read(documentPdf({ ...DOCUMENT, blocks: [{ kind: "paragraph", text }] }));
    expect(read1.totalPages).toBeGreaterThan(1);
    expect(read1.text).toContain("kata1499");
  });
});

describe("a text on paper", () => {
  it.each([
    ["Réalisation – “baik”", "Réalisation – “baik”"],
    ["≥ 90 → naik", ">= 90 -> naik"],
    ["Ş ṣ", "S s"],
    ["selesai 👍", "selesai ?"],
    ["a\u0007b\tc\u200Bd", "ab cd"],
  ])("is what the fonts can write: %s", (text, written) => {
    expect(printable(text)).toBe(written);
  });
});

it("says the same as HTML, escaped", () => {
  const page = documentHtml(DOCUMENT);
  for (const part of [
    "PEMERINTAH KOTA BUKITTINGGI",
    "<h1>EVALUASI KINERJA PEGAWAI</h1>",
    "<h2>HASIL KERJA</h2>",
  ])
    expect(page).toContain(part);
  expect(page).toContain("Realisasi ≥ target &lt;b&gt;tercapai&lt;/b&gt;");
  expect(page).toContain('<td class="right">100%</td>');
});

describe("under the city's arms, a document", () => {
  const picture = (bytes: Uint8Array) =>
    Buffer.from(bytes)
      .toString("latin1")
      .match(/\/Subtype \/Image/g)?.length ?? 0;

  it("shows them on paper, the same at every printing, and is another file than without", () => {
    const printed = documentPdf(DOCUMENT, ARMS_PNG);
    expect(picture(printed)).toBe(1);
    expect(Buffer.from(documentPdf(DOCUMENT, ARMS_PNG)).equals(Buffer.from(printed))).toBe(true);
    const plain = documentPdf(DOCUMENT);
    expect(picture(plain)).toBe(0);
    const idOf = (bytes: Uint8Array) =>
      /\/ID \[ ?<([0-9A-F]+)>/.exec(Buffer.from(bytes).toString("latin1"))?.[1];
    expect(idOf(printed)).toMatch(/^[0-9A-F]{32}$/);
    expect(idOf(printed)).not.toBe(idOf(plain));
  });

  it("keeps its content below them", async () => {
    const { text } = await read(
      documentPdf({ ...DOCUMENT, letterhead: ["Pemerintah Kota Bukittinggi"] }, ARMS_PNG),
    );
    expect(text).toContain("EVALUASI KINERJA PEGAWAI");
  });

  it("shows them on the screen", () => {
    expect(documentHtml(DOCUMENT, ARMS_PNG)).toContain(
      `<img src="data:image/png;base64,${ARMS_PNG.toString("base64")}" alt="">`,
    );
    expect(documentHtml(DOCUMENT)).not.toContain("<img");
  });
});
