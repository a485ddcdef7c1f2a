import type { MiddlewareObj, Request } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type * as z from "zod";
import type { Claims } from "../auth/claims.ts";
import type { Principal } from "../auth/principal.ts";
import type { PersonReference } from "../domain/organisation/person-reference.ts";
import type { Language } from "../domain/text.ts";
import type { Meter } from "../table/meter.ts";
import type { SessionOptions, Table } from "../table/table.ts";
import type { Contract, Route } from "./contract.ts";
import type { BinaryMediaType } from "./media-type.ts";

type Parsed<Schema> = Schema extends (() => infer Type extends z.ZodType) ? z.output<Type> : undefined;

/** The input of a use case: only what its route declares, validated. */
export type Input<Of extends Route = Route> = InputOf<Of> & Source<Of>;

interface InputOf<Of extends Route> {
  readonly params: Parsed<Of["params"]>;
  readonly query: Parsed<Of["query"]>;
  readonly body: Parsed<Of["body"]>;
  readonly principal: Of["roles"] extends "PUBLIC" ? undefined : Principal;
  /** When the gateway received the request: ISO 8601 in UTC. There is no other clock. */
  readonly at: string;
}

/** A citizen's network address: only for rate limiting, never stored. Not given for staff, who are not limited. */
type Source<Of extends Route> = Of["roles"] extends "PUBLIC" ? { readonly source: string } : unknown;

export type Reply<Of extends Route> = Of["reply"] extends (() => infer Type extends z.ZodType)
  ? z.input<Type>
  : Of["reply"] extends BinaryMediaType
    ? Uint8Array
    : string;

/** One function per route of a contract; a missing or mistyped one does not compile. */
export type Handlers<Of extends Contract, Deps> = {
  readonly [Name in keyof Of]: (input: Input<Of[Name]>, deps: Deps) => Promise<Reply<Of[Name]>>;
};

/** Opens one request's view of the table. */
export type OpenTable = (session: SessionOptions) => Table;

/** What the pipeline collects about one request, from its first step to its log line. */
export interface Exchange {
  readonly correlationId: string;
  readonly language: Language;
  /** Milliseconds since it arrived. */
  readonly elapsed: () => number;
  readonly meter: Meter;
  /** Whether it is the first request of the process: optimisations that only pay off when repeated are skipped then. */
  readonly isFirst: boolean;
  route?: Route;
  handle?: (input: Input, deps: never) => Promise<unknown>;
  input?: Input;
  /** The employee who asks, as a screen names them; at most a minute old. */
  reader?: PersonReference | undefined;
  session?: SessionOptions;
  /** The reply as stored for repetitions, so that it is not rendered twice. */
  rendered?: { readonly reply: unknown; readonly text: string };
  /** Whether the reply is a stored earlier one. */
  isReplay?: boolean;
}

export type GatewayEvent = APIGatewayProxyEventV2 & {
  readonly requestContext: { readonly authorizer?: { readonly jwt?: { readonly claims?: Claims } } };
  exchange: Exchange;
};

export type GatewayReply = APIGatewayProxyStructuredResultV2;

/** One step that every request passes through. */
export type Step = MiddlewareObj<GatewayEvent, GatewayReply>;
export type GatewayRequest = Request<GatewayEvent, GatewayReply>;
