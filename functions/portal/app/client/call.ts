import { language, words } from "../frame/language.ts";
import { forgetToken, freshToken } from "../session/tokens.ts";
import { addressOf } from "./address.ts";
import type { Act, Answer, Given, Operation, Question } from "./operations.ts";
import { NoLine, Refusal, refusalOf, SignedOut } from "./refusal.ts";

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** How an act is kept from happening twice, or from overwriting what its sender has not seen. */
export interface Guard {
  /** The same for every try of one intended act. */
  readonly key?: string | undefined;
  /** The version of what was read. */
  readonly version?: number | undefined;
}

/** Once more after a busy reply, since the API says that nothing was stored. */
const BUSY = 503;
const PATIENCE_MILLISECONDS = 20_000;

const MISSING = {
  detail: {
    id: "Isi dahulu yang disebut di bawah, lalu kirim lagi.",
    en: "Fill in what is named below first, then send again.",
  },
  required: { id: "Wajib diisi.", en: "Required." },
};

/** Asks a route. @throws Refusal, NoLine, SignedOut */
export async function ask<const Of extends Question>(operation: Of, given: Given<Of>): Promise<Answer<Of>> {
  return contentOf(await request(operation, given as Parts, {}));
}

/** Changes something. @throws Refusal, NoLine, SignedOut */
export async function send<const Of extends Act>(
  operation: Of,
  given: Given<Of>,
  guard: Guard = {},
): Promise<Answer<Of>> {
  sending += 1;
  try {
    return await contentOf(await request(operation, given as Parts, guard));
  } finally {
    sending -= 1;
  }
}

let sending = 0;

/** Whether an act is on its way: to leave the page would be never to learn what became of it. */
export const isSending = () => sending > 0;

/** A file that a route answers with. @throws Refusal, NoLine, SignedOut */
export async function download<const Of extends Question>(operation: Of, given: Given<Of>): Promise<Blob> {
  const reply = await request(operation, given as Parts, {});
  return whole(reply.blob());
}

async function request(
  operation: Operation,
  { params, query, body }: Parts,
  guard: Guard,
): Promise<Response> {
  requireParams(params);
  const { method, url } = addressOf(operation, params, query);
  const attempt = async () =>
    fetchOnce(url, {
      method,
      // Public answers may be kept for minutes: whoever has just changed one wants to see it.
      cache: "no-cache",
      headers: {
        authorization: `Bearer ${await freshToken()}`,
        "accept-language": language(),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(guard.key !== undefined && { "idempotency-key": guard.key }),
        ...(guard.version !== undefined && { "if-match": `"${guard.version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  let reply = await attempt();
  if (reply.status === BUSY) {
    await new Promise((done) => setTimeout(done, waitOf(reply)));
    reply = await attempt();
  }
  // A token may end sooner than this device believes, whose clock was set meanwhile: it is renewed before anybody is asked to sign in.
  if (reply.status === 401) {
    forgetToken();
    reply = await attempt();
  }
  if (reply.ok) return reply;
  if (reply.status === 401) throw new SignedOut();
  throw refusalOf(reply.status, await whole(reply.text()));
}

/** What was left empty of an address would lead to another, or to none. @throws Refusal as the API refuses an empty field */
function requireParams(params: Parts["params"] = {}): void {
  const empty = Object.keys(params).filter((name) => params[name] === "");
  if (empty.length === 0) return;
  const { detail, required } = words(MISSING);
  const errors = empty.map((field) => ({ field, message: required }));
  throw new Refusal({ status: 400, code: "request.invalid", detail, errors });
}

async function contentOf<Content>(reply: Response): Promise<Content> {
  return whole(isJson(reply) ? reply.json() : reply.text()) as Promise<Content>;
}

/** What is read of an answer, unless the connection breaks in the middle of it. @throws NoLine */
async function whole<Content>(reading: Promise<Content>): Promise<Content> {
  try {
    return await reading;
  } catch (error) {
    throw new NoLine(error);
  }
}

async function fetchOnce(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
  } catch (error) {
    throw new NoLine(error);
  }
}

function waitOf({ headers }: Response): number {
  const seconds = Number(headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 5) * 1_000 : 1_000;
}

const isJson = ({ headers }: Response) => (headers.get("content-type") ?? "").includes("json");
