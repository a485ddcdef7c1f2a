import { type PersonReference, personOn } from "../domain/organisation/person-reference.ts";
import * as items from "../table/organisation/items.ts";
import type { Table } from "../table/table.ts";
import type { Route } from "./contract.ts";
import { isPersonField, namingOf } from "./people-schema.ts";

const NIP = /^\d{18}$/;

/** The reply with the people it names, if its route says so: a round trip for each hundred, none if there is nobody to name. */
export async function named(
  route: Route,
  reply: unknown,
  {
    table,
    today,
    reader,
    known,
  }: {
    readonly table: () => Table;
    readonly today: () => string;
    readonly reader: string | undefined;
    /** The reader, where it is known who they are. */
    readonly known?: PersonReference | undefined;
  },
): Promise<unknown> {
  const schema = typeof route.reply === "function" ? route.reply() : undefined;
  const naming = schema && namingOf(schema);
  if (schema === undefined || naming === undefined) return reply;
  // Only what is shown: a name must not tell more than the reply does.
  const shown = schema.parse(reply) as object;
  const nips = new Set<string>();
  gather(shown, naming.except, nips);
  if (!naming.isReaderNamed && reader !== undefined) nips.delete(reader);
  if (nips.size === 0) return shown;
  const isKnown = known !== undefined && nips.delete(known.nip);
  const keys = [...nips].map((nip) => items.employee.key(nip));
  const found = await table().findMany(keys, { isConsistent: false });
  const people = found.flatMap((one): PersonReference[] => (one ? [personOn(one, today())] : []));
  if (isKnown) people.push(known);
  return { ...shown, people: people.sort((one, other) => (one.nip < other.nip ? -1 : 1)) };
}

function gather(value: unknown, except: ReadonlySet<string>, nips: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    if (isPersonField(name) && !except.has(name))
      for (const one of [part].flat()) if (typeof one === "string" && NIP.test(one)) nips.add(one);
    gather(part, except, nips);
  }
}
