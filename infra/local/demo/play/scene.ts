import type { Host } from "../../host.ts";
import type { Api } from "../api.ts";
import { inParallel } from "../in-parallel.ts";

/** Something that somebody does at a moment of the city's time. Scenes of the same moment do not depend on each other. */
export interface Scene {
  /** Milliseconds since 1970. */
  readonly at: number;
  perform(api: Api): Promise<void>;
}

interface Stage {
  readonly host: Pick<Host, "advanceTo">;
  readonly api: Api;
  readonly signal: AbortSignal;
  /** Called as the play proceeds. @param at the city's time, in milliseconds since 1970 */
  readonly onProgress: (performed: number, total: number, at: number) => void;
}

const AT_ONCE = 16;

/** Performs scenes in chronological order, advancing the clock from one moment to the next. */
export async function perform(
  scenes: readonly Scene[],
  { host, api, signal, onProgress }: Stage,
): Promise<void> {
  const moments = [...Map.groupBy(scenes, ({ at }) => at)].sort(([one], [other]) => one - other);
  let performed = 0;
  for (const [at, ofMoment] of moments) {
    onProgress(performed, scenes.length, at);
    await host.advanceTo(at);
    await inParallel(ofMoment, AT_ONCE, async (scene) => {
      signal.throwIfAborted();
      await scene.perform(api);
      performed += 1;
      onProgress(performed, scenes.length, at);
    });
  }
}
