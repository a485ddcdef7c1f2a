import type { Context } from "aws-lambda";
import type * as z from "zod";
import { type Contract, type Route, routeKey } from "../http/contract.ts";
import type { GatewayEvent, GatewayReply } from "../http/exchange.ts";
import type { Problem } from "../http/problem.ts";
import { Refused } from "./refused.ts";

type Sent<Schema> = Schema extends (() => infer Type extends z.ZodType) ? z.input<Type> : undefined;

type Optional<Name extends string, Value> = undefined extends Value
  ? { readonly [Key in Name]?: Value }
  : { readonly [Key in Name]: Value };

type Call<Of extends Route> = Optional<"params", Sent<Of["params"]>> &
  Optional<"query", Sent<Of["query"]>> &
  Optional<"body", Sent<Of["body"]>> &
  (Of["guard"] extends "key" ? { readonly key: string } : unknown);

type Got<Of extends Route> = Of["reply"] extends (() => infer Type extends z.ZodType)
  ? z.output<Type>
  : string;

/** The operations of a unit's own API, as any client would call them. */
export type Api<Of extends Contract> = {
  readonly [Name in keyof Of]: (call: Call<Of[Name]>) => Promise<Got<Of[Name]>>;
};

type ApiHandler = (event: GatewayEvent, context: Context) => Promise<GatewayReply>;

interface AnyCall {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
}

/**
 * A page's way to the API of its unit: the same checks, guards and limits as for any other client, and no more in a reply than
 * any other client gets, but without a network between.
 * @param event the page's own request, of which network address and time are kept
 * @returns operations that throw `Refused` where the API answers with a problem
 */
export function inProcessApi<Of extends Contract>(
  contract: Of,
  handler: ApiHandler,
  { event, context, language }: { event: GatewayEvent; context: Context; language: string },
): Api<Of> {
  const operations = Object.entries<Route>(contract).map(([name, route]) => {
    const call = async (asked: AnyCall) => {
      const reply = await handler(eventOf(route, asked, { event, language }), context);
      const body = reply.body ?? "";
      if ((reply.statusCode ?? 200) >= 400) throw new Refused(JSON.parse(body) as Problem);
      return typeof route.reply === "string" ? body : JSON.parse(body);
    };
    return [name, call] as const;
  });
  return Object.fromEntries(operations) as unknown as Api<Of>;
}

function eventOf(
  route: Route,
  { params = {}, query = {}, body, key }: AnyCall,
  { event, language }: { readonly event: GatewayEvent; readonly language: string },
): GatewayEvent {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const { cookies: _own, ...request } = event;
  return {
    ...request,
    routeKey: routeKey(route),
    rawPath: path,
    rawQueryString: "",
    headers: {
      ...only(event.headers, "host", "x-forwarded-proto"),
      "accept-language": language,
      "x-correlation-id": event.requestContext.requestId,
      ...(key !== undefined && { "idempotency-key": key }),
    },
    pathParameters: { ...params },
    queryStringParameters: Object.fromEntries(given),
    requestContext: {
      ...event.requestContext,
      routeKey: routeKey(route),
      http: { ...event.requestContext.http, method: route.method, path },
    },
    ...(body === undefined ? { body: undefined } : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  } as GatewayEvent;
}

function only(headers: GatewayEvent["headers"], ...names: readonly string[]): GatewayEvent["headers"] {
  return Object.fromEntries(names.filter((name) => name in headers).map((name) => [name, headers[name]]));
}
