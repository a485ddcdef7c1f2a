import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import type { Contract } from "../../shared/http/contract.ts";

/** A link sends no Accept-Language, so the address carries the language. */
const InLanguage = /* @__PURE__ */ once(() => z.strictObject({ lang: z.enum(["id", "en"]).default("id") }));

const AN_HOUR = "public, max-age=3600";

export const docsRoutes = {
  openApi: {
    method: "GET",
    path: "/openapi.json",
    roles: "PUBLIC",
    summary: { id: "Uraian API ini dalam OpenAPI 3.1", en: "This API as an OpenAPI 3.1 document" },
    query: InLanguage,
    reply: "application/json",
    cache: AN_HOUR,
  },
  page: {
    method: "GET",
    path: "/docs",
    roles: "PUBLIC",
    summary: { id: "Uraian API ini untuk dibaca", en: "This API as a page for people" },
    query: InLanguage,
    reply: "text/html",
    cache: AN_HOUR,
  },
} satisfies Contract;
