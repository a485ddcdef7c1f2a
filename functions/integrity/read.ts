import { openPhoto } from "../../shared/contacts/case-key.ts";
import { photoTypeOf } from "../../shared/domain/integrity/photo.ts";
import type { IntegrityReport } from "../../shared/domain/integrity/report.ts";
import { officerPart, standingOf } from "../../shared/domain/integrity/views.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { found } from "../../shared/table/found.ts";
import { pageWhere } from "../../shared/table/page-where.ts";
import { readSealedPhoto } from "../../shared/uploads/integrity-objects.ts";
import type { integrityRoutes } from "./contract.ts";
import { editOpened, lineOfOfficer, officerView, openedFor } from "./officer.ts";
import type { PublicDeps } from "./terms.ts";

/** Keys asked for at once. */
const AT_ONCE = 8;
const BEGINNING = 140;

/**
 * Those that concern the officer or somebody above them are left out, and neither a short page nor an empty one after the last tells
 * that there are some.
 */
export async function listReports(
  { query: { state, ...page }, ...asking }: Input<typeof integrityRoutes.reports>,
  deps: PublicDeps,
) {
  const line = await lineOfOfficer(asking, deps);
  const { items, cursor } = await pageWhere(
    (next) => deps.reports.list(state, next),
    async (some) => {
      const opened = await inParallel(some, AT_ONCE, (report: IntegrityReport) =>
        openedFor(report, line, deps),
      );
      return opened.filter((one) => one !== undefined);
    },
    page,
  );
  return {
    items: items.map(({ report, account }) => {
      const { steps: _, ...part } = officerPart(report);
      const said = account && { category: account.category, beginning: account.what.slice(0, BEGINNING) };
      return { ...standingOf(report, asking.at), ...part, ...said };
    }),
    ...(cursor && { cursor }),
  };
}

export async function readReport(
  { params: { caseId }, ...asking }: Input<typeof integrityRoutes.report>,
  deps: PublicDeps,
) {
  const opened = await editOpened(caseId, asking, deps);
  return officerView(opened.report, opened, asking.at);
}

/** A photo of a report that its officer may open. It is shown to them, and signed for nobody. */
export async function readPhoto(
  { params: { caseId, photo }, ...asking }: Input<typeof integrityRoutes.reportedPhoto>,
  deps: PublicDeps,
) {
  const { messages, key } = await editOpened(caseId, asking, deps);
  found(messages.find((one) => one.photo === photo));
  const bytes = openPhoto(found(await readSealedPhoto(photo)), found(key), { id: caseId, name: photo });
  return { mediaType: found(photoTypeOf(bytes)), content: bytes.toString("base64") };
}
