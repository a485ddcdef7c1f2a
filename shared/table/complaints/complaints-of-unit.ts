import type { TermsOf } from "../../domain/complaints/clocks/terms.ts";
import * as items from "../items.ts";
import type { PageRequest, Table } from "../table.ts";

export type ComplaintsOfUnit = ReturnType<typeof complaintsOfUnit>;

/** A unit's complaints to be looked at: apart from what changes them, which a bundle that only looks does not carry. */
export function complaintsOfUnit(table: Table, termsOf: TermsOf) {
  return {
    /** With their terms, oldest first. */
    async ofUnitWithTerms(unitId: string, state: "OPEN" | "ENDED", page: PageRequest) {
      const [[calendar], { items: known, ...rest }] = await Promise.all([
        table.findMany([items.cityCalendar.key()]),
        table.query(items.complaint.list.range(unitId, state), page),
      ]);
      const measured = known.map((complaint) => ({ complaint, terms: termsOf(complaint, calendar) }));
      return { items: measured, ...rest };
    },
  };
}
