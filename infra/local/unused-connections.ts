import type { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Keeps a server that closes from waiting for connections on which nobody awaits an answer. Node would wait a minute for one that a
 * browser has opened ahead of its first request, and for one that is kept after an answer that was under way.
 * @returns closes them all, and from then on each as soon as its answer is out
 */
export function unusedConnections(server: Server): () => void {
  const silent = new Set<Socket>();
  let isClosing = false;
  server.on("connection", (socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  server.prependListener("request", ({ socket }, response) => {
    silent.delete(socket);
    response.once("close", () => {
      if (isClosing) server.closeIdleConnections();
    });
  });
  return () => {
    isClosing = true;
    server.closeIdleConnections();
    for (const socket of silent) socket.destroy();
  };
}
