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
import { orderParts } from "../../shared/runs/begin-run.ts";
import { beginning } from "../../shared/table/runs/runs.ts";
import { type PaperImportRepository, runOfPaper } from "../../shared/table/surveys/paper-imports.ts";
import { signUpload } from "../../shared/uploads/sign-upload.ts";
import type { paperRoutes } from "./contract.ts";
import { paperKey } from "./messages.ts";
import { FILE, paperSource, type Source } from "./paper-run.ts";

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
  takeAnswers(survey, edition, { at, zone: city.timeZone });
  const id = sortableId(at);
  const upload = await signUpload({ key: paperKey(id), sizeBytes, sha256, at });
  return papers.announce(announcePaper({ id, surveyId, ...body, by: principal.id, at }), upload);
}

export async function checkPaperImport(input: Input<typeof paperRoutes.checkPaperImport>, deps: Source) {
  return order(orderPaperCheck, input, deps);
}

export async function applyPaperImport(input: Input<typeof paperRoutes.applyPaperImport>, deps: Source) {
  return order(orderPaperApply, input, deps);
}

/** If the message gets lost, the sweep sends it again, and the run may also be ordered again. */
async function order(
  decide: typeof orderPaperCheck,
  {
    params: { importId },
    principal,
    at,
  }: Input<typeof paperRoutes.checkPaperImport | typeof paperRoutes.applyPaperImport>,
  deps: Source,
): Promise<PaperImport> {
  const { papers } = deps;
  const stamp = { by: principal.id, at };
  const decision = decide(await papers.edit(importId), stamp);
  const run = runOfPaper(importId, decision.state.run);
  const begun = beginning(run, { total: 1, ...stamp, expiresAt: papers.keptUntil() });
  const ordered = await papers.commit(decision, [begun]);
  await orderParts(paperSource(deps), run.id, [FILE], { at, isAgain: false });
  return ordered;
}
