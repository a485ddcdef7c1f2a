import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { unusedConnections } from "./unused-connections.ts";
import { UserFacingError } from "./user-facing-error.ts";

const KEEP_ALIVE_MILLISECONDS = 60_000;

/** A port of this machine that is ours. Requests wait until somebody serves them. */
export interface Listener {
  readonly url: string;
  serve(handle: RequestListener): void;
  stop(): Promise<void>;
}

/**
 * Opens a port, on the loopback interface only: whoever reaches it can have a token for any role.
 * @param port 0 picks a free one
 * @throws UserFacingError if the port is not available
 */
export async function listen(port: number): Promise<Listener> {
  let serve: RequestListener = (_, response) => void response.writeHead(503, { "retry-after": "1" }).end();
  const server = createServer((request, response) => serve(request, response));
  // With the default of five seconds, a busy machine would close connections just as a request arrives.
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  const closeUnused = unusedConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(portError(port, cause)));
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve(handle) {
      serve = handle;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        closeUnused();
      }),
  };
}

function portError(port: number, cause: NodeJS.ErrnoException): UserFacingError {
  const reason =
    cause.code === "EADDRINUSE" ? "sedang dipakai program lain" : `tidak dapat dipakai (${cause.code})`;
  return new UserFacingError(
    `Port ${port} ${reason}; pilih port lain dengan --port <nomor> (atau PORT=<nomor>).`,
    { cause },
  );
}
