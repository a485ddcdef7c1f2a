import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { ROLES } from "../../shared/auth/principal.ts";
import type { BusyCity } from "./busy-city.ts";
import { type Draft, TEXT_CHANGES } from "./draft.ts";
import type { Memory, Place } from "./memory.ts";
import { namesIn } from "./operations.ts";
import { resolved } from "./resolve.ts";
import { Known, poolOf } from "./values.ts";

/** A request as it goes over the wire. */
export interface Sent {
  readonly method: string;
  /** With its query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

type Tokens = BusyCity["tokens"];

const ASKERS = {
  EMPLOYEE: ["owner", "rater", "chief", "leader", "stranger"],
  HR: ["hr"],
  COMPLAINT_OFFICER: ["officer"],
  INTEGRITY_OFFICER: ["integrity"],
  HEAD_OF_CITY: ["mayor"],
  ADMIN: ["admin"],
} as const satisfies Record<(typeof ROLES)[number], readonly (keyof Tokens)[]>;

/** Who asks: mostly somebody who may. */
function askerOf({ operation, asker }: Draft, tokens: Tokens): string | undefined {
  if (operation.roles === undefined) return asker === 13 ? tokens.hr : undefined;
  const may = operation.roles.flatMap((role): readonly (keyof Tokens)[] => ASKERS[role]);
  const anybody: readonly (keyof Tokens | undefined)[] = [
    ...ROLES.flatMap((role) => ASKERS[role]),
    undefined,
  ];
  const who = asker < 11 ? may[asker % may.length] : anybody[asker % anybody.length];
  return who && tokens[who];
}

/** A draft with what is known by now in its places. */
export function written(draft: Draft, memory: Memory, tokens: Tokens): Sent & { readonly place: Place } {
  const { operation, params, query, body, headers, text } = draft;
  const recall = (known: Known) => memory.recall(known);
  const near = memory.place(operation.path, draft.place);
  const place = Object.fromEntries(
    namesIn(operation.path).map((name) => {
      const value = name in params ? resolved(params[name], recall) : near[name];
      return [name, String(value ?? memory.recall(new Known(poolOf(name), draft.place)))];
    }),
  );
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(place[name] ?? ""));
  const asked = Object.entries(resolved(query, recall) as object);
  const search = asked.map(([name, value]) => `${encoded(name)}=${encoded(String(value))}`).join("&");
  const token = askerOf(draft, tokens);
  const content = body === undefined ? undefined : (JSON.stringify(resolved(body, recall)) ?? "");
  return {
    place,
    method: operation.method,
    target: search === "" ? path : `${path}?${search}`,
    headers: {
      "content-type": "application/json",
      // One address may only try so often; these are many citizens.
      "x-forwarded-for": `10.${draft.place}.${draft.asker}.${nextHost()}`,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(operation.guard === "version" && { "if-match": `"${memory.version(path)}"` }),
      ...(operation.guard === "key" && { "idempotency-key": randomUUID() }),
      ...headers,
    },
    body: content === undefined ? undefined : TEXT_CHANGES[text](content),
  };
}

let hosts = 0;
/** Each host of a network in turn. */
const nextHost = () => 1 + (hosts++ % 250);

/** A head of more than 16 KiB is refused by Node, as by API Gateway, before anybody reads it. */
const LONGEST = 1_001;

/** Half a character has no encoding in UTF-8; what some clients send for it. */
function encoded(value: string): string {
  const encodedParts = Array.from(value.slice(0, LONGEST), (one) =>
    one.isWellFormed() ? encodeURIComponent(one) : "%ED%A0%80",
  );
  return encodedParts.join("");
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

export function send(origin: string, { method, target, headers, body }: Sent): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const url = new URL(origin);
    const options = { agent, method, host: url.hostname, port: url.port, path: target, headers };
    const sending = request(options, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", reject);
      incoming.on("end", () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    sending.on("error", reject);
    sending.end(body);
  });
}

/** The request for a terminal; the token is asked of the running city. */
export function curlOf({ method, target, headers, body }: Sent): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const shown = Object.entries(headers).map(([name, value]) => {
    const text = name === "authorization" && value.length > 40 ? "Bearer $TOKEN" : value;
    return `-H ${text.includes("$TOKEN") ? `"${name}: ${text}"` : quoted(`${name}: ${text}`)}`;
  });
  const data = body === undefined ? [] : [`--data-binary ${quoted(body.slice(0, 2_000))}`];
  return ["curl -i -X", method, quoted(`http://127.0.0.1:4000${target}`), ...shown, ...data].join(" ");
}
