import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { runCommand } from "./local/command.ts";
import { printLines, styled } from "./local/terminal.ts";
import { UserFacingError } from "./local/user-facing-error.ts";
import { smoke } from "./smoke.ts";

const USAGE =
  "npm run smoke -- --url <alamat API> [--token <berkas berisi ID token>]\nMenguji apakah sebuah daerah yang sudah dipasang berjalan. Tidak ada pengaduan yang dibuat.";

/** `npm run smoke`: whether a city that runs somewhere works. */
async function smokeCommand(args: readonly string[]): Promise<void> {
  const { url, token } = optionsOf(args);
  const checks = await smoke({ url, token });
  printLines([
    "",
    styled("bold", `Uji asap ${url}`),
    ...checks.map(({ what, isOk, got }) =>
      isOk ? `${styled("green", "✓")} ${what}` : `${styled("red", "✗")} ${what}: ${got}`,
    ),
    "",
  ]);
  if (checks.some(({ isOk }) => !isOk)) process.exitCode = 1;
}

function optionsOf(args: readonly string[]): { readonly url: string; readonly token: string | undefined } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { url: { type: "string" }, token: { type: "string" } },
    });
    const url = new URL(values.url ?? "");
    const token = values.token && readFileSync(values.token, "utf8").trim();
    return { url: url.href, token };
  } catch {
    throw new UserFacingError(USAGE);
  }
}

await runCommand(() => smokeCommand(process.argv.slice(2)));
