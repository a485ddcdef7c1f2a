import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { accessPatterns } from "./access-patterns.ts";

/** The path of the document. */
const FILE = fileURLToPath(new URL("../../.github/access-patterns.md", import.meta.url));

writeFileSync(FILE, accessPatterns());
