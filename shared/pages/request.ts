import type * as z from "zod";
import type { City } from "../cities/city.ts";
import type { Language } from "../domain/text.ts";
import type { Route } from "../http/contract.ts";
import type { GatewayEvent } from "../http/exchange.ts";
import { originOf } from "../http/origin.ts";
import type { PageRoute } from "./contract.ts";
import { readCookies } from "./cookies.ts";
import { parseForm } from "./form/parse-form.ts";
import { parseFormWithFile } from "./form/parse-form-with-file.ts";
import { refusePage } from "./problems.ts";
import type { Seals } from "./seals.ts";

const BODY_LIMIT_BYTES = 65_536;
/** Whatever is longer was typed by nobody, and is not shown again either. */
const SHOWN_AGAIN_BYTES = 1_048_576;

type Parsed<Schema> = Schema extends (() => infer Type extends z.ZodType) ? z.output<Type> : undefined;

/** A browser's request for a page, or with a page's form: the same type for both, so that one page can do both. */
export type PageRequest<Of extends Route = Route> = Sent & {
  readonly params: Parsed<Of["params"]>;
  readonly query: Parsed<Of["query"]>;
};

export interface Sent {
  readonly city: City;
  readonly language: Language;
  /** When the gateway received it: ISO 8601 in UTC. */
  readonly at: string;
  readonly correlationId: string;
  /** As in the browser's address bar, without the query. */
  readonly path: string;
  /** `https://` and the host by which the citizen reached us. */
  readonly origin: string;
  /** What the address asks for beside the language. */
  readonly asked: Readonly<Record<string, string>>;
  /** What the form says; empty for a page that is read. */
  readonly form: URLSearchParams;
  /** The file that came with the form, for a form that takes one. */
  readonly file?: Uint8Array;
  /** Whether the form is longer than its route takes: it is only shown again, with what was typed. */
  readonly isTooLarge: boolean;
  readonly cookies: ReadonlyMap<string, string>;
  /** The encodings in which the browser takes what is sent: `br`, `gzip`. */
  readonly accepts: readonly string[];
  /** Drawn from the table on first use. */
  readonly seals: () => Promise<Seals>;
}

/** What is known of a request before its route's own part is read. */
export type Circumstances = Pick<
  PageRequest,
  "city" | "language" | "at" | "correlationId" | "path" | "origin" | "asked" | "cookies" | "accepts"
>;

const LANGUAGE_COOKIE = "bahasa";

/** The cookie by which a browser keeps the language that its reader chose; a year. */
export function languageCookie(language: Language): string {
  return `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

/** Indonesian, unless the reader chose otherwise here or before. */
export function circumstancesOf(event: GatewayEvent, city: City): Circumstances {
  const cookies = readCookies(event.cookies ?? []);
  const { lang, ...others } = event.queryStringParameters ?? {};
  const chosen = lang ?? cookies.get(LANGUAGE_COOKIE);
  return {
    city,
    asked: others as Readonly<Record<string, string>>,
    language: chosen === "en" ? "en" : "id",
    at: new Date(event.requestContext.timeEpoch).toISOString(),
    correlationId: event.requestContext.requestId,
    path: event.rawPath,
    origin: originOf(event),
    cookies,
    accepts: (event.headers["accept-encoding"] ?? "").split(",").map((one) => one.trim().split(";")[0] ?? ""),
  };
}

/**
 * The route's own part of a request.
 * @throws Refused 400 where a form with a file broke off; 404 where the address has another form than the route's; 413 where the form is so long that nobody typed it
 */
export async function readRequest(
  event: GatewayEvent,
  route: PageRoute,
  { around, seals }: { readonly around: Circumstances; readonly seals: PageRequest["seals"] },
): Promise<PageRequest> {
  const params = route.params?.().safeParse(event.pathParameters ?? {});
  const query = route.query?.().safeParse(around.asked);
  if (params?.success === false || query?.success === false) throw refusePage("page.unknown", around);
  return {
    ...around,
    seals,
    params: params?.data as never,
    query: query?.data as never,
    ...(await readBody(event, route, around)),
  };
}

async function readBody(
  event: GatewayEvent,
  { method, bodyLimitBytes = BODY_LIMIT_BYTES, fileFormLimitBytes }: PageRoute,
  around: Circumstances,
): Promise<Pick<PageRequest, "form" | "file" | "isTooLarge">> {
  if (method !== "POST") return { form: new URLSearchParams(), isTooLarge: false };
  const bytes = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  const type = event.headers["content-type"] ?? "";
  if (fileFormLimitBytes === undefined || !type.startsWith("multipart/form-data")) {
    if (bytes.length > SHOWN_AGAIN_BYTES) throw refusePage("page.too-large", around);
    return { form: parseForm(bytes), isTooLarge: bytes.length > bodyLimitBytes };
  }
  const parsed = await parseFormWithFile(bytes, type);
  if (parsed === undefined) throw refusePage("page.broken-off", around);
  return { ...parsed, isTooLarge: bytes.length > fileFormLimitBytes };
}
