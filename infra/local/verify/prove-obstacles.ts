import { canonicalJson } from "../../../shared/domain/canonical.ts";
import { obstacleOf } from "../../../shared/domain/reporting/obstacle.ts";
import { monthOfReport } from "../../../shared/domain/reporting/work-report.ts";
import * as items from "../../../shared/table/items.ts";
import type { RawKey } from "../../../shared/table/keys.ts";
import { type Everything, itemsOf, type Proof } from "./items.ts";
import { isOldObstacleNote } from "./prove-scorecards.ts";

const textOf = ({ pk, sk }: RawKey) => `${pk} ${sk}`;
/**
 * The obstacles that heads see are those named by current reports. An obstacle of a report returned before
 * stays in the list, which its scorecard shows, and is there again once the report is revised.
 */
export function proveObstacles(everything: Everything): Proof {
  const cards = new Map(itemsOf(everything, items.scorecard).map((card) => [textOf(card), card]));
  const reports = itemsOf(everything, items.workReport);
  const named = new Map(
    reports.flatMap((report) => {
      const obstacle = obstacleOf(report);
      const key = textOf(items.obstacle.key(report.unitId, monthOfReport(report.id), report.id));
      return obstacle ? [[key, { report, obstacle }] as const] : [];
    }),
  );
  const listed = new Map(itemsOf(everything, items.obstacle).map((item) => [textOf(item), item]));
  const different = [...new Set([...named.keys(), ...listed.keys()])].filter((key) => {
    const { pk: _1, sk: _2, ...stored } = listed.get(key) ?? { pk: "", sk: "" };
    return canonicalJson(stored) !== canonicalJson(named.get(key)?.obstacle ?? {});
  });
  const isEarlier = (key: string) => {
    const { nip = "", id = "", state } = named.get(key)?.report ?? {};
    const card = cards.get(textOf(items.scorecard.key(nip, monthOfReport(id))));
    return (
      state === "RETURNED" &&
      !listed.has(key) &&
      isOldObstacleNote(card && Object.entries(card).find(([name]) => name === `open:${id}`)?.[1])
    );
  };
  const broken = different.filter((key) => !isEarlier(key));
  const unchecked = different.length - broken.length;
  return {
    name: "Daftar kendala unit sama dengan laporan yang menyebutnya",
    checked: new Set([...named.keys(), ...listed.keys()]).size,
    broken,
    ...(unchecked > 0 && { unchecked }),
  };
}
