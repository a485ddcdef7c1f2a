import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of a Chromium; undefined where this machine has none. */
    readonly chromium: string | undefined;
  }
}

/** Unpacks the browser once, before several test files want it at the same time. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide("chromium", await chromiumPath());
}

/** The one named by CHROMIUM, or the one that npm brought, which is for Linux. */
async function chromiumPath(): Promise<string | undefined> {
  const own = process.env.CHROMIUM;
  if (own !== undefined && existsSync(own)) return own;
  if (process.platform !== "linux") return undefined;
  return chromium.executablePath();
}
