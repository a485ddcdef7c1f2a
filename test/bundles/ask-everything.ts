import { createHash } from "node:crypto";
import { registry } from "../../functions/registry.ts";
import { type Account, type Api, apiOf } from "../../infra/local/demo/api.ts";
import { accountOf, readCast } from "../../infra/local/demo/cast.ts";
import { inParallel } from "../../infra/local/demo/in-parallel.ts";
import { DEMO_MONTH } from "../../infra/local/demo/play/days.ts";
import type { Summary } from "../../infra/local/demo/summary/read-summary.ts";
import type { Host } from "../../infra/local/host.ts";
import { buildSite } from "../../infra/site/build-site.ts";
import type { Role } from "../../shared/auth/principal.ts";
import { routesOf } from "../../shared/deployment/gateway-routes.ts";
import { type Route, routeKey } from "../../shared/http/contract.ts";

/** A reply as a client sees it. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | null>>;
  /**
   * JSON by value, because the engine returns the keys of a map in any order; other text as it is; bytes by
   * their hash.
   */
  readonly body: unknown;
}

/** Parameter values that exist in the demo city. */
type Values = Readonly<Record<string, string>>;

const AT_ONCE = 8;
const HEADERS = ["content-type", "etag", "cache-control", "content-disposition", "location"] as const;

/** A page that shows when it was made; its content is compared as JSON. */
const DATED_PAGE = "/v1/me/data/page";

/** Each form has a key of its own, and each questionnaire the id of its answer. */
const FORM_KEY = / name="(?:_kunci|responseId)" value="[^"]*"/g;

/** A host's ports are whichever were free. */
const ORIGIN = /http:\/\/(127\.0\.0\.1|localhost):\d+/g;

