import { inflateSync } from "node:zlib";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it, test, vi } from "vitest";
import { certificatePdf } from "../../../functions/award-decisions/certificate.ts";
import { CITY_SLUGS } from "../../../shared/cities/index.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { ENVIRONMENT } from "../../../shared/deployment/environment.ts";
import { certificatePageOf } from "../../../shared/deployment/site-address.ts";
import { qrPath } from "../../../shared/documents/qr-path.ts";
import { NEW_AGGREGATE } from "../../../shared/domain/aggregate.ts";
import type { AwardDecision } from "../../../shared/domain/awards/decision/decision.ts";
import { headOn } from "../../../shared/domain/city.ts";
import { ARMS_PNG } from "../../support/cities/arms.ts";

const decision: AwardDecision = {
  ...NEW_AGGREGATE,
  ...{ month: "2026-03", category: "SERVICE", state: "PUBLISHED", code: "K7QDM2XJ9A", revokedIds: [] },
  winner: {
    id: "unit-2",
    kind: "UNIT",
    name: "Dinas Kesehatan",
    unitId: "unit-2",
    unitName: "Dinas Kesehatan",
  },
  ...{ computedRank: 1, proposedPlace: 1, decidedBy: "kepala-daerah", decidedAt: "2026-04-06T03:00:00.000Z" },
};

async function textOf(pdf: Uint8Array): Promise<string> {
  const file = await getDocumentProxy(new Uint8Array(pdf));
  return (await extractText(file, { mergePages: true })).text;
}

/** The broad frame and the fine one. */
const FRAMES = 2;

function rectanglesOf(pdf: Uint8Array): number {
  const file = Buffer.from(pdf);
  const starts = Array.from(file.toString("latin1").matchAll(/FlateDecode[^>]*>>\s*stream\r?\n/g));
  const drawn = starts.map(({ index, 0: head }) =>
    inflateSync(file.subarray(index + head.length)).toString(),
  );
  return drawn.join("\n").match(/ re$/gm)?.length ?? 0;
}

vi.stubEnv(ENVIRONMENT.siteUrl, "https://kinerja.example.go.id");

describe.each(CITY_SLUGS)("a certificate of %s", (slug) => {
  const city = cityBySlug(slug);

  it("has its number, the head of the city by name and office, and the address of its check", async () => {
    const text = await textOf(certificatePdf(decision, city));
    const { name, office } = headOn(city, "2026-04-06");
    expect(text).toContain("Nomor: 13/PIAGAM/III/2026");
    expect(text).toContain(office.toUpperCase());
    expect(text).toMatch(new RegExp(`${office},\\s+${name}`));
    const page =
      slug === "palembang"
        ? "https://kinerja.palembang.go.id/piagam"
        : "https://kinerja.example.go.id/piagam";
    expect(text).toContain(`${page}/K7QDM2XJ9A`);
  });

  it("has the QR code of that address", () => {
    const page = certificatePageOf(city.deployment);
    const runs = qrPath(`${page}/${decision.code}`).path.match(/M/g)?.length ?? 0;
    expect(rectanglesOf(certificatePdf(decision, city))).toBe(FRAMES + runs);
  });
});

test("a certificate shows the city's arms where it has some", () => {
  const city = cityBySlug("bukittinggi");
  const pictures = (pdf: Uint8Array) =>
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Subtype \/Image/g)?.length ?? 0;
  expect(pictures(certificatePdf(decision, city, ARMS_PNG))).toBe(1);
  expect(pictures(certificatePdf(decision, city))).toBe(0);
});

describe("the name under a certificate", () => {
  const city = {
    ...cityBySlug("bukittinggi"),
    heads: [
      { name: "Wali Pertama", from: "2025-02-20" },
      { name: "Penjabat Berikutnya", from: "2026-04-07", title: "Pj. Wali Kota" },
    ],
  };

  it("is that of the head who decided, whoever came later", async () => {
    expect(await textOf(certificatePdf(decision, city))).toContain("Wali Pertama");
  });

  it("is that of an acting head, with their title, from their day on", async () => {
    const later = { ...decision, decidedAt: "2026-04-06T17:00:00.000Z" };
    expect(await textOf(certificatePdf(later, city))).toMatch(
      /Pj. Wali Kota Bukittinggi,\s+Penjabat Berikutnya/,
    );
  });
});
