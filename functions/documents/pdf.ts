import { documentPdf } from "../../shared/documents/document-pdf.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { documentDeps } from "./deps.ts";
import { pdfRoutes } from "./pdf-contract.ts";
import { readForm } from "./read-form.ts";

/** Apart from the same document as HTML, which need not wait for what makes PDF to be loaded. */
export const handler = httpUnit(
  pdfRoutes,
  { pdf: async (input, deps) => documentPdf(await readForm(input, deps)) },
  documentDeps,
);
