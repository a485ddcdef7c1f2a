import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../shared/domain/city.ts";
import { placeOn } from "../../shared/domain/organisation/employee.ts";
import { requireOpen } from "../../shared/domain/socialisation/announcement.ts";
import { isPostMeant, isUnitMeant, refuseNotAddressed } from "../../shared/domain/socialisation/audience.ts";
import { answerCheck as answer, markedCheck } from "../../shared/domain/socialisation/understanding.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { Deps } from "./deps.ts";
import type { readingRoutes } from "./reading-contract.ts";

/** However often it is confirmed, the first time counts. */
export async function confirmReading(
  { params, principal, at }: Input<typeof readingRoutes.confirm>,
  deps: Deps,
) {
  const { receipt, posting, keeping } = await toRead(params.announcementId, { nip: principal.id, at }, deps);
  if (receipt) return { readAt: receipt.readAt };
  const { announcementId } = params;
  const noted = { nip: principal.id, announcementId, unitId: posting.unitId, readAt: at };
  await deps.receipts.note(noted, keeping);
  return { readAt: at };
}

/** Whoever answers has read it. */
export async function answerCheck(
  { params: { announcementId }, body, principal, at }: Input<typeof readingRoutes.answer>,
  deps: Deps,
) {
  const { id: nip } = principal;
  const { text, receipt, posting, before, keeping } = await toRead(announcementId, { nip, at }, deps);
  const { questions } = found(text);
  const { unitId } = posting;
  const { answers, moves } = answer(questions, before, {
    ...{ nip, announcementId, unitId, answeredAt: at, chosen: body.chosen },
  });
  const noted = receipt ? undefined : { nip, announcementId, unitId, readAt: at };
  await deps.receipts.answer(answers, { before, moves, receipt: noted, keeping });
  return markedCheck(questions, answers);
}

/** What a reader's act is decided on; one round trip, except for a unit that is newer than the announcement. */
async function toRead(
  announcementId: string,
  { nip, at }: { readonly nip: string; readonly at: string },
  { receipts, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const { announcement, addressed, text, employee, receipt, answers } = await receipts.toRead(
    announcementId,
    nip,
  );
  const posting = placeOn(employee, today);
  if (announcement === undefined || posting === undefined || !isPostMeant(announcement.audience, posting))
    throw refuseNotAddressed();
  const { audience, until } = announcement;
  if (!addressed.has(posting.unitId)) {
    const unit = await receipts.unit(posting.unitId);
    if (unit === undefined || !isUnitMeant(audience, unit)) throw refuseNotAddressed();
  }
  requireOpen(announcement, today);
  const keptDays = policyOn(city, today).socialisation.receiptsKeptDays;
  return { text, receipt, posting, before: answers, keeping: { until, keptDays, zone: city.timeZone, at } };
}
