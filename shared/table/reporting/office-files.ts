import type { Decision } from "../../domain/aggregate.ts";
import { isNip } from "../../domain/organisation/employee.ts";
import type { EvidenceEvent, OfficeFile } from "../../domain/reporting/evidence.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type OfficeFileRepository = ReturnType<typeof officeFileRepository>;

/** Where a checked file of whoever publishes it is: an employee's own, or that of an office's account. */
export function publishersFile(account: string, sha256: string) {
  return isNip(account) ? items.evidence.key(account, sha256) : items.officeFile.key(account, sha256);
}

/** Files that offices publish. */
export function officeFileRepository(table: Table) {
  return {
    find: (account: string, sha256: string) => table.find(items.officeFile.key(account, sha256)),
    edit: (account: string, sha256: string) => table.edit(items.officeFile.key(account, sha256)),
    commit: <Reply = OfficeFile>(
      decision: Decision<OfficeFile, EvidenceEvent>,
      reply?: (file: OfficeFile) => Reply,
    ) => {
      const { account, sha256 } = decision.state;
      const commit = { key: items.officeFile.key(account, sha256), decision };
      return table.commit([commit], reply && (([file]) => reply(file)));
    },
  };
}
