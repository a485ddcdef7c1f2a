import type { Unit } from "../../shared/deployment/unit.ts";
import {
  indexReads,
  MAIL_ACTION,
  objectActions,
  SEND_ACTION,
  tableReads,
  tableWrites,
} from "../permissions.ts";

/**
 * One call of a unit to a service: `dynamodb:PutItem` on `table`, `sqs:SendMessage` on a queue,
 * `s3:GetObject` on a key.
 */
export interface Call {
  readonly action: string;
  readonly resource: string;
}

/** What each unit may do, by name; plain data, since the database's gate is another thread. */
export type Access = Readonly<Record<string, readonly Allowed[]>>;

interface Allowed {
  readonly actions: readonly string[];
  readonly resource: string;
  /** Whether it covers everything with this prefix, such as a folder's files. */
  readonly isPrefix?: boolean;
}

/** A call that was refused. */
export interface Denial extends Call {
  readonly unit: string;
}

export const TABLE = "table";
export const INDEX = "index";
export const MAIL = "mail";

export function accessOf(units: readonly Unit[]): Access {
  return Object.fromEntries(units.map((unit) => [unit.name, allowedOf(unit)]));
}

function allowedOf({ grants }: Unit): Allowed[] {
  const of = (service: string, actions: readonly string[]) => actions.map((action) => `${service}:${action}`);
  const { table, send = [], uploads = [], mail } = grants;
  return [
    { actions: of("dynamodb", [...tableReads(table), ...tableWrites(table)]), resource: TABLE },
    { actions: of("dynamodb", indexReads(table)), resource: INDEX },
    ...send.map((queue) => ({ actions: of("sqs", [SEND_ACTION]), resource: queue })),
    ...uploads.map((grant) => ({
      actions: of("s3", objectActions(grant)),
      resource: `${grant.folder}/`,
      isPrefix: true,
    })),
    ...(mail ? [{ actions: of("ses", [MAIL_ACTION]), resource: MAIL }] : []),
  ];
}

/** The first call that a unit is not allowed; undefined if all are allowed, or if the host itself asks. */
export function denialOf(access: Access, unit: unknown, calls: readonly Call[]): Denial | undefined {
  if (typeof unit !== "string") return undefined;
  const allowed = access[unit] ?? [];
  const denied = calls.find(({ action, resource }) => !allowed.some((one) => covers(one, action, resource)));
  return denied && { unit, ...denied };
}

function covers(
  { actions, resource: granted, isPrefix }: Allowed,
  action: string,
  resource: string,
): boolean {
  return actions.includes(action) && (isPrefix ? resource.startsWith(granted) : resource === granted);
}

/** As AWS words it. */
export function denialMessage({ unit, action, resource }: Denial): string {
  return `User: ${unit} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
}
