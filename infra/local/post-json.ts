import { request } from "node:http";
import { UserFacingError } from "./user-facing-error.ts";

/**
 * Posts JSON and reads JSON. Unlike `fetch` it never times out: advancing the clock by a year takes many
 * minutes.
 * @throws UserFacingError with the other side's sentence if it refuses
 */
export function postJson(url: string, body: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: "POST", headers: { "content-type": "application/json" } });
    outgoing.once("error", reject);
    outgoing.once("response", async (reply) => {
      try {
        const chunks = await reply.toArray();
        const answer = JSON.parse(Buffer.concat(chunks).toString()) as { readonly message?: string };
        if (reply.statusCode === 200) resolve(answer);
        else reject(new UserFacingError(answer.message ?? `Gagal (${reply.statusCode}).`));
      } catch (error) {
        reject(error);
      }
    });
    outgoing.end(JSON.stringify(body));
  });
}
