import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { inboxRepository } from "../../shared/table/inbox/inboxes.ts";
import type { Table } from "../../shared/table/table.ts";
import { inboxRoutes } from "./contract.ts";
import { readInbox } from "./read-inbox.ts";
import { seeInbox } from "./see-inbox.ts";

export const handler = httpUnit(inboxRoutes, { read: readInbox, see: seeInbox }, (table: Table) => ({
  inbox: inboxRepository(table),
  city: cityOfProcess(),
}));
