import { createHash } from "node:crypto";
import { maskIdentifiers } from "../../shared/domain/masked-text.ts";
import { purposeOf } from "../../shared/domain/organisation/staff-import.ts";
import { DomainError, refusals } from "../../shared/domain/refusal.ts";
import type { SurveyMessage } from "../../shared/domain/surveys/answers/message.ts";
import {
  failPaper,
  type PaperImport,
  paperPercent,
} from "../../shared/domain/surveys/answers/paper-import.ts";
import type { Survey } from "../../shared/domain/surveys/survey.ts";
import type { PartOutcome } from "../../shared/runs/kind.ts";
import type { PartMessage } from "../../shared/runs/messages.ts";
import type { PaperRun } from "../../shared/table/surveys/items.ts";
import type { PaperImportRepository } from "../../shared/table/surveys/paper-imports.ts";
import { paperKey } from "./messages.ts";
import { type PaperFile, type Reading, readPaperFile } from "./paper-file.ts";
import { formKey, NUMBER_COLUMN, type PaperForm } from "./paper-form.ts";

/** Ten messages are sent at once and must fit into SQS's 256 KiB; forms with long remarks are some 2.5 KB. */
const FORMS_OF_MESSAGE = 10;
/** Forms queued between two progress reports. */
const FORMS_OF_REPORT = 2_000;
/** Nobody mends more than this by hand, so the list ends here. */
const PROBLEMS_KEPT = 10_000;

const refuse = refusals("paper-file", {
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

type Layout = Pick<PaperRun, "titles" | "delimiter" | "warnings">;

export interface Deps {
  readonly papers: PaperImportRepository;
  readonly readUpload: (key: string) => Promise<Uint8Array | undefined>;
  /** Sends forms to the queue that counts them. */
  readonly handOver: (messages: readonly SurveyMessage[]) => Promise<void>;
}

/**
 * Reads a run's file, stores its problems and, if ordered, queues its good forms for counting, reporting
 * progress on the way. Repeating it stores and sends the same, and a form counts once; a superseded run does
 * nothing.
 */
export async function readFile({ id, at }: PartMessage, deps: Deps): Promise<PartOutcome> {
  const { papers } = deps;
  const of = await papers.ofRun(id);
  if (of === undefined) return undefined;
  const { id: importId, run } = of;
  const purpose = purposeOf(of);
  const tell = (reading: Reading, handedOver: number, layout: Layout = {}) => {
    const { share, ...counts } = reading;
    const percent = paperPercent({ purpose, handedOver, ...counts }, share);
    return papers.tell(importId, run, { purpose, ...counts, handedOver, percent, ...layout });
  };
  try {
    const survey = await papers.survey(of.surveyId);
    if (survey.state !== "RUNNING") throw refuse("frozen");
    const { forms, problems, ...read } = await contentOf(of, survey, deps, (reading) => tell(reading, 0));
    const [accepted, refused] = [forms.length, problems.length];
    const whole = { share: 1, rowsRead: accepted + refused, accepted, refused };
    const { titles, delimiter, warnings } = read;
    const layout = { titles, delimiter, ...(warnings.length > 0 && { warnings }) };
    await tell(whole, 0, layout);
    await papers.keepProblems(
      importId,
      run,
      problems.slice(0, PROBLEMS_KEPT).map((problem) => masked(problem, titles)),
    );
    if (purpose === "APPLY") {
      for (let start = 0; start < accepted; start += FORMS_OF_REPORT) {
        const part = forms.slice(start, start + FORMS_OF_REPORT);
        await deps.handOver(messagesOf(of, survey, part, at));
        await tell(whole, start + part.length, layout);
      }
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { id, en } = { id: error.text("id"), en: error.text("en") };
    const failed = failPaper(of, run, { id, en }, at);
    if (failed) await papers.commit(failed);
  }
  return { expiresAt: papers.keptUntil() };
}

/** @throws DomainError if there is no file, or a different one, or it cannot be read as a whole */
async function contentOf(
  of: PaperImport,
  { editions }: Survey,
  { readUpload }: Deps,
  onReading: (reading: Reading) => Promise<void>,
): Promise<PaperFile> {
  const bytes = await readUpload(paperKey(of.id));
  if (bytes === undefined) throw refuse("missing");
  if (createHash("sha256").update(bytes).digest("hex") !== of.sha256) throw refuse("other");
  const edition = editions.find(({ number }) => number === of.edition);
  const questions = edition?.questions ?? { own: [] };
  return readPaperFile(bytes, { fileName: of.fileName, questions, onReading });
}

/** The form's number is our own code, by which a clerk finds the form again, so it is not masked. */
function masked({ cells, ...problem }: PaperFile["problems"][number], titles: readonly string[]) {
  return {
    ...problem,
    cells: cells.map((cell, place) => (titles[place] === NUMBER_COLUMN ? cell : maskIdentifiers(cell))),
  };
}

/**
 * Forms filled in during the survey may be typed in until it freezes, and are not late.
 * @source policy
 */
function messagesOf(
  { id, surveyId, edition }: PaperImport,
  { unitId }: Survey,
  forms: readonly PaperForm[],
  at: string,
): SurveyMessage[] {
  return Array.from({ length: Math.ceil(forms.length / FORMS_OF_MESSAGE) }, (_, part) => {
    const start = part * FORMS_OF_MESSAGE;
    const responses = forms.slice(start, start + FORMS_OF_MESSAGE).map((form) => responseOf(form, surveyId));
    return { receiptId: id, unitId, surveyId, edition, receivedAt: at, isLate: false, responses };
  });
}

function responseOf({ number, scores, choices, comment }: PaperForm, surveyId: string) {
  return {
    responseId: formId(surveyId, number),
    scores,
    choices,
    channel: "PAPER" as const,
    ...(comment !== undefined && { comment: maskIdentifiers(comment) }),
  };
}

/**
 * A UUID (version 8) derived from the form's number: typed in twice, or sent again in a repair file, it is
 * the same answer.
 */
function formId(surveyId: string, number: string): string {
  const hex = createHash("sha256")
    .update(`${surveyId}\n${formKey(number)}`)
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
