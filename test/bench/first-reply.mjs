// Plays Lambda's runtime once, in JavaScript so that stripping types takes no part in what is timed: loads a bundle,
// hands it an event, writes how it went, and ends.
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
