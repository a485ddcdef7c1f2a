import { expect } from "vitest";
import { TRIES_A_PART } from "../../shared/domain/run.ts";
import type { RunWork } from "../../shared/runs/kind.ts";
import type { PartMessage } from "../../shared/runs/messages.ts";
import { workOnPart } from "../../shared/runs/work-part.ts";
import type { RunRepository } from "../../shared/table/runs/runs.ts";

/** Tries a part of a run until it is set aside: the table is busy each time. */
export async function setAsideAsBusy(
  work: RunWork,
  message: PartMessage,
  runs: RunRepository,
): Promise<void> {
  const busy = () => Promise.reject(Object.assign(new Error(), { name: "ThrottlingException" }));
  const broken = { ...work, part: busy };
  for (let tries = 1; tries < TRIES_A_PART; tries += 1)
    await expect(workOnPart(broken, message, runs)).rejects.toThrow();
  await workOnPart(broken, message, runs);
}
