import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { announceEvidence, checkEvidence, offerFiles } from "../../../../shared/domain/reporting/evidence.ts";
import { AT, committed, NIP } from "../../../support/domain-builders.ts";

const PDF = Buffer.from("%PDF-1.7 laporan");
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const act = { by: NIP, at: AT };
const file = (
  bytes: Uint8Array,
  mediaType: "application/pdf" | "image/png" | "image/webp" = "application/pdf",
) => ({
  fileName: "bukti",
  mediaType,
  sizeBytes: bytes.length,
  sha256: hashOf(bytes),
});
const announced = (bytes: Uint8Array, mediaType?: Parameters<typeof file>[1]) =>
  committed(
    announceEvidence(undefined, { nip: NIP, file: file(bytes, mediaType), limitMegabytes: 5, ...act }),
  );
const refused = (code: string) => expect.objectContaining({ code: `evidence.${code}` });

describe("a file of evidence", () => {
  it("is accepted if the upload matches the announcement", () => {
    expect(committed(checkEvidence(announced(PDF), PDF, act))).toMatchObject({
      state: "CHECKED",
      version: 2,
    });
    const webp = Buffer.concat([Buffer.from("RIFF"), Buffer.from([1, 2, 3, 4]), Buffer.from("WEBPVP8 ")]);
    expect(checkEvidence(announced(webp, "image/webp"), webp, act).state.state).toBe("CHECKED");
  });

  it.each([
    ["nothing was uploaded", announced(PDF), undefined, "missing"],
    ["it is shorter", announced(PDF), PDF.subarray(1), "other-file"],
    [
      "it is a different file of the same size",
      announced(PDF),
      Buffer.from("%PDF-1.7 LAPORAN"),
      "other-file",
    ],
    ["it is not of its type", announced(PDF, "image/png"), PDF, "other-type"],
    ["it is shorter than any of its type", announced(Buffer.from("%P")), Buffer.from("%P"), "other-type"],
  ])("is refused if %s", (_, evidence, bytes, code) => {
    expect(() => checkEvidence(evidence, bytes, act)).toThrow(refused(code));
  });

  it("may be announced again until it is checked, within the city's limit", () => {
    const again = { nip: NIP, file: { ...file(PDF), fileName: "lain.pdf" }, limitMegabytes: 5, ...act };
    expect(committed(announceEvidence(announced(PDF), again))).toMatchObject({
      fileName: "lain.pdf",
      version: 2,
    });
    const checked = committed(checkEvidence(announced(PDF), PDF, act));
    expect(() => announceEvidence(checked, again)).toThrow(refused("checked-already"));
    expect(() => checkEvidence(checked, PDF, act)).toThrow(refused("checked-already"));
    const large = { ...again, file: { ...file(PDF), sizeBytes: 5 * 1_048_576 + 1 } };
    expect(() => announceEvidence(undefined, large)).toThrow(refused("too-large"));
  });

  it("may be submitted once checked, and is flagged if another report had its content first", () => {
    const checked = committed(checkEvidence(announced(PDF), PDF, act));
    const { sha256 } = checked;
    const offer = (firstReportId: string | undefined) =>
      offerFiles("r1", [{ sha256, evidence: checked, firstReportId }]).map(
        (offered) => offered.isOfferedBefore,
      );
    expect([offer(undefined), offer("r1"), offer("r2")]).toEqual([[false], [false], [true]]);
    for (const evidence of [undefined, announced(PDF)])
      expect(() => offerFiles("r1", [{ sha256, evidence, firstReportId: undefined }])).toThrow(
        refused("unchecked"),
      );
  });
});
