import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";

export const CHROMIUM_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic"];

/** The one named by CHROMIUM, or the one that npm brought, which is for Linux. */
export async function chromiumPath(): Promise<string | undefined> {
  const own = process.env.CHROMIUM;
  if (own !== undefined && existsSync(own)) return own;
  if (process.platform !== "linux") return undefined;
  return chromium.executablePath();
}
