import type { IncomingMessage, RequestListener } from "node:http";
import * as z from "zod";
import { ROLES } from "../../shared/auth/principal.ts";
import type { Clock } from "./clock.ts";
import { isLocalOrigin } from "./cors.ts";
import { splitTarget } from "./gateway-event.ts";
import { sendJson, sendMessage } from "./gateway-reply.ts";
import { type LocalIdentity, openidConfiguration, TOKEN_SECONDS } from "./identity.ts";
import type { Queues } from "./queues.ts";
import { readBody } from "./request-body.ts";
import { summarize } from "./run-summary.ts";
import type { Run } from "./schedules.ts";
import { UserFacingError } from "./user-facing-error.ts";

interface Controls {
  readonly host: {
    readonly city: { readonly slug: string };
    readonly clock: Pick<Clock, "now">;
    readonly queues: Pick<Queues, "deadLetters" | "redrive">;
    /** Sets the clock forward by `+3d`, `+2h` and the like; returns the scheduled runs on the way. */
    advance(duration: string): Promise<readonly Run[]>;
  };
  readonly identity: LocalIdentity;
  /** What signs people in, in a browser. */
  readonly provider: (incoming: IncomingMessage) => RequestListener | undefined;
  /** The names of the queues. */
  readonly queues: readonly string[];
}

type Action = (controls: Controls, body: unknown) => unknown;

const Token = z.strictObject({ nip: z.string().min(1).max(128), roles: z.array(z.enum(ROLES)) });
const Advance = z.strictObject({ advance: z.string() });
const Redrive = z.strictObject({ queue: z.string() });

/** What only a local host offers, under `/local`: the identity provider, the clock, and the dead letters. */
const ACTIONS: Readonly<Record<string, Action>> = {
  "GET /local": ({ host }) => ({ pid: process.pid, city: host.city.slug, now: instant(host.clock.now()) }),
  "GET /local/clock": ({ host }) => ({ now: instant(host.clock.now()) }),
  async "POST /local/clock"({ host }, body) {
    const { advance } = Advance.parse(body);
    const from = instant(host.clock.now());
    const runs = await host.advance(advance);
    return { from, now: instant(host.clock.now()), runs: summarize(runs) };
  },
  "GET /local/identity/.well-known/openid-configuration": ({ identity }) =>
    openidConfiguration(identity.issuer),
  "GET /local/identity/jwks.json": ({ identity }) => identity.publicKeys,
  async "POST /local/identity/token"({ identity }, body) {
    const { nip, roles } = Token.parse(body);
    return {
      id_token: await identity.token(nip, roles),
      access_token: await identity.token(nip, roles, "access"),
      token_type: "Bearer",
      expires_in: TOKEN_SECONDS,
    };
  },
  async "GET /local/dead-letters"({ host, queues }) {
    const entries = queues.map(async (queue) => [queue, await host.queues.deadLetters(queue)] as const);
    return Object.fromEntries(await Promise.all(entries));
  },
  async "POST /local/dead-letters"({ host, queues }, body) {
    const { queue } = Redrive.parse(body);
    if (!queues.includes(queue)) throw new UserFacingError(`Antrean "${queue}" tidak dikenal.`);
    return { moved: await host.queues.redrive(queue) };
  },
};

/** Serves `/local` itself, and passes everything else on. */
export function controlled(api: RequestListener, controls: Controls): RequestListener {
  return (incoming, response) => {
    const signIn = controls.provider(incoming);
    const action = ACTIONS[`${incoming.method} ${splitTarget(incoming).path}`];
    if (signIn === undefined && action === undefined) return api(incoming, response);
    const isAllowed = signIn ? isFromThisMachine(incoming) : isOwnRequest(incoming);
    if (!isAllowed) return sendMessage(response, 403, { message: "Forbidden" });
    const origin = incoming.headers.origin;
    const headers = origin === undefined ? {} : { "access-control-allow-origin": origin };
    if (signIn) {
      response.setHeaders(new Map(Object.entries(headers)));
      return signIn(incoming, response);
    }
    if (action === undefined) return;
    perform(action, incoming, controls)
      .then((body) => sendJson(response, 200, { body, headers }))
      .catch((error: unknown) => {
        const isRefusal =
          error instanceof UserFacingError || error instanceof z.ZodError || error instanceof SyntaxError;
        const message = isRefusal ? error.message : "Internal Server Error";
        sendMessage(response, isRefusal ? 400 : 500, { message, headers });
      });
  };
}

async function perform(action: Action, incoming: IncomingMessage, controls: Controls): Promise<unknown> {
  const text = String((await readBody(incoming)) ?? "");
  return action(controls, text === "" ? undefined : JSON.parse(text));
}

/**
 * Whether a request comes from this machine. Another site's page, open in the same browser, must not fetch a token or move the
 * clock, neither under its own origin nor under its own name for this address.
 */
function isOwnRequest(incoming: IncomingMessage): boolean {
  const { headers, method } = incoming;
  const isJson = method === "GET" || (headers["content-type"] ?? "").startsWith("application/json");
  return isFromThisMachine(incoming) && isJson;
}

function isFromThisMachine({ headers }: IncomingMessage): boolean {
  const isLocalPage = headers.origin === undefined || isLocalOrigin(headers.origin);
  return isLocalOrigin(`http://${headers.host}`) && isLocalPage;
}

const instant = (milliseconds: number) => new Date(milliseconds).toISOString();
