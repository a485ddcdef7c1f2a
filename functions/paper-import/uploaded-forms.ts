import { createHash } from "node:crypto";
import { refusals } from "../../shared/domain/refusal.ts";
import type { PaperImport } from "../../shared/domain/surveys/answers/paper-import.ts";
import type { Survey } from "../../shared/domain/surveys/survey.ts";
import { paperKey } from "./messages.ts";
import { type PaperFile, type Reading, readPaperFile } from "./paper-file.ts";

export const refusePaperFile = refusals("paper-file", {
  missing: {
    kind: "not-found",
    id: "Berkas belum diunggah. Unggah ke alamat yang diberikan, lalu periksa lagi; bila alamatnya sudah lewat satu jam, buat impor baru.",
    en: "The file has not been uploaded. Upload it to the given address and check again; if the address is over an hour old, create a new import.",
  },
  other: {
    kind: "conflict",
    id: "Isi berkas yang diunggah bukan berkas yang didaftarkan (SHA-256 berbeda). Buat impor baru untuk berkas itu.",
    en: "The uploaded file is not the one that was announced (its SHA-256 differs). Create a new import for it.",
  },
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
  const bytes = await readUpload(paperKey(of.id));
  if (bytes === undefined) throw refusePaperFile("missing");
  if (createHash("sha256").update(bytes).digest("hex") !== of.sha256) throw refusePaperFile("other");
  const edition = editions.find(({ number }) => number === of.edition);
  const questions = edition?.questions ?? { own: [] };
  return readPaperFile(bytes, { fileName: of.fileName, questions, onReading });
}
