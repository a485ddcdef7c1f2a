import type { GatewayReply, GatewayRequest, Step } from "./exchange.ts";
import { takesGzip } from "./weights.ts";

/** Below this, compressed text is hardly smaller. */
const COMPRESSED_FROM_CHARACTERS = 1_024;
/** Half the time of the default, for text 3% larger. */
const COMPRESSION_LEVEL = 4;

/**
 * A reply with its text compressed, if its asker takes that and it is worth it; bytes stay as they are.
 * @param accepted the encodings that the asker names, as `Accept-Encoding` does
 */
export function compressed(reply: GatewayReply, accepted: string | undefined): GatewayReply {
  const { body, isBase64Encoded, headers } = reply;
  if (body === undefined || isBase64Encoded || body.length < COMPRESSED_FROM_CHARACTERS) return reply;
  if (!takesGzip(accepted)) return reply;
  // Loaded with the first text that is worth it: a process that serves none need not wait for it.
  const { gzipSync } = process.getBuiltinModule("node:zlib");
  return {
    ...reply,
    headers: { ...headers, ...ofCompressed(headers), "content-encoding": "gzip" },
    body: gzipSync(body, { level: COMPRESSION_LEVEL }).toString("base64"),
    isBase64Encoded: true,
  };
}

/**
 * An entity tag of its own: a strong one promises the same bytes. `If-Match` takes both for the same version.
 * @source RFC 9110 8.8.3.3
 */
function ofCompressed(headers: GatewayReply["headers"]) {
  const { etag } = headers ?? {};
  return typeof etag === "string" && etag.startsWith('"') ? { etag: `${etag.slice(0, -1)}-gzip"` } : {};
}

/** A use case's reply, a stored one and a refusal alike. */
function pass(request: GatewayRequest): void {
  const { response, event } = request;
  if (!response) return;
  const { headers } = response;
  const vary = headers?.["cache-control"] !== "no-store" && { vary: "accept-encoding" };
  request.response = compressed(
    { ...response, headers: { ...headers, ...vary } },
    event.headers["accept-encoding"],
  );
}

/**
 * Compresses every reply for which that is worth it. That its length tells of its content does no harm here: nobody's browser asks
 * the API for somebody else, since it has no cookies. Middy's own encoding and negotiation would be 11 KB in every bundle for this
 * half: they load all encodings and streams with the process, compress the shortest text, and keep a strong entity tag.
 */
export const compress: Step = { after: pass, onError: pass };
