import type { GatewayReply, Step } from "./exchange.ts";

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
    headers: { ...headers, "content-encoding": "gzip" },
    body: gzipSync(body, { level: COMPRESSION_LEVEL }).toString("base64"),
    isBase64Encoded: true,
  };
}

/** @source RFC 9110 12.5.3: an encoding of weight 0 is not acceptable */
function takesGzip(accepted = ""): boolean {
  return accepted.split(",").some((one) => /^\s*gzip\s*(?:;(?!\s*q=0(?:\.0*)?\s*$).*)?$/i.test(one));
}

/**
 * Compresses what a use case has replied; refusals, and replies that are repeated, are sent as they are. That an answer's length
 * tells of its content does no harm here: nobody's browser asks the API for somebody else, since it has no cookies.
 */
export const compress: Step = {
  async after(request) {
    const { response, event } = request;
    if (!response) return;
    const isPublic = response.headers?.["cache-control"] !== "no-store";
    const reply = isPublic
      ? { ...response, headers: { ...response.headers, vary: "accept-encoding" } }
      : response;
    request.response = compressed(reply, event.headers["accept-encoding"]);
  },
};
