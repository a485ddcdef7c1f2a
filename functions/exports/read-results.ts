import { requireClosed } from "../../shared/domain/evaluation/period.ts";
import { isWithin } from "../../shared/domain/organisation/organisation-unit.ts";
import { refusals } from "../../shared/domain/refusal.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { found } from "../../shared/table/found.ts";
import type { Deps } from "./deps.ts";
import { type Cell, RESULT_COLUMNS } from "./result-table.ts";
import type { spreadsheetRoutes } from "./spreadsheet-contract.ts";

/** A Lambda reply is at most 6 MB, and a spreadsheet is sent in base 64; a row takes some 400 bytes. */
const LINES_AT_MOST = 5_000;
const UNITS_AT_ONCE = 8;

const refuse = /* @__PURE__ */ refusals("results", {
  "too-many": {
    kind: "invalid",
    id: "Unit {unitId} dan unit di bawahnya memuat lebih dari {limit} hasil, terlalu banyak untuk satu berkas. Ambil per unit di bawahnya, atau batasi pada unit itu sendiri.",
    en: "The unit {unitId} and those below it have more than {limit} results, too many for one file. Export unit by unit, or only the unit itself.",
    source: { id: "kebijakan: jawaban paling besar 6 MB", en: "policy: a reply of 6 MB" },
  },
});

type Asked = Pick<Input<typeof spreadsheetRoutes.csv>, "params" | "query">;

/**
 * The results of a closed period in a unit and those below it, as table rows; the first row is the header.
 * @throws DomainError `period.still-open`, `aggregate.not-found`, `results.too-many`
 */
export async function readResults(
  { params: { unitId, period }, query }: Asked,
  { evaluations, units, periods }: Pick<Deps, "evaluations" | "units" | "periods">,
): Promise<Cell[][]> {
  requireClosed(period, await periods.find(period));
  const all = await units.all();
  const wanted = found(all.find(({ id }) => id === unitId));
  const asked = query.scope === "UNIT" ? [wanted] : all.filter((unit) => isWithin(unit, unitId));
  let lines = 0;
  const ofUnits = await inParallel(asked, UNITS_AT_ONCE, async ({ id, name }) => {
    const ofUnit: Cell[][] = [];
    for await (const evaluation of evaluations.eachOfUnit(id, period)) {
      lines += 1;
      if (lines > LINES_AT_MOST) throw refuse("too-many", { unitId, limit: LINES_AT_MOST });
      ofUnit.push(RESULT_COLUMNS.map(({ of }) => of(evaluation, name)));
    }
    return ofUnit;
  });
  return [RESULT_COLUMNS.map(({ title }) => title), ...ofUnits.flat()];
}
