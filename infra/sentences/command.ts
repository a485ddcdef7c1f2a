import { join } from "node:path";
import { sentences } from "./sentences.ts";

/** `npm run sentences` prints everything that the product can say in Indonesian, for somebody to read in one go. */
let last = "";
for (const { file, line, text } of sentences(join(import.meta.dirname, "../.."))) {
  if (file !== last) console.log(`\n${file}`);
  last = file;
  console.log(`${String(line).padStart(5)}  ${text}`);
}
