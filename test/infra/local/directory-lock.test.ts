import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const PROGRAM = fileURLToPath(new URL("./fixture-lock.ts", import.meta.url));

let directory: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "kinerja-lock-"));
});

afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  rmSync(directory, { recursive: true });
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** Starts a process that claims the directory; gives what it says. */
async function claim(): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const child = spawn(process.execPath, [PROGRAM, directory], { stdio: ["pipe", "pipe", "inherit"] });
  children.push(child);
  const [said] = (await once(createInterface(child.stdout), "line")) as [string];
  return { child, said };
}

test("of four processes that start on what a killed one left, exactly one claims the directory", async () => {
  let { child: holder } = await claim();
  for (let round = 0; round < 3; round++) {
    await kill(holder);
    const all = await Promise.all(Array.from({ length: 4 }, claim));
    const winners = all.filter(({ said }) => said === "claimed");
    expect(winners).toHaveLength(1);
    for (const { said } of all.filter((one) => !winners.includes(one)))
      expect(said).toContain("sedang dipakai proses lain");
    holder = (winners[0] as (typeof all)[number]).child;
  }
  expect((await claim()).said).toContain(`(pid ${holder.pid})`);
});
