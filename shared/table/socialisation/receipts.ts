import { addDays, startOfDay } from "../../domain/calendar/calendar.ts";
import { peopleByUnit } from "../../domain/socialisation/addressed.ts";
import type { Receipt } from "../../domain/socialisation/receipt.ts";
import type { CheckAnswers, CheckMoves } from "../../domain/socialisation/understanding.ts";
import { CommitConflict } from "../commit-conflict.ts";
import { refuseAggregate } from "../found.ts";
import * as items from "../items.ts";
import { count, type Projection, put } from "../projection.ts";
import type { Table } from "../table.ts";

export type ReceiptRepository = ReturnType<typeof receiptRepository>;

/** Until when what is known of an announcement's readers is kept. */
export interface Keeping {
  /** The announcement's last local day. */
  readonly until: string;
  readonly keptDays: number;
  readonly zone: string;
  /** When it is written. */
  readonly at: string;
}

/**
 * What readers do with an announcement: an item in their own partition and a counter of their unit. Nothing that all of them
 * share is written, so that a whole city may read at once.
 */
export function receiptRepository(table: Table) {
  return {
    /** What is decided on when somebody has read an announcement or answers its check, in one round trip. */
    async toRead(id: string, nip: string) {
      const [announcement, addressed, text, employee, receipt, answers] = await table.findMany([
        items.announcement.key(id),
        items.addressed.key(id),
        items.announcementText.key(id),
        items.employee.key(nip),
        items.receipt.key(nip, id),
        items.checkAnswers.key(nip, id),
      ]);
      return { announcement, addressed: peopleByUnit(addressed), text, employee, receipt, answers };
    },
    unit: (id: string) => table.find(items.unit.key(id)),
    /** Notes a reader once; of two at the same moment the first stays. */
    async note(receipt: Receipt, keeping: Keeping): Promise<void> {
      try {
        await table.write([...reading(receipt, expiryOf(keeping))]);
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
      }
    },
    /**
     * Notes answers, and with the first ones that their author has read it.
     * @param before the answers as they were read
     * @param receipt absent if it is noted already
     */
    async answer(
      answers: CheckAnswers,
      {
        before,
        moves,
        receipt,
        keeping,
      }: {
        readonly before: CheckAnswers | undefined;
        readonly moves: CheckMoves;
        readonly receipt: Receipt | undefined;
        readonly keeping: Keeping;
      },
    ): Promise<void> {
      const { nip, announcementId, unitId } = answers;
      const expiresAt = expiryOf(keeping);
      const refusal = () => refuseAggregate("stale");
      const gate = before
        ? { absent: [], same: { tries: before.tries }, refusal }
        : { absent: ["tries"], refusal };
      const own = count({ key: items.checkAnswers.key(nip, announcementId), set: answers, gate, expiresAt });
      const isSameUnit = receipt?.unitId === unitId;
      const add = { ...moves, ...(isSameUnit && { reached: 1 }) };
      const moved = Object.keys(add).length > 0;
      const counted = count({ key: items.reach.key(announcementId, unitId), add, expiresAt });
      const read = receipt ? [receiptOf(receipt, expiresAt)] : [];
      await table.write([own, ...read, ...(moved ? [counted] : [])]);
    },
  };
}

function reading(receipt: Receipt, expiresAt: number): readonly Projection[] {
  const { announcementId, unitId } = receipt;
  return [
    receiptOf(receipt, expiresAt),
    count({ key: items.reach.key(announcementId, unitId), add: { reached: 1 }, expiresAt }),
  ];
}

const receiptOf = (receipt: Receipt, expiresAt: number) =>
  put({ key: items.receipt.key(receipt.nip, receipt.announcementId), item: receipt, once: true, expiresAt });

/** The table expires items by the real clock, whatever time the request claims. */
function expiryOf({ until, keptDays, zone, at }: Keeping): number {
  const left = Date.parse(startOfDay(addDays(until, keptDays + 1), zone)) - Date.parse(at);
  return Math.floor((Date.now() + left) / 1_000);
}
