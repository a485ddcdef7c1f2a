import { httpUnit } from "../../shared/http/unit.ts";
import { csvOf } from "../../shared/spreadsheets/csv.ts";
import { exportDeps } from "./deps.ts";
import { readResults } from "./read-results.ts";
import { inWords } from "./result-table.ts";
import { resultWorkbook } from "./result-workbook.ts";
import { spreadsheetRoutes } from "./spreadsheet-contract.ts";

export const handler = httpUnit(
  spreadsheetRoutes,
  {
    csv: async (input, deps) => csvOf((await readResults(input, deps)).map((line) => line.map(inWords))),
    xlsx: async (input, deps) => resultWorkbook(await readResults(input, deps)),
  },
  exportDeps,
);
