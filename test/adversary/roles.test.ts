import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registry } from "../../functions/registry.ts";
import { ROLES, type Role } from "../../shared/auth/principal.ts";
import { type Route, routeKey } from "../../shared/http/contract.ts";
import { startTestCity, type TestCity } from "../support/cities/test-city.ts";

const STAFF = "198609262015051001";

const routes = registry.flatMap((unit) => (unit.kind === "http" ? Object.values<Route>(unit.routes) : []));
const ofStaff = routes.filter(({ roles }) => roles !== "PUBLIC");
const ofCitizens = routes.filter(({ roles }) => roles === "PUBLIC");

/** Whoever has one role alone; those of no employee are listed by the city. */
const ACCOUNTS: Readonly<Record<Role, string>> = {
  EMPLOYEE: STAFF,
  HR: "pengelola-kinerja",
  COMPLAINT_OFFICER: "pengelola-pengaduan",
  INTEGRITY_OFFICER: STAFF,
  HEAD_OF_CITY: "kepala-daerah",
  ADMIN: "admin",
};

/** Of each parameter: what is there, what has the right form and is not there, and what has no form at all. */
const PARAMETERS = {
  "somebody's": { nip: STAFF, unitId: "unit-1", month: "2026-03", period: "2026-03", year: "2026" },
  "nobody's": {
    ...{ nip: "190001011900011001", unitId: "tidak-ada", month: "2026-03", period: "2026-03", year: "2026" },
    ...{ reportId: `2026-03-${"0".repeat(20)}`, sha256: "0".repeat(64), surveyId: "0".repeat(20) },
  },
  malformed: {},
} as const satisfies Record<string, Readonly<Record<string, string>>>;

type Kind = keyof typeof PARAMETERS;
const KINDS = Object.keys(PARAMETERS) as Kind[];

const AT_ONCE = 8;

let city: TestCity;
let tokens: Readonly<Record<Role, string>>;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
  await city.employee(STAFF);
  const signedIn = ROLES.map(async (role) => [role, await city.token(ACCOUNTS[role], role)] as const);
  tokens = Object.fromEntries(await Promise.all(signedIn)) as Record<Role, string>;
});

afterAll(() => city.host.stop());

interface Asking {
  readonly kind: Kind;
  readonly as?: string | undefined;
}

/** A request with nothing right but its path: no body that any schema takes, no version, and no key. */
async function ask(route: Route, { kind, as }: Asking) {
  const values: Readonly<Record<string, string>> = PARAMETERS[kind];
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "%00");
  const { status, body } = await city.api(route.method, path, {
    as,
    // Citizens who ask from one address at the same time wait for its count of tries.
    headers: { "idempotency-key": "pendek", "x-forwarded-for": randomUUID() },
    ...(route.method !== "GET" && { body: "{" }),
  });
  // Each character of a text would be one: millions, where it is the API's description.
  const fields = typeof body === "string" ? ["text"] : Object.keys(body);
  return { status, code: body.code as string | undefined, fields };
}

/** Asks everything of a list, some at once. @returns what came back, by route and kind */
async function askAll(asked: readonly Route[], as?: (route: Route) => readonly (string | undefined)[]) {
  const questions = asked.flatMap((route) =>
    (as?.(route) ?? [undefined]).flatMap((token) => KINDS.map((kind) => ({ route, kind, as: token }))),
  );
  const replies: { readonly of: string; readonly reply: Awaited<ReturnType<typeof ask>> }[] = [];
  const pending = questions.values();
  const worker = async () => {
    for (const { route, ...asking } of pending)
      replies.push({ of: `${routeKey(route)}, ${asking.kind}`, reply: await ask(route, asking) });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return replies;
}

const hasRole = ({ roles }: Route, role: Role) => roles !== "PUBLIC" && roles.includes(role);

describe("who may ask what, of every route and every role", () => {
  it.each(ROLES)("%s gets no further than the door where the contract does not name them", async (role) => {
    const closed = ofStaff.filter((route) => !hasRole(route, role));
    const replies = await askAll(closed, () => [tokens[role]]);
    expect(replies).toHaveLength(closed.length * KINDS.length);
    const others = replies.filter(
      ({ reply: { status, code } }) => status !== 403 || code !== "request.role-missing",
    );
    expect(others).toEqual([]);
  });

  it.each(ROLES)("%s passes the door of every route that names them", async (role) => {
    const open = ofStaff.filter((route) => hasRole(route, role));
    expect(open.length).toBeGreaterThan(0);
    const replies = await askAll(open, () => [tokens[role]]);
    const stopped = replies.filter(
      ({ reply: { status, code } }) => status === 401 || code === "request.role-missing",
    );
    expect(stopped).toEqual([]);
  });

  it("whoever has no token, or one that is no token, is not let in, and is told nothing", async () => {
    const replies = await askAll(ofStaff, () => [undefined, "bukan.sebuah.token"]);
    const others = replies.filter(
      ({ reply: { status, fields } }) => status !== 401 || fields.some((field) => field !== "message"),
    );
    expect(others).toEqual([]);
  });

  it("an access token says nothing about its holder, and opens nothing", async () => {
    const access = await city.host.token(STAFF, ROLES, "access");
    const replies = await askAll(ofStaff, () => [access]);
    expect(replies.filter(({ reply }) => reply.code !== "request.no-id-token")).toEqual([]);
  });

  it("an account without a role, or with one that nobody knows, opens nothing", async () => {
    const none = await city.token(STAFF);
    const unknown = await city.host.token(STAFF, ["OWNER", "admin", "EMPLOYEES"] as never);
    const replies = await askAll(ofStaff, () => [none, unknown]);
    expect(replies.filter(({ reply }) => reply.code !== "request.role-missing")).toEqual([]);
  });

  it("an account that is neither an employee's nor listed opens nothing, whatever its roles", async () => {
    const nobody = await city.token("rina", ...ROLES);
    const replies = await askAll(ofStaff, () => [nobody]);
    expect(replies.filter(({ reply }) => reply.code !== "request.account-of-nobody")).toEqual([]);
  });

  it("a citizen's route asks nobody who they are", async () => {
    const replies = await askAll(ofCitizens, () => [undefined, "bukan.sebuah.token", tokens.ADMIN]);
    expect(replies.filter(({ reply: { status } }) => status === 401 || status === 403)).toEqual([]);
  });
});
