import type { Html } from "../html.ts";
import type { Contract } from "../http/contract.ts";
import type { PageContract } from "./contract.ts";
import type { Api } from "./in-process-api.ts";
import type { PageRequest } from "./request.ts";

/** A page as its context makes it; the shell adds what all pages share. */
export interface Screen {
  /** For the browser's tab and link previews; the page's own heading is part of `main`. */
  readonly title: string;
  /** One sentence for search results and link previews. */
  readonly description?: string;
  readonly main: Html;
  /** 200 by default. */
  readonly status?: number;
  readonly cookies?: readonly string[];
  /** The place in the site's navigation that it belongs to. */
  readonly place?: Place;
  /** Left out of search engines: what is of one person, or of one moment. */
  readonly isPrivate?: true;
  /** Large and without navigation, as on a device at a counter. */
  readonly isBare?: true;
  /** Where a browser without script continues by itself. */
  readonly goesOn?: { readonly to: string; readonly seconds: number };
  /** Origins besides our own that its forms and its script may send to: where photos go. */
  readonly sendsTo?: readonly string[];
  /** Origins besides our own whose pictures it shows: where a map's tiles are. */
  readonly shows?: readonly string[];
}

/** The place of the navigation. */
export type Place = "report" | "track" | "results" | "awards" | "help";

/** After a form was taken: the page that shows it, so that a reload sends nothing twice. */
export interface Redirect {
  readonly to: string;
  readonly cookies?: readonly string[];
}

/** A file beside the pages: style, script, robots. */
export interface SiteFile {
  readonly file: string | Uint8Array;
  readonly mediaType: string;
  readonly cache: string;
  readonly encoding?: "gzip" | "br";
  readonly headers?: Readonly<Record<string, string>>;
}

export type PageReply = Screen | Redirect | SiteFile;

/** One function per page of a contract; a missing or mistyped one does not compile. */
export type Pages<Of extends PageContract, OfApi extends Contract> = {
  readonly [Name in keyof Of]: (request: PageRequest<Of[Name]>, api: Api<OfApi>) => Promise<PageReply>;
};
