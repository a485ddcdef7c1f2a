import type { Clock } from "./clock.ts";
import type { EngineWatch } from "./engine-supervisor.ts";
import type { WriteLog } from "./log.ts";
import { UserFacingError } from "./user-facing-error.ts";

/** What a host makes of an engine that ends by itself. */
export function watchEngine({
  write,
  clock,
  notify,
}: {
  readonly write: WriteLog;
  readonly clock: Clock;
  readonly notify: (sentence: string) => void;
}) {
  const { promise: broken, resolve } = Promise.withResolvers<UserFacingError>();
  let isBroken = false;
  const log = (line: object) => write({ time: new Date(clock.now()).toISOString(), ...line });
  const engineWatch: EngineWatch = {
    onRestarted() {
      log({ level: "warn", kind: "engine-restarted" });
      notify("Mesin basis data berhenti sendiri dan sudah dijalankan lagi; datanya tetap.");
    },
    onLost(cause) {
      isBroken = true;
      log({ level: "error", kind: "engine-lost", cause: cause.message });
      const sentence = "Mesin basis data berhenti dan tidak dapat dijalankan lagi; data di disk tetap.";
      resolve(new UserFacingError(sentence, { cause }));
    },
  };
  return { engineWatch, broken, isBroken: () => isBroken };
}
