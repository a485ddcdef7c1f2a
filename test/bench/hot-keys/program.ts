/** A program: takes every write path, and prints the hottest partition of each. */
import { hottestOf } from "./hottest.ts";
import { writePaths } from "./write-paths.ts";

console.info = () => {};
process.stdout.write(JSON.stringify((await writePaths()).map(hottestOf)), () => process.exit(0));
