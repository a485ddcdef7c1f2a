import { type LocalMonth, localMonth } from "../calendar/calendar.ts";

/** Something proposed: to a consultation, or about an indicator. */
interface Proposed {
  /** Absent if it is anonymous. */
  readonly authorNip?: string | undefined;
  /** When the answer was given by which it counts for its author; absent if it does not. */
  readonly creditedAt?: string | undefined;
}

/** What an answer adds to the scorecard of an author. */
export interface Credit {
  readonly nip: string;
  readonly month: LocalMonth;
  readonly add: { readonly proposalsAdopted: 1 | -1 };
}

/**
 * For whom something proposed counts, in the local month of the answer that adopted it; undefined for what is anonymous or not
 * adopted. @param zone the city's time zone
 * @source policy choice: whoever proposes what is adopted is credited
 */
export function creditOf({ authorNip, creditedAt }: Proposed, zone: string): Credit | undefined {
  if (authorNip === undefined || creditedAt === undefined) return undefined;
  return { nip: authorNip, month: localMonth(creditedAt, zone), add: { proposalsAdopted: 1 } };
}

/** What an answer changes, so that scorecards always equal a recount. @param before as it was before the answer */
export function creditChanges(before: Proposed, after: Proposed, zone: string): readonly Credit[] {
  const [old, now] = [creditOf(before, zone), creditOf(after, zone)];
  if (old && now) return [];
  if (old) return [{ ...old, add: { proposalsAdopted: -1 } }];
  return now ? [now] : [];
}
