import { expect, test } from "vitest";
import * as z from "zod";
import { once } from "../../../shared/domain/once.ts";
import type { Route } from "../../../shared/http/contract.ts";
import type { GatewayEvent } from "../../../shared/http/exchange.ts";
import { PageQuerySchema } from "../../../shared/http/paging.ts";
import { readInput } from "../../../shared/http/request-reading.ts";

const route = {
  method: "POST",
  path: "/v1/notes",
  roles: ["HR"],
  summary: { id: "Menulis", en: "Writes" },
  query: PageQuerySchema,
  body: once(() => z.strictObject({ text: z.string().optional() })),
  reply: "text/plain",
} as const satisfies Route;

function read(queryStringParameters: Record<string, string>, body = "{}") {
  const requestContext = { timeEpoch: 0, http: {} };
  const event = { queryStringParameters, body, requestContext, exchange: { isFirst: false } };
  return readInput(event as unknown as GatewayEvent, route, undefined);
}

test("a filter that is left empty in the address is none", () => {
  expect(read({ limit: "", cursor: "" }).query).toEqual({});
  expect(read({ limit: "5", cursor: "" }).query).toEqual({ limit: 5 });
});

test("JSON may begin with a mark of its encoding", () => {
  expect(read({}, '\uFEFF{"text":"Terima kasih"}').body).toEqual({ text: "Terima kasih" });
});
