import { startOfDay } from "../calendar/calendar.ts";
import type { Employee } from "../organisation/employee.ts";
import type { OrganisationUnit } from "../organisation/organisation-unit.ts";
import { type Announcement, isOpen } from "../socialisation/announcement.ts";
import { isMeant } from "../socialisation/audience.ts";
import type { InboxEntry } from "./entry.ts";
import type { InboxKind } from "./sentences.ts";

/** Who reads announcements with their inbox. */
interface Reader {
  readonly employee: Employee | undefined;
  /** Where they serve. */
  readonly unit: OrganisationUnit | undefined;
  /** Ids of what they have read. */
  readonly read: ReadonlySet<string>;
  /** Local day. */
  readonly day: string;
  readonly zone: string;
}

/**
 * The current announcements for somebody, as entries of their inbox; a reminder only for what they have not read. Nothing is
 * stored for it: whoever comes to a unit finds what is current there, and whoever leaves does not.
 */
export function entriesOfAnnouncements(
  announcements: readonly Announcement[],
  { employee, unit, read, day, zone }: Reader,
): readonly InboxEntry[] {
  const meant = announcements.filter(
    (one) => isOpen(one, day) && isMeant(one.audience, { employee, unit, day }),
  );
  return meant.flatMap(({ id, from, until, publishedAt, remindedAt }) => {
    const shownFrom = startOfDay(from, zone);
    const entry = (kind: InboxKind, at: string): InboxEntry => ({
      ...{ kind, at, about: { announcementId: id } },
      facts: { day: until },
    });
    const [, begunAt = publishedAt] = [publishedAt, shownFrom].toSorted();
    const published = entry("ANNOUNCEMENT_PUBLISHED", begunAt);
    if (remindedAt === undefined || read.has(id)) return [published];
    return [published, entry("ANNOUNCEMENT_REMINDED", remindedAt)];
  });
}
