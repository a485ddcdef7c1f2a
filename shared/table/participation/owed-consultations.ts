import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type OwedConsultationRepository = ReturnType<typeof owedConsultationRepository>;

/** More than anybody answers at once. */
const PAGE = { limit: 50 };

/** Consultations whose answer, or what came of them, an official owes. */
export function owedConsultationRepository(table: Table) {
  return {
    /** One query, of a list that is nearly always empty. */
    async of(nip: string) {
      const { items: owed, cursor } = await table.query(items.owedConsultation.list.range(nip), PAGE);
      return { owed, isMore: cursor !== undefined };
    },
  };
}
