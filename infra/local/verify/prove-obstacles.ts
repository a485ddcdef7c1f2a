import { canonicalJson } from "../../../shared/domain/canonical.ts";
import { type Obstacle, obstacleOf } from "../../../shared/domain/reporting/obstacle.ts";
import { monthOfReport, type WorkReport } from "../../../shared/domain/reporting/work-report.ts";
import * as keys from "../../../shared/table/item-keys.ts";
import type { Key } from "../../../shared/table/keys.ts";
import { type Everything, itemsOf, type Proof } from "./items.ts";
import { isToldEarlier, scorecardsOf } from "./prove-scorecards.ts";

const textOf = ({ pk, sk }: Key) => `${pk} ${sk}`;
const LISTED = { pk: keys.unit("").pk, sk: keys.obstacle("", "", "").sk.split("#")[0] ?? "" };
const REPORTS = { pk: keys.employee("").pk, sk: keys.workReport("", "", "").sk.split("#")[0] ?? "" };

/**
 * The obstacles that heads see are those that reports name as they stand. One that was given back before such stayed in the
 * list, which its scorecard shows, is in it again once it is mended.
 */
export function proveObstacles(everything: Everything): Proof {
  const cards = new Map(scorecardsOf(everything).map((card) => [textOf(card), card]));
  const reports = itemsOf<WorkReport>(everything, REPORTS);
  const named = new Map(
    reports.flatMap((report) => {
      const obstacle = obstacleOf(report);
      const key = textOf(keys.obstacle(report.unitId, monthOfReport(report.id), report.id));
      return obstacle ? [[key, { report, obstacle }] as const] : [];
    }),
  );
  const listed = new Map(itemsOf<Obstacle>(everything, LISTED).map((item) => [textOf(item), item]));
  const different = [...new Set([...named.keys(), ...listed.keys()])].filter((key) => {
    const { pk: _1, sk: _2, ...stored } = listed.get(key) ?? { pk: "", sk: "" };
    return canonicalJson(stored) !== canonicalJson(named.get(key)?.obstacle ?? {});
  });
  const isEarlier = (key: string) => {
    const { nip = "", id = "", state } = named.get(key)?.report ?? {};
    const card = cards.get(textOf(keys.scorecard(nip, monthOfReport(id))));
    return state === "RETURNED" && !listed.has(key) && isToldEarlier(card?.[`open:${id}`]);
  };
  const broken = different.filter((key) => !isEarlier(key));
  const untold = different.length - broken.length;
  return {
    name: "Daftar kendala unit sama dengan laporan yang menyebutnya",
    checked: new Set([...named.keys(), ...listed.keys()]).size,
    broken,
    ...(untold > 0 && { untold }),
  };
}
