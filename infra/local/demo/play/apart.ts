import { Worker } from "node:worker_threads";
import type { Host } from "../../host.ts";
import type { Play } from "./play-month.ts";

/** What the play asks of the host that it cannot ask over HTTP: its clock, its queues and a token for anybody. */
export type AskedOfHost = Pick<Host, "advanceTo" | "idle" | "token">;

/** What the thread is told to play. */
export interface PlayOrder {
  readonly slug: string;
  readonly url: string;
  /** The city's time, in milliseconds since 1970. */
  readonly now: number;
}

/** What the thread says: something it asks of the host, by a number that comes back with the answer, or how far it is. */
export type FromPlay =
  | { readonly ask: keyof AskedOfHost; readonly given: readonly unknown[]; readonly number: number }
  | { readonly progress: Parameters<Play["onProgress"]> };

/** What it is told: an answer, or that it is to end early. */
export type ToPlay =
  | { readonly number: number; readonly answer?: unknown; readonly refusal?: string }
  | { readonly isEnding: true };

/**
 * Plays the month as `playMonth` does, in a thread of its own: those who act then take none of the time of the thread that
 * answers them.
 * @throws Error with the API's own sentence on a refusal
 */
export async function playApart({
  host,
  city,
  signal,
  onProgress,
}: Omit<Play, "host" | "api"> & {
  readonly host: AskedOfHost & Pick<Host, "url" | "clock">;
}): Promise<void> {
  const order: PlayOrder = { slug: city.slug, url: host.url, now: host.clock.now() };
  const thread = new Worker(new URL("./thread.ts", import.meta.url), {
    workerData: order,
    execArgv: [],
  });
  const tell = (message: ToPlay) => thread.postMessage(message);
  const end = () => tell({ isEnding: true });

  async function answer({ ask, given, number }: Extract<FromPlay, { readonly ask: unknown }>) {
    try {
      const work = host[ask] as (...given: readonly unknown[]) => Promise<unknown>;
      tell({ number, answer: await work(...given) });
    } catch (error) {
      tell({ number, refusal: (error as Error).message });
    }
  }

  const played = new Promise<void>((resolve, reject) => {
    thread.once("error", reject);
    thread.once("exit", () => resolve());
  });
  thread.on("message", (message: FromPlay) => {
    if ("progress" in message) onProgress(...message.progress);
    else void answer(message);
  });
  signal.addEventListener("abort", end);
  if (signal.aborted) end();
  try {
    await played;
  } finally {
    signal.removeEventListener("abort", end);
  }
}
