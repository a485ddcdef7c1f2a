import { maskIdentifiers } from "../../shared/domain/masked-text.ts";
import { purposeOf } from "../../shared/domain/organisation/staff-import.ts";
import { DomainError } from "../../shared/domain/refusal.ts";
import type { SurveyMessage } from "../../shared/domain/surveys/answers/message.ts";
import { failPaper, paperPercent } from "../../shared/domain/surveys/answers/paper-import.ts";
import type { PartOutcome } from "../../shared/runs/kind.ts";
import type { PartMessage } from "../../shared/runs/messages.ts";
import type { PaperRun } from "../../shared/table/surveys/items.ts";
import type { PaperImportRepository } from "../../shared/table/surveys/paper-imports.ts";
import { answersOfForms } from "./answers-of-forms.ts";
import type { PaperFile, Reading } from "./paper-file.ts";
import { NUMBER_COLUMN } from "./paper-form.ts";
import { type ReadUpload, refusePaperFile, uploadedForms } from "./uploaded-forms.ts";

/** Forms queued between two progress reports. */
const FORMS_OF_REPORT = 2_000;
/** Nobody corrects more than this by hand, so the list ends here. */
const PROBLEMS_KEPT = 10_000;

type Layout = Pick<PaperRun, "titles" | "delimiter" | "warnings">;

export interface Deps {
  readonly papers: PaperImportRepository;
  readonly readUpload: ReadUpload;
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
    if (survey.state !== "RUNNING") throw refusePaperFile("frozen");
    const { forms, problems, ...read } = await uploadedForms(of, survey, deps.readUpload, (reading) =>
      tell(reading, 0),
    );
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
        await deps.handOver(answersOfForms(of, survey, part, at));
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

/** The form's number is our own code, by which a clerk finds the form again, so it is not masked. */
function masked({ cells, ...problem }: PaperFile["problems"][number], titles: readonly string[]) {
  return {
    ...problem,
    cells: cells.map((cell, place) => (titles[place] === NUMBER_COLUMN ? cell : maskIdentifiers(cell))),
  };
}
