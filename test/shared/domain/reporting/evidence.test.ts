import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  announceEvidence,
  checkEvidence,
  submitFiles,
} from "../../../../shared/domain/reporting/evidence.ts";
import { AT, committed, NIP } from "../../../support/cities/domain-builders.ts";
import { HEIC, JPEG, PHOTO, WEBP } from "../../../support/files/pictures.ts";

const CUT = PHOTO.subarray(0, 400);
const PDF = Buffer.from("%PDF-1.7 laporan");
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const act = { by: NIP, at: AT };
const file = (
  bytes: Uint8Array,
  mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/webp" = "application/pdf",
) => ({
  fileName: "bukti",
  mediaType,
  sizeBytes: bytes.length,
  sha256: hashOf(bytes),
});
const announced = (bytes: Uint8Array, mediaType?: Parameters<typeof file>[1]) =>
  committed(
    announceEvidence(undefined, {
      owner: { nip: NIP },
      file: file(bytes, mediaType),
      limitMegabytes: 5,
      ...act,
    }),
  );
const refused = (code: string) => expect.objectContaining({ code: `evidence.${code}` });

describe("an evidence file", () => {
  it("is valid once the upload matches the announcement", () => {
    expect(committed(checkEvidence(announced(PDF), PDF, act).decision)).toMatchObject({
      state: "CHECKED",
      version: 2,
    });
    expect(checkEvidence(announced(WEBP, "image/webp"), WEBP, act).decision.state.state).toBe("CHECKED");
  });

  it("is kept without a photo's place and camera, under the announced hash", () => {
    const { decision, kept } = checkEvidence(announced(PHOTO, "image/jpeg"), PHOTO, act);
    expect(Buffer.from(kept)).toEqual(JPEG);
    expect(decision.state).toMatchObject({ sha256: hashOf(PHOTO), sizeBytes: PHOTO.length });
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
    ["it is a photo cut off", announced(CUT, "image/jpeg"), CUT, "broken"],
    ["it is HEIC named as JPEG", announced(HEIC, "image/jpeg"), HEIC, "heic"],
    ["it is shorter than any of its type", announced(Buffer.from("%P")), Buffer.from("%P"), "other-type"],
  ])("is refused if %s", (_, evidence, bytes, code) => {
    expect(() => checkEvidence(evidence, bytes, act)).toThrow(refused(code));
  });

  it("may be announced again until it is checked, within the city's limit", () => {
    const again = {
      owner: { nip: NIP },
      file: { ...file(PDF), fileName: "lain.pdf" },
      limitMegabytes: 5,
      ...act,
    };
    expect(committed(announceEvidence(announced(PDF), again))).toMatchObject({
      fileName: "lain.pdf",
      version: 2,
    });
    const checked = committed(checkEvidence(announced(PDF), PDF, act).decision);
    expect(() => announceEvidence(checked, again)).toThrow(refused("checked-already"));
    expect(() => checkEvidence(checked, PDF, act)).toThrow(refused("checked-already"));
    const large = { ...again, file: { ...file(PDF), sizeBytes: 5 * 1_048_576 + 1 } };
    expect(() => announceEvidence(undefined, large)).toThrow(refused("too-large"));
  });

  it("is first used where it is checked, and flagged if another report used its content before", () => {
    const checked = committed(checkEvidence(announced(PDF), PDF, act).decision);
    const { sha256 } = checked;
    const offer = (firstReportId: string | undefined) =>
      submitFiles("r1", [{ sha256, evidence: checked, firstReportId }]).map(
        (offered) => offered.wasSubmittedBefore,
      );
    expect([offer(undefined), offer("r1"), offer("r2")]).toEqual([[false], [false], [true]]);
    for (const evidence of [undefined, announced(PDF)])
      expect(() => submitFiles("r1", [{ sha256, evidence, firstReportId: undefined }])).toThrow(
        refused("unchecked"),
      );
  });
});
