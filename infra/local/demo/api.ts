import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Role } from "../../../shared/auth/principal.ts";

/** The caller: a NIP, or the name of an account that belongs to no employee. */
export interface Account {
  readonly id: string;
  readonly roles: readonly [Role, ...Role[]];
}

interface Request {
  /** Absent for a citizen. */
  readonly as?: Account;
  readonly body?: unknown;
  /** The version of the aggregate that the sender has seen. */
  readonly version?: number;
}

/** The city's API, as any client sees it: over HTTP, with a token for the right role. */
export interface Api {
  get<Reply>(path: string, as?: Account): Promise<Reply>;
  post<Reply>(path: string, request: Request): Promise<Reply>;
  put<Reply>(path: string, request: Request): Promise<Reply>;
  /** Every item of a list, page by page. */
  list<Item>(path: string, as: Account): Promise<Item[]>;
}

const ATTEMPTS = 4;
const RETRY_MILLISECONDS = 250;
const BUSY = 503;

/** When a token is replaced: it is valid for thirty days on the clock, and the demo runs longer than that. */
const TOKEN_DAYS = 20;
const DAY = 86_400_000;

/** Where the API is, and what it takes for a caller's word. */
interface Served {
  readonly url: string;
  readonly clock: { now(): number };
  token(account: string, roles: readonly Role[]): Promise<string>;
}

/** @throws Error with the API's own sentence on a refusal: the demo does nothing that is not allowed */
export function apiOf(host: Served): Api {
  const tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();

  function tokenOf({ id, roles }: Account): Promise<string> {
    const name = `${id} ${roles.join()}`;
    const now = host.clock.now();
    const known = tokens.get(name);
    if (known && known.until > now) return known.token;
    const token = host.token(id, roles);
    tokens.set(name, { token, until: now + TOKEN_DAYS * DAY });
    return token;
  }

  async function ask<Reply>(method: string, path: string, request: Request): Promise<Reply> {
    const { as, body, version } = request;
    const headers = {
      ...(as && { authorization: `Bearer ${await tokenOf(as)}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(version !== undefined && { "if-match": `"${version}"` }),
      ...(method === "POST" && version === undefined && { "idempotency-key": randomUUID() }),
    };
    for (let attempt = 1; ; attempt++) {
      const reply = await fetch(host.url + path, {
        ...{ method, headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await reply.text();
      if (reply.ok) return JSON.parse(text) as Reply;
      if (reply.status !== BUSY || attempt === ATTEMPTS)
        throw refused(`${method} ${path}`, reply.status, text);
      await delay(RETRY_MILLISECONDS * attempt);
    }
  }

  return {
    get: (path, as) => ask("GET", path, as ? { as } : {}),
    post: (path, request) => ask("POST", path, request),
    put: (path, request) => ask("PUT", path, request),
    async list<Item>(path: string, as: Account) {
      const all: Item[] = [];
      const page = `${path}${path.includes("?") ? "&" : "?"}limit=100`;
      let cursor: string | undefined;
      do {
        const more = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
        const reply = await ask<{ items: Item[]; cursor?: string }>("GET", page + more, { as });
        all.push(...reply.items);
        cursor = reply.cursor;
      } while (cursor !== undefined);
      return all;
    },
  };
}

function refused(request: string, status: number, text: string): Error {
  return new Error(`${request}: ${status} ${text.slice(0, 1_000)}`);
}
