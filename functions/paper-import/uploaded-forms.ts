import { requireAnnounced, TABLE_UPLOAD_REFUSALS } from "../../shared/domain/announced-table.ts";
import { refusals } from "../../shared/domain/refusal.ts";
import type { PaperImport } from "../../shared/domain/surveys/answers/paper-import.ts";
import type { Survey } from "../../shared/domain/surveys/survey.ts";
import { paperKey } from "./messages.ts";
import { type PaperFile, type Reading, readPaperFile } from "./paper-file.ts";

export const refusePaperFile = /* @__PURE__ */ refusals("paper-file", {
  ...TABLE_UPLOAD_REFUSALS,
  frozen: {
    kind: "conflict",
    id: "Hasil survei ini sudah ditetapkan; formulir kertas tidak dapat dihitung lagi.",
    en: "The result of this survey is final; paper forms can no longer count.",
    source: {
      id: "kebijakan: yang sudah diumumkan tidak berubah",
      en: "policy: what was published does not move",
    },
  },
});

export type ReadUpload = (key: string) => Promise<Uint8Array | undefined>;

/** @throws DomainError if there is no file, or a different one, or it cannot be read as a whole */
export async function uploadedForms(
  of: PaperImport,
  { editions }: Survey,
  readUpload: ReadUpload,
  onReading: (reading: Reading) => Promise<void>,
): Promise<PaperFile> {
  const bytes = requireAnnounced(await readUpload(paperKey(of.id)), of, refusePaperFile);
  const edition = editions.find(({ number }) => number === of.edition);
  const questions = edition?.questions ?? { own: [] };
  return readPaperFile(bytes, { fileName: of.fileName, questions, onReading });
}
