import * as z from "zod";
import type { NETWORK_SCHEMAS } from "../../../infra/local/verify/schemas/networks.ts";
import { schemasOf } from "../../../infra/local/verify/schemas/schemas-of.ts";
import type { STAFF_DEADLINES_QUEUE } from "../../../shared/domain/calendar/deadline.ts";
import type { Complaint } from "../../../shared/domain/complaints/complaint.ts";
import type { Mail } from "../../../shared/domain/mail/mail.ts";
import type { Training } from "../../../shared/domain/training/training.ts";
import type { DueWork, WorkOn } from "../../../shared/table/due-work.ts";
import * as items from "../../../shared/table/items.ts";
import type { StepsFor, StepsOnReturn } from "../../../shared/table/leaving.ts";
import type * as networks from "../../../shared/table/networks/items.ts";
import { put } from "../../../shared/table/projection.ts";
import type { Commit, Table } from "../../../shared/table/table.ts";

// Nothing here runs: the compiler is the test. A line that should not compile fails if it does.

type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;
function isSame<_ extends true>(): void {}

/** Reads and changes have their item's type, without a cast. */
export async function reads(table: Table) {
  const complaint = await table.get(items.complaint.key("KODE"));
  isSame<Same<typeof complaint, Complaint>>();
  const [mail, training] = await table.findMany([
    items.mail.key("KODE", "1"),
    items.training.key("nip", "2026", "id"),
  ]);
  isSame<Same<typeof mail, Mail | undefined>>();
  isSame<Same<typeof training, Training | undefined>>();
  const page = await table.query(items.complaint.list.range("unit", "OPEN"));
  isSame<Same<(typeof page.items)[number]["trackingCode"], string>>();
  // @ts-expect-error an item has no attribute that its type does not have
  complaint.nickname;
  // @ts-expect-error no word but those that the list is declared with
  items.complaint.list.range("unit", "SHUT");
  // @ts-expect-error a key asks for every id
  items.mail.key("KODE");
}

export async function commits(table: Table, change: Commit<Complaint>, other: Commit<Mail>) {
  const [complaint, mail] = await table.commit([change, other], (states) => states);
  isSame<Same<typeof complaint, Complaint>>();
  isSame<Same<typeof mail, Mail>>();
  // @ts-expect-error one item's key, another's change
  await table.commit([{ key: items.mail.key("KODE", "1"), decision: change.decision }]);
}

/** An item can be due only if declared so, and can only be in its own lists. */
export function places() {
  // @ts-expect-error nothing is declared to fall due on a salt
  items.networkSalt.due.at("2026-03-01T00:00:00.000Z");
  // @ts-expect-error an instant alone says nothing of what falls due
  put({ key: items.networkSalt.key("2026-03-01"), item: { salt: "" }, placement: { dueAt: "2026-03-01" } });
  const due = items.raterHandover.due.at("2026-03-01T00:00:00.000Z");
  put({ key: items.raterHandover.key("nip", 1), item: { nip: "nip" }, placement: { due } });
  // @ts-expect-error what falls due on another item
  put({ key: items.networkSalt.key("2026-03-01"), item: { salt: "" }, placement: { due } });
}

type Staff = WorkOn<typeof STAFF_DEADLINES_QUEUE>;

/** A queue's work handles everything that can be due there. */
export function handles(
  all: Staff,
  { raterHandover: _left, ...others }: Staff,
  mail: DueWork<typeof items.mail>,
) {
  all satisfies Staff;
  // @ts-expect-error a hand-over falls due on this queue, and nobody does it
  others satisfies Staff;
  // @ts-expect-error the work of another item
  ({ ...others, raterHandover: mail }) satisfies Staff;
}

/** What a leaver hands on has its step, and nothing else has. */
export function leavers({ survey: _left, ...steps }: StepsFor<"HANDED_ON", string>) {
  ({ ...steps, survey: "" }) satisfies StepsFor<"HANDED_ON", string>;
  // @ts-expect-error a survey's follow-ups are handed on, and nobody does it
  steps satisfies StepsFor<"HANDED_ON", string>;
  // @ts-expect-error a plan goes to its employee's new rater, and is not handed on
  ({ ...steps, survey: "", plan: "" }) satisfies StepsFor<"HANDED_ON", string>;
}

/** What is regained by whoever serves again has its step, and nothing else has. */
export function returners(recommendation: string) {
  ({ recommendation }) satisfies StepsOnReturn<string>;
  // @ts-expect-error nobody took a recommendation over, and nobody gives it back
  ({}) satisfies StepsOnReturn<string>;
  // @ts-expect-error a report stays with whoever it was handed on to
  ({ recommendation, workReport: "" }) satisfies StepsOnReturn<string>;
}

/** Every item has a schema, which names all attributes of its type. */
export function schemas({ wrongSecrets, filings, networkSalt }: typeof NETWORK_SCHEMAS) {
  const of = schemasOf<Pick<typeof networks, "wrongSecrets" | "filings" | "networkSalt">>();
  of({ wrongSecrets, filings, networkSalt });
  // @ts-expect-error an item without a schema
  of({ wrongSecrets, filings });
  const filed = z.object({ filed: z.int().exactOptional() });
  // @ts-expect-error a schema that leaves out an attribute which may be absent
  of({ wrongSecrets, networkSalt, filings: () => filed });
  const joined = z.int().exactOptional();
  of({ wrongSecrets, networkSalt, filings: () => filed.extend({ joined }) });
  // @ts-expect-error a schema that names an attribute too many
  of({ wrongSecrets, networkSalt, filings: () => filed.extend({ joined, left: joined }) });
  // @ts-expect-error a schema of another item
  of({ wrongSecrets, filings, networkSalt: wrongSecrets });
}
