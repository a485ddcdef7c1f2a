/** The thread of a play: it acts as the city's people do, and asks the host for what nobody gets over HTTP. */
import { parentPort, workerData } from "node:worker_threads";
import { cityBySlug } from "../../../../shared/cities/valid-city.ts";
import { apiOf } from "../api.ts";
import type { AskedOfHost, FromPlay, PlayOrder, ToPlay } from "./apart.ts";
import { playMonth } from "./play-month.ts";

const { slug, url, now: start } = workerData as PlayOrder;
const ending = new AbortController();
const open = new Map<number, (answer: Extract<ToPlay, { readonly number: number }>) => void>();
let asked = 0;
let now = start;

const say = (message: FromPlay) => parentPort?.postMessage(message);

parentPort?.on("message", (message: ToPlay) => {
  if ("isEnding" in message) return ending.abort();
  open.get(message.number)?.(message);
  open.delete(message.number);
});

function ask<Name extends keyof AskedOfHost>(
  name: Name,
  ...given: Parameters<AskedOfHost[Name]>
): ReturnType<AskedOfHost[Name]> {
  asked += 1;
  const number = asked;
  const answered = new Promise((resolve, reject) => {
    open.set(number, ({ answer, refusal }) =>
      refusal === undefined ? resolve(answer) : reject(new Error(refusal)),
    );
  });
  say({ ask: name, given, number });
  return answered as ReturnType<AskedOfHost[Name]>;
}

const host = {
  url,
  clock: { now: () => now },
  token: (...given: Parameters<AskedOfHost["token"]>) => ask("token", ...given),
  idle: () => ask("idle"),
  async advanceTo(instant: number) {
    const runs = await ask("advanceTo", instant);
    now = instant;
    return runs;
  },
};

try {
  const onProgress = (...progress: [performed: number, total: number, at: number]) => say({ progress });
  await playMonth({ host, api: apiOf(host), city: cityBySlug(slug), signal: ending.signal, onProgress });
} finally {
  parentPort?.close();
}
