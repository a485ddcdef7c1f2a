import type { CityFacts } from "../../shared/domain/city.ts";
import { takeAnswers } from "../../shared/domain/surveys/answers/answering.ts";
import {
  announcePaper,
  orderPaperApply,
  orderPaperCheck,
  type PaperImport,
} from "../../shared/domain/surveys/answers/paper-import.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { send } from "../../shared/queue/sender.ts";
import type { PaperImportRepository } from "../../shared/table/surveys/paper-imports.ts";
import { signUpload } from "../../shared/uploads/sign-upload.ts";
import type { paperRoutes } from "./contract.ts";
import { PAPER_QUEUE, type PaperMessage, paperKey } from "./messages.ts";

interface Deps {
  readonly papers: PaperImportRepository;
  readonly city: CityFacts;
}

/** Records a file about to be uploaded, and returns an upload address that accepts this file and no other. */
export async function createPaperImport(
  { params: { surveyId }, body, principal, at }: Input<typeof paperRoutes.createPaperImport>,
  { papers, city }: Deps,
) {
  const { edition, sizeBytes, sha256 } = body;
  const survey = await papers.survey(surveyId);
  takeAnswers(survey, { edition, responses: [] }, { at, zone: city.timeZone });
  const id = sortableId(at);
  const upload = await signUpload({ key: paperKey(id), sizeBytes, sha256, at });
  return papers.announce(announcePaper({ id, surveyId, ...body, by: principal.id, at }), upload);
}

export async function checkPaperImport(input: Input<typeof paperRoutes.checkPaperImport>, { papers }: Deps) {
  return order(orderPaperCheck, input, papers);
}

export async function applyPaperImport(input: Input<typeof paperRoutes.applyPaperImport>, { papers }: Deps) {
  return order(orderPaperApply, input, papers);
}

/** If the message does not reach the queue, the run stalls, and can be ordered again. */
async function order(
  decide: typeof orderPaperCheck,
  {
    params: { importId },
    principal,
    at,
  }: Input<typeof paperRoutes.checkPaperImport | typeof paperRoutes.applyPaperImport>,
  papers: PaperImportRepository,
): Promise<PaperImport> {
  const ordered = await papers.commit(decide(await papers.edit(importId), { by: principal.id, at }));
  await send(PAPER_QUEUE, [{ importId, run: ordered.run, at } satisfies PaperMessage]);
  return ordered;
}
