import { randomUUID } from "node:crypto";
import { registry } from "../../../functions/registry.ts";
import { type Host, type HostOptions, startHost } from "../../../infra/local/host.ts";
import type { Role } from "../../../shared/auth/principal.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { registerEmployee } from "../../../shared/domain/organisation/employee.ts";
import { establishUnit } from "../../../shared/domain/organisation/organisation-unit.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { employeeCommit } from "../../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { openTable } from "../../../shared/table/table.ts";
import { textsIn } from "../browser/own-language.ts";
import { machineCodesIn, withoutQuotes } from "../browser/plain-words.ts";
import { IS_SLOW, lateForBrowsers } from "../browser/slow-browser.ts";
import { stopWithFile } from "../left-running.ts";
import { posting } from "./domain-builders.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
  readonly body: any;
}

interface Asking {
  readonly as?: string | undefined;
  readonly body?: unknown;
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export type TestCity = Awaited<ReturnType<typeof startTestCity>>;

/** Tuesday 10 March 2026, 09:00 in western Indonesia. */
export const CITY_START = Date.parse("2026-03-10T02:00:00.000Z");

/** How often something is sent before it counts as a fault that the city is busy. */
const TIMES_AT_MOST = 10;

/** The organisation is older than anything that a test evaluates. */
const FOUNDED_AT = "2026-01-02T02:00:00.000Z";

/** A whole city in memory: the real registry behind the real gateway, engine and queues. */
export async function startTestCity(
  slug = "bukittinggi",
  clockStart = CITY_START,
  consumers: Pick<HostOptions, "loadHandler" | "retryAfterSeconds" | "disorder" | "armsOf"> = {},
) {
  const city = cityBySlug(slug);
  const late = IS_SLOW && { loadHandler: lateForBrowsers(consumers.loadHandler) };
  const host: Host = await startHost({ city, units: registry, clockStart, ...consumers, ...late });
  stopWithFile(host.stop);
  const table = openTable({ meter: newMeter() });
  const act = { by: "TEST", at: new Date(clockStart).toISOString() };
  const written = new Set<string>();

  /**
   * Calls the API; every write but a plain PUT gets its own Idempotency-Key, as from the portal. What a busy machine had no time for
   * within its patience goes again, as clients send it: nothing of it was kept.
   */
  async function api(
    method: string,
    path: string,
    { as, body, version, headers = {} }: Asking = {},
  ): Promise<Answer> {
    const asked: RequestInit = {
      method,
      headers: {
        ...(as && { authorization: `Bearer ${as}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(version !== undefined && { "if-match": `"${version}"` }),
        ...((method === "POST" || version !== undefined) && { "idempotency-key": randomUUID() }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    };
    textsIn(body).forEach(written.add, written);
    let response = await fetch(host.url + path, asked);
    for (let times = 1; response.status === 503 && times < TIMES_AT_MOST; times += 1)
      response = await fetch(host.url + path, asked);
    const mediaType = response.headers.get("content-type") ?? "";
    const bytes = Buffer.from(await response.arrayBuffer());
    const reply = readable(mediaType, bytes);
    if (mediaType.includes("problem+json")) requirePlainWords(reply);
    return { status: response.status, headers: response.headers, body: reply };
  }

  return {
    city,
    host,
    table,
    api,
    /** What people wrote in Indonesian, as it was sent to the API. */
    written,
    token: (account: string, ...roles: readonly Role[]) => host.token(account, roles),
    /** A unit of the tree, written straight into the table. */
    async unit(id: string, parentId?: string) {
      const units = unitRepository(table);
      const parent = parentId === undefined ? undefined : await units.get(parentId);
      const kind = parent ? "DINAS" : "KOTA";
      const order = { id, name: `Unit ${id}`, kind, by: "TEST", at: FOUNDED_AT } as const;
      const decision = establishUnit(undefined, parent, order);
      if (decision) await units.commit(decision);
    },
    /** An employee, written straight into the table. */
    async employee(
      nip: string,
      {
        unitId = "unit-1",
        raterNip,
        isHead = raterNip === undefined,
        kind = "PNS",
      }: { unitId?: string; raterNip?: string | undefined; isHead?: boolean; kind?: "PNS" | "PPPK" } = {},
    ) {
      const { raterNip: _default, ...place } = posting({ unitId });
      const record = {
        nip,
        kind,
        name: `Pegawai ${nip.slice(-3)}`,
        grade: kind === "PNS" ? "III/a" : "IX",
        posting: { ...place, isHead, ...(raterNip && { raterNip }) },
      };
      const decision = registerEmployee(undefined, record, { ...act, day: "2026-03-10" });
      if (decision) await table.commit([employeeCommit(decision, undefined, city.timeZone)]);
    },
  };
}

/** Messages that list a field's allowed values, or quote its pattern, in their original form. */
const NAMES_VALUES = ["invalid_value", "invalid_format"];

/** Every refusal in any test must be in words. */
function requirePlainWords({ detail, errors = [] }: ProblemReply): void {
  const messages = errors.filter(({ code }) => !NAMES_VALUES.includes(code)).map(({ message }) => message);
  for (const sentence of [detail, ...messages]) {
    const codes = machineCodesIn(withoutQuotes(sentence));
    if (codes.length > 0) throw new Error(`A refusal says ${codes.join(", ")}: ${sentence}`);
  }
}

interface ProblemReply {
  readonly detail: string;
  readonly errors?: readonly { readonly code: string; readonly message: string }[];
}

/** JSON parsed, text as text, anything else as bytes. */
function readable(mediaType: string, bytes: Buffer) {
  if (mediaType.includes("json")) return JSON.parse(bytes.toString());
  return /^text\/|svg/.test(mediaType) || bytes.length === 0 ? bytes.toString() : bytes;
}
