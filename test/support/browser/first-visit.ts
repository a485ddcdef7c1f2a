import { request } from "node:http";

/** What a browser gets, compressed as it travels. */
export interface Sent {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly bytes: Buffer;
}

/** Asks as a browser does, and leaves the bytes as they come. */
export function sentFrom(url: string, cookie?: string): Promise<Sent> {
  const headers = { "accept-encoding": "gzip", accept: "text/html", ...(cookie && { cookie }) };
  return new Promise((resolve, reject) => {
    const asking = request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    asking.on("error", reject).end();
  });
}

const LOADED =
  /<(?:link rel="(?:stylesheet|icon)"[^>]*href|script[^>]*src|img[^>]*src|link rel="manifest"[^>]*href)="([^"]+)"/g;

/** The addresses that a page makes a browser load; each once; what is in closed details is loaded only by whoever opens them. */
export function loadedBy(html: string): readonly string[] {
  const shown = html.replaceAll(/<details>.*?<\/details>/gs, "");
  return [...new Set(Array.from(shown.matchAll(LOADED), ([, url]) => String(url)))];
}

/** What a first visit may load, compressed, and in how many requests. @source the product's own bounds */
export const FIRST_VISIT = { bytes: 20 * 1_024, requests: 4 } as const;
