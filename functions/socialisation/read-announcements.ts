import { addDays, localDay } from "../../shared/domain/calendar/calendar.ts";
import { placeOn } from "../../shared/domain/organisation/employee.ts";
import { isOpen } from "../../shared/domain/socialisation/announcement.ts";
import { isMeant, looksAfter, refuseNotAddressed } from "../../shared/domain/socialisation/audience.ts";
import { markedCheck } from "../../shared/domain/socialisation/understanding.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import { evidenceKey } from "../../shared/uploads/evidence-key.ts";
import { signDownload } from "../../shared/uploads/sign-download.ts";
import type { announcementRoutes } from "./announcement-contract.ts";
import type { Deps } from "./deps.ts";
import type { readingRoutes } from "./reading-contract.ts";

/** How far back those that have ended are listed. */
const LISTED_DAYS = 365;

/** Newest first. */
export async function listAnnouncements(
  { principal, at }: Input<typeof announcementRoutes.announcements>,
  { announcements, city }: Deps,
) {
  const all = await announcements.from(addDays(localDay(at, city.timeZone), -LISTED_DAYS));
  const theirs = all.filter((one) => looksAfter(principal, one));
  return { items: theirs.toSorted((one, other) => (one.id < other.id ? 1 : -1)) };
}

/** In two round trips. */
export async function listMyAnnouncements(
  { principal, at }: Input<typeof readingRoutes.mine>,
  { announcements, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const [{ asker, receipts, answers }, standing] = await Promise.all([
    announcements.reader(principal.id),
    announcements.from(today),
  ]);
  const unit = await announcements.unit(placeOn(asker, today)?.unitId);
  const read = new Map(receipts.map((one) => [one.announcementId, one.readAt]));
  const answered = new Map(answers.map((one) => [one.announcementId, one.answeredAt]));
  const mine = standing
    .filter((one) => isOpen(one, today) && isMeant(one.audience, { employee: asker, unit, day: today }))
    .map((one) => ({ ...one, readAt: read.get(one.id), answeredAt: answered.get(one.id) }));
  return {
    items: mine.toSorted((one, other) => {
      const unreadFirst = Number(one.readAt !== undefined) - Number(other.readAt !== undefined);
      return unreadFirst || (one.id < other.id ? 1 : -1);
    }),
  };
}

/** For whom it addresses, also after its end, and for those who look after it. */
export async function openAnnouncement(
  { params, principal, at }: Pick<Input<typeof readingRoutes.open>, "params" | "principal" | "at">,
  { announcements, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const { announcement, text, asker, receipt, answers } = await announcements.opened(
    params.announcementId,
    principal.id,
  );
  if (announcement === undefined) throw refuseNotAddressed();
  const unit = await announcements.unit(placeOn(asker, today)?.unitId);
  const isForMe = isMeant(announcement.audience, { employee: asker, unit, day: today });
  const isMine = looksAfter(principal, announcement);
  const isShown = receipt !== undefined || (isForMe && announcement.from <= today);
  if (!isMine && !isShown) throw refuseNotAddressed();
  const { body, questions } = found(text);
  return {
    ...announcement,
    ...{ body, isMine, isOpenToMe: isForMe && isOpen(announcement, today) },
    ...{ readAt: receipt?.readAt, answeredAt: answers?.answeredAt },
    check: questions.map((one) => ({ text: one.text, options: one.options })),
    ...(answers && { result: markedCheck(questions, answers) }),
  };
}

export async function readFile(
  { params: { announcementId, sha256 }, principal, at }: Input<typeof readingRoutes.file>,
  deps: Deps,
) {
  const { files, publishedBy } = await openAnnouncement({ params: { announcementId }, principal, at }, deps);
  found(files.find((file) => file.sha256 === sha256));
  return signDownload(evidenceKey("kept", publishedBy, sha256), at);
}
