import { runCommand } from "../local/command.ts";
import { accountOptions } from "./options.ts";
import { runAccounts } from "./run-accounts.ts";
import { askAtTerminal } from "./token.ts";

/** `npm run accounts`: the accounts of a city that signs in with its user pool. */
await runCommand(async () => {
  const options = accountOptions(process.argv.slice(2));
  const lines = await runAccounts(options, { now: new Date(), ask: askAtTerminal, show: console.error });
  process.stdout.write(`${lines.join("\n")}\n`);
});
