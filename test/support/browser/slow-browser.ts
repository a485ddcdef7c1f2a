import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import { importHandler, type LoadHandler } from "../../../infra/local/invoke.ts";

/**
 * With SLOW_BROWSER=1 a browser has a quarter of the machine, and each answer that it awaits comes late, by another time each: what a
 * test reads too early fails there, and not once in a hundred runs of a busy machine. Another number has other times.
 */
const SEED = Number(process.env.SLOW_BROWSER ?? 0);
export const IS_SLOW = SEED > 0;

const CPU_SLOWDOWN = 4;
/** On the way there, and again on the way back. */
const LONGEST_MILLISECONDS = 200;

let drawn = SEED;

/** Between 0 and 1: a linear congruential generator, with the multiplier and increment of Numerical Recipes. */
function draw(): number {
  drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0;
  return drawn / 2 ** 32;
}

const dawdle = () => wait(draw() * LONGEST_MILLISECONDS);

/** Handlers that are late for whoever comes with a browser; the test's own calls are as quick as ever. */
export function lateForBrowsers(load: LoadHandler = importHandler): LoadHandler {
  return async (unit) => {
    const handler = await load(unit);
    return async (event, context) => {
      const { headers } = event as { readonly headers?: Readonly<Record<string, string>> };
      if (!headers?.["user-agent"]?.startsWith("Mozilla/")) return handler(event, context);
      await dawdle();
      const answer = await handler(event, context);
      await dawdle();
      return answer;
    };
  };
}

/** Slows each page that is opened there. */
export function slowPagesOf(context: BrowserContext): void {
  context.on("page", (page) => void slow(page));
}

async function slow(page: Page): Promise<void> {
  try {
    const machine = await page.context().newCDPSession(page);
    await machine.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  } catch (error) {
    if (!page.isClosed()) throw error;
  }
}
