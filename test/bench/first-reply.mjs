// Plays Lambda's runtime once: loads a bundle, passes it an event, prints the outcome, and ends. In JavaScript, so that
// stripping types is not part of what is timed.
import { readFileSync } from "node:fs";

const [bundle, eventFile] = process.argv.slice(2);
let log = "";
console.info = (line) => {
  log = JSON.stringify(line);
};
const { handler } = await import(bundle);
const reply = await handler(JSON.parse(readFileSync(eventFile, "utf8")), {});
const hasUndici = process.moduleLoadList.some((name) => name.includes("deps/undici"));
process.stdout.write(JSON.stringify({ status: reply.statusCode, hasUndici, logBytes: log.length }), () => {
  process.exit(0);
});
