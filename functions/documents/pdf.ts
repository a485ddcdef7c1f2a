import { printedArms } from "../../shared/documents/arms-file.ts";
import { documentPdf } from "../../shared/documents/pdf.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { documentDeps } from "./deps.ts";
import { pdfRoutes } from "./pdf-contract.ts";
import { readForm } from "./read-form.ts";

/** A unit apart from the HTML document, which need not load the PDF library. */
export const handler = httpUnit(
  pdfRoutes,
  { pdf: async (input, deps) => documentPdf(await readForm(input, deps), printedArms()) },
  documentDeps,
);