/** The portal's mark of its settings, and so of the host's ports; in the page, and at the head of its worker. */
const RELEASE = /(release&quot;:&quot;|^const RELEASE = ")[\w-]{22}/g;

/**
 * Calls every route of the registry in every permitted role: reads of something that exists, writes with a
 * body that no schema accepts, so that nothing changes.
 * @returns the replies by route and role
 */
export async function askEverything(host: Host, summary: Summary): Promise<ReadonlyMap<string, Reply>> {
  const api = apiOf(host);
  const { accounts } = await readCast(api);
  const nip = summary.round?.candidates[0]?.id ?? "";
  const accountsByRole: Readonly<Record<Role, Account>> = {
    EMPLOYEE: accountOf(nip),
    HR: accounts.hr,
    COMPLAINT_OFFICER: accounts.complaints,
    INTEGRITY_OFFICER: accounts.integrity,
    HEAD_OF_CITY: accounts.head,
    ADMIN: accounts.admin,
  };
  const values = await findValues(api, { nip, summary, accounts: accountsByRole });
  const routes = registry.flatMap((unit) => (unit.kind === "http" ? routesOf(unit) : []));
  const questions = routes
    // A page's form does what an operation of the API does.
    .filter(({ method, body, path }) => (method === "GET" ? path !== DATED_PAGE : body !== undefined))
    .flatMap((route) => {
      const roles: readonly (Role | undefined)[] = route.roles === "PUBLIC" ? [undefined] : route.roles;
      return roles.map((role) => ({ route, role }));
    });
  const replies = await inParallel(questions, AT_ONCE, async ({ route, role }) => {
    const reply = await ask(host, { route, as: role && accountsByRole[role], values });
    return [`${routeKey(route)} ${role ?? "PUBLIC"}`, reply] as const;
  });
  return new Map(replies);
}

interface Found {
  readonly nip: string;
  readonly summary: Summary;
  readonly accounts: Readonly<Record<Role, Account>>;
}

async function findValues(api: Api, { nip, summary, accounts }: Found): Promise<Values> {
  const { HR: hr, COMPLAINT_OFFICER: officer, ADMIN: admin } = accounts;
  const first = async (path: string, name: string, as?: Account) => {
    const { items } = await api.get<{ items: readonly Record<string, string>[] }>(path, as);
    const value = items[0]?.[name];
    if (value === undefined) throw new Error(`${path} has no ${name}.`);
    return value;
  };
  const results = `/v1/public/survey-results?year=${DEMO_MONTH.slice(0, 4)}`;
  const unitId = await first(results, "unitId");
  return {
    nip,
    unitId,
    month: DEMO_MONTH,
    period: DEMO_MONTH,
    year: DEMO_MONTH.slice(0, 4),
    category: "INDIVIDUAL",
    certificateCode: summary.awards?.[0]?.code ?? "",
    runId: summary.incentive?.id ?? "",
    tableId: summary.incentive?.tableId ?? "",
    surveyId: await first(results, "surveyId"),
    code: await first(`/v1/units/${unitId}/service-points`, "code", hr),
    reportId: await first(`/v1/employees/${nip}/reports?month=${DEMO_MONTH}`, "id", hr),
    trackingCode: await first(`/v1/complaints?unitId=${unitId}&state=ENDED`, "trackingCode", officer),
    importId: await first("/v1/imports", "id", admin),
    // The style of all pages.
    name: (await buildSite()).style.replace("/assets/", ""),
  };
}

interface Question {
  readonly route: Route;
  readonly as: Account | undefined;
  readonly values: Values;
}

async function ask(host: Host, { route, as, values }: Question): Promise<Reply> {
  const isRead = route.method === "GET";
  const headers = {
    ...(as && { authorization: `Bearer ${await host.token(as.id, as.roles)}` }),
    ...(!isRead && { "content-type": "application/json", "idempotency-key": crypto.randomUUID() }),
    ...(route.guard === "version" && { "if-match": '"1"' }),
  };
  const reply = await fetch(host.url + filled(route, values), {
    ...{ method: route.method, headers },
    ...(!isRead && { body: JSON.stringify({ unknownToEverySchema: 1 }) }),
  });
  return {
    status: reply.status,
    headers: Object.fromEntries(HEADERS.map((name) => [name, reply.headers.get(name)])),
    body: comparable(Buffer.from(await reply.arrayBuffer()), reply.headers.get("content-type") ?? ""),
  };
}

/** The route's path with its parameters, including those of the query that have a value. */
function filled({ path, query }: Route, values: Values): string {
  const asked = Object.keys(query?.().shape ?? {}).flatMap((name) =>
    values[name] === undefined ? [] : [`${name}=${values[name]}`],
  );
  const named = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "0");
  return asked.length === 0 ? named : `${named}?${asked.join("&")}`;
}

/** A page carries the minute in which it was asked for, for whoever prints it. */
const READ_AT = /( · keadaan )[^<]+/g;

function comparable(bytes: Buffer, mediaType: string): unknown {
  const text = bytes
    .toString()
    .replaceAll(ORIGIN, "http://host")
    .replaceAll(RELEASE, "$1")
    .replaceAll(FORM_KEY, "")
    .replaceAll(READ_AT, "$1");
  if (/\bjson\b/.test(mediaType)) return JSON.parse(text, withoutLot);
  // A workbook contains the second in which it was made.
  if (mediaType.includes("spreadsheet")) return "a workbook";
  // Bytes that are not UTF-8 do not survive the round trip.
  if (bytes.equals(Buffer.from(bytes.toString()))) return text;
  return `${bytes.length} bytes, SHA-256 ${createHash("sha256").update(bytes).digest("hex")}`;
}

/** A refusal has its own id for finding it in the log; own data and one's profile say when they were asked for. */
function withoutLot(name: string, value: unknown): unknown {
  if (name === "correlationId" || name === "dibuatPada") return undefined;
  return isProfile(value) ? { ...value, at: undefined } : value;
}

function isProfile(value: unknown): value is object {
  return typeof value === "object" && value !== null && "leadsTeam" in value;
}
