import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedCommand, startCommand, urlOf } from "../../support/started-command.ts";

let root: string;
let city: StartedCommand;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kinerja-start-"));
  city = startCommand("infra/local/start.ts", ["--city", "mamuju", "--port", "0"], { root });
});

afterAll(async () => {
  await city?.kill();
  rmSync(root, { recursive: true });
});

test("a first start names the home page before it plays the month, and serves it meanwhile", async () => {
  await city.says("Mendaftarkan unit");
  const url = urlOf(join(root, "mamuju"));
  const lines = city
    .said()
    .split("\n")
    .map((line) => line.trim());
  const home = lines.indexOf(`Beranda warga   ${url}/`);
  expect(home).toBeGreaterThan(-1);
  expect(lines[home + 1]).toContain("isinya bertambah selagi bulan contoh dimainkan");
  expect(home).toBeLessThan(lines.findIndex((line) => line.startsWith("Mendaftarkan unit")));
  const page = await fetch(`${url}/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("Kabupaten Mamuju");
});

test("a play that is interrupted ends, and the city says that its month is not complete", async () => {
  // People act: their thread moves the host's clock and hears from it.
  await city.says("  0%  Senin, 2 Maret 2026");
  city.child.kill("SIGINT");
  expect(await city.ended).toBe(1);
  expect(city.said()).toContain("Bulan contoh terhenti di tengah jalan");
  expect(city.said()).not.toContain("gagal");
});
