import { type AwardDecision, awaitsConsentOf } from "../../domain/awards/decision/decision.ts";
import { monthsUpTo } from "../../domain/calendar/calendar.ts";
import * as items from "../items.ts";
import { onFrom } from "../keys.ts";
import { answeredUnits } from "../organisation/answering-head.ts";
import type { Table } from "../table.ts";

export type AwardConsentRepository = ReturnType<typeof awardConsentRepository>;

/** For how many months an award is shown as awaiting consent; whoever won it may give it later, too. Policy choice. */
const MONTHS_TO_CONSENT = 4;
/** More than all categories of these months. */
const PAGE = { limit: 50 };

interface Asking {
  readonly nip: string;
  /** The present one. */
  readonly month: string;
  /** Local day. */
  readonly day: string;
  /** The units that they head; asked only while an award of some unit awaits consent. */
  readonly headed: () => Promise<readonly string[]>;
}

/** Awards that await their winners' consent to be published. */
export function awardConsentRepository(table: Table) {
  return {
    /** Those that await somebody's first word: one query, of the few awards that are not published. */
    async of({ nip, month, day, headed }: Asking): Promise<readonly AwardDecision[]> {
      const [first] = monthsUpTo(month, MONTHS_TO_CONSENT);
      const { items: unpublished } = await table.query(
        onFrom(items.awardDecision.list.range("OTHER"), first),
        PAGE,
      );
      const isOfUnit = unpublished.some(({ state, winner }) => state === "DECIDED" && winner.kind === "UNIT");
      const who = { nip, headed: isOfUnit ? await answeredUnits(table, await headed(), day) : [] };
      return unpublished.filter((one) => awaitsConsentOf(one, who));
    },
  };
}
