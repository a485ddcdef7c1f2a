import type { TestProject } from "vitest/node";
import { chromiumPath } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of a Chromium; undefined if this machine has none. */
    readonly chromium: string | undefined;
  }
}

/** Unpacks the browser once, before several test files want it at the same time. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide("chromium", await chromiumPath());
}
