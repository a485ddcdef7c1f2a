import * as z from "zod";
import type { Language, Text } from "../../domain/text.ts";
import type { Route } from "../contract.ts";
import type { Response, SchemaObject } from "./document.ts";

const STATUSES = [400, 401, 403, 404, 409, 412, 413, 422, 428, 429, 500, 503] as const;

type ProblemStatus = (typeof STATUSES)[number];

/** What a status means to the caller, and so what to do. */
const MEANINGS: Record<ProblemStatus, Text> = {
  400: {
    id: "Isian keliru; setiap isian yang salah disebut dalam `errors`",
    en: "The request is invalid; `errors` names every field",
  },
  401: {
    id: "Belum masuk, atau token tidak berlaku lagi",
    en: "Not signed in, or the token is no longer valid",
  },
  403: { id: "Tidak berwenang", en: "Not allowed" },
  404: {
    id: "Tidak ditemukan, atau tidak boleh diketahui",
    en: "Does not exist, or you may not know that it does",
  },
  409: {
    id: "Ditolak sebuah aturan; `rule` menyebut dasarnya",
    en: "Refused by a rule; `rule` names its source",
  },
  412: {
    id: "Data sudah berubah; baca ulang, lalu coba lagi",
    en: "Changed in the meantime; read it again, then retry",
  },
  413: { id: "Isi permintaan terlalu besar", en: "The body is too large" },
  422: {
    id: "Idempotency-Key sudah dipakai untuk isi lain",
    en: "The Idempotency-Key was used with another body",
  },
  429: {
    id: "Terlalu sering; coba lagi sesudah Retry-After",
    en: "Too many requests; try again after Retry-After",
  },
  428: { id: "Header If-Match belum ada", en: "The If-Match header is missing" },
  500: {
    id: "Kesalahan sistem; tidak ada yang tersimpan",
    en: "System error; nothing was stored",
  },
  503: {
    id: "Sistem sibuk; coba lagi sesudah Retry-After",
    en: "The system is busy; try again after Retry-After",
  },
};

/** The problems a route may reply with, derived from what it declares. */
export function problemStatuses(route: Route): readonly ProblemStatus[] {
  const { method, path, roles, guard, params, query, body } = route;
  const isWrite = method !== "GET";
  const applies: Record<ProblemStatus, boolean> = {
    400: params !== undefined || query !== undefined || isWrite,
    401: roles !== "PUBLIC",
    403: roles !== "PUBLIC",
    // A body names things too, and what a version is of may not be there yet.
    404: path.includes("{") || isWrite || isOfVersion(route),
    // What is asked for may not be there yet: the result of a month that is still open.
    409: isWrite || params !== undefined,
    412: guard === "version" || guard === "seen",
    413: body !== undefined,
    422: guard !== undefined,
    428: guard === "version" || guard === "seen",
    429: roles === "PUBLIC" && (isWrite || path.includes("Code}")),
    500: true,
    503: true,
  };
  return STATUSES.filter((status) => applies[status]);
}

function isOfVersion({ reply }: Route): boolean {
  if (typeof reply === "string") return false;
  const schema = reply();
  return schema instanceof z.ZodObject && "version" in schema.shape;
}

/** The OpenAPI components `Problem400` and so on. */
export function problemResponses(language: Language): Record<string, Response> {
  return Object.fromEntries(
    STATUSES.map((status) => [
      `Problem${status}`,
      {
        description: MEANINGS[status][language],
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

const text: SchemaObject = { type: "string" };

/** RFC 9457 with our additional fields: `code` is stable, the texts are not. */
export const PROBLEM_SCHEMA: SchemaObject = {
  type: "object",
  required: ["type", "title", "status", "code", "detail", "correlationId"],
  properties: {
    type: { type: "string", format: "uri" },
    title: text,
    status: { type: "integer" },
    code: text,
    detail: text,
    rule: text,
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["field", "code", "message"],
        properties: { field: text, code: text, message: text },
      },
    },
    correlationId: text,
  },
};
