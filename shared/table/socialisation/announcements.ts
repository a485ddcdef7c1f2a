import { type Employee, isNip } from "../../domain/organisation/employee.ts";
import { peopleByUnit } from "../../domain/socialisation/addressed.ts";
import type {
  Announcement,
  AnnouncementContent,
  AnnouncementDecision,
  AnnouncementText,
} from "../../domain/socialisation/announcement.ts";
import * as items from "../items.ts";
import { onFrom } from "../keys.ts";
import { staffOfUnits } from "../organisation/staff-of-units.ts";
import { put } from "../projection.ts";
import { publishersFile } from "../reporting/office-files.ts";
import type { Commit, Table } from "../table.ts";

export type AnnouncementRepository = ReturnType<typeof announcementRepository>;

/** What is current at a time is a screenful; what was in a year, some hundreds. */
const WHOLE = { limit: 200 };

export function announcementRepository(table: Table) {
  return {
    /** Whoever publishes, the units that they chose, and their files, in one round trip. */
    async toPublish({ audience: { unitIds }, files }: AnnouncementContent, account: string) {
      const [asker, ...others] = await table.findMany([
        items.employee.key(account),
        ...unitIds.map((id) => items.unit.key(id)),
        ...files.map(({ sha256 }) => publishersFile(account, sha256)),
      ]);
      const checked = others.flatMap((one) =>
        one && "sha256" in one && one.state === "CHECKED" ? [one.sha256] : [],
      );
      const units = others.flatMap((one) => (one && "ancestors" in one ? [one] : []));
      return { asker, units, checked: new Set(checked) };
    },
    units: () => table.all(items.unit.list.range()),
    staffOf: (unitIds: readonly string[]) => staffOfUnits(table, unitIds),
    /** A new announcement with its text, and how many it is addressed to. */
    publish(decision: AnnouncementDecision, text: AnnouncementText, addressed: ReadonlyMap<string, number>) {
      const { id } = decision.state;
      const projections = [
        put({ key: items.announcementText.key(id), item: text }),
        put({
          key: items.addressed.key(id),
          item: { units: [...addressed].map(([unitId, people]) => ({ unitId, people })) },
        }),
      ];
      return table.commit([{ ...commitOf(decision), projections }]);
    },
    edit: (id: string) => table.edit(items.announcement.key(id)),
    commit: (decision: AnnouncementDecision) => table.commit([commitOf(decision)]),
    /** Those that have not ended before a local day, soonest end first. */
    from: (day: string) => table.all(onFrom(items.announcement.list.range(), day), WHOLE),
    /** An announcement with its text, whoever asks, and what they have done with it, in one round trip. */
    async opened(id: string, account: string) {
      const [announcement, text, asker, ...own] = await table.findMany([
        items.announcement.key(id),
        items.announcementText.key(id),
        items.employee.key(account),
        ...(isNip(account) ? [items.receipt.key(account, id), items.checkAnswers.key(account, id)] : []),
      ]);
      const [receipt] = own.flatMap((one) => (one && "readAt" in one ? [one] : []));
      const [answers] = own.flatMap((one) => (one && "tries" in one ? [one] : []));
      return { announcement, text, asker, receipt, answers };
    },
    /** Somebody, and what they have read: two queries at once. */
    async reader(nip: string) {
      const [asker, receipts, answers] = await Promise.all([
        table.find(items.employee.key(nip)),
        table.all(items.receipt.range(nip), { newestFirst: true }),
        table.all(items.checkAnswers.range(nip), { newestFirst: true }),
      ]);
      return { asker, receipts, answers };
    },
    unit: async (id: string | undefined) => (id === undefined ? undefined : table.find(items.unit.key(id))),
    /** An announcement, how many it was addressed to, and whoever asks, in one round trip. */
    async withAddressed(id: string, account: string) {
      const [announcement, addressed, text, asker] = await table.findMany([
        items.announcement.key(id),
        items.addressed.key(id),
        items.announcementText.key(id),
        items.employee.key(account),
      ]);
      return { announcement, addressed: peopleByUnit(addressed), text, asker };
    },
    /** What is counted of some units; a round trip for each hundred. */
    async reachOf(id: string, unitIds: readonly string[]) {
      const counts = await table.findMany(unitIds.map((unitId) => items.reach.key(id, unitId)));
      return new Map(unitIds.map((unitId, index) => [unitId, counts[index] ?? {}]));
    },
    /** Those of some employees who have read an announcement; a round trip for each hundred. */
    async readersAmong(id: string, staff: readonly Employee[]): Promise<ReadonlySet<string>> {
      const receipts = await table.findMany(staff.map(({ nip }) => items.receipt.key(nip, id)));
      return new Set(receipts.flatMap((one) => one?.nip ?? []));
    },
  };
}

function commitOf(decision: AnnouncementDecision): Commit<Announcement> {
  const { id, until } = decision.state;
  return {
    key: items.announcement.key(id),
    decision,
    placement: { list: items.announcement.list.at(until, id) },
  };
}
