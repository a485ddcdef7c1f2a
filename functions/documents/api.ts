import { printedArms } from "../../shared/documents/arms-file.ts";
import { documentHtml } from "../../shared/documents/html.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { readBehaviourTexts } from "./behaviour-texts.ts";
import { documentRoutes } from "./contract.ts";
import { documentDeps } from "./deps.ts";
import { readForm } from "./read-form.ts";

export const handler = httpUnit(
  documentRoutes,
  {
    document: async (input, deps) => documentHtml(await readForm(input, deps), printedArms()),
    behaviourTexts: readBehaviourTexts,
  },
  documentDeps,
);
