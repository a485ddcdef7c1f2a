import type { Principal } from "../../shared/auth/principal.ts";
import { localDay, monthOf, previousMonth } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { showColleagueFeedback, shownFromOf } from "../../shared/domain/feedback/colleague-feedback.ts";
import type { FeedbackPolicy } from "../../shared/domain/feedback/policy.ts";
import { placeOn } from "../../shared/domain/organisation/employee.ts";
import { RaterRequestSchema } from "../../shared/domain/organisation/raters/request.ts";
import * as items from "../../shared/table/items.ts";
import type { OwnItem, OwnRecordRepository } from "../../shared/table/own-records/own-records.ts";
import { isOf, LEFT_OUT, LEFT_OUT_ELSEWHERE, monthsNotFrozen, reportsOf, SHOWN } from "./kinds.ts";
import {
  awardsOf,
  conductOf,
  creditPointsOf,
  historyOf,
  inboxOf,
  incentivesOf,
  noticesOf,
  trainingOf,
} from "./other-partitions.ts";
import { participationOf } from "./participation-of.ts";
import { supervisionOf } from "./supervision-of.ts";

export interface Deps {
  readonly records: OwnRecordRepository;
  readonly city: CityWith<{ feedback: FeedbackPolicy }>;
}

interface Asking {
  readonly principal: Pick<Principal, "id">;
  readonly at: string;
}

/**
 * Everything stored about the caller, section by section; nobody else's data can be requested. It names other
 * people only where the usual routes do, such as the rater, and has colleagues' feedback only if enough of
 * them gave any.
 * @source UU 27/2022: the right of access to one's personal data, and to a copy of it
 */
export async function gatherOwnData({ principal: { id: nip }, at }: Asking, { records, city }: Deps) {
  const { records: own, request } = await records.of(nip);
  const sections = Object.entries(SHOWN).map(([section, shown]) => {
    const schema = shown();
    const shownOf = own.filter((item) => isOf(section, item) && !isWithdrawn(item));
    return [section, shownOf.map((item) => schema.parse(item))] as const;
  });
  const today = localDay(at, city.timeZone);
  const months = monthsLived(own);
  const recent = [previousMonth(monthOf(today)), monthOf(today)];
  const [
    feedback,
    incentives,
    awards,
    notices,
    conduct,
    history,
    training,
    inbox,
    supervision,
    participation,
    closed,
  ] = await Promise.all([
    colleagueFeedback(nip, months, { records, city, today }),
    incentivesOf(nip, own, records),
    awardsOf(nip, [...new Set([...months, ...recent])].sort(), records),
    noticesOf(unitLed(own, today), records),
    conductOf(nip, records),
    historyOf(nip, records),
    trainingOf(nip, own, records),
    inboxOf(nip, { at, zone: city.timeZone }, records),
    supervisionOf(nip, records),
    participationOf(nip, records),
    records.closedMonths(monthsNotFrozen(own), today),
  ]);
  return {
    nip,
    dibuatPada: at,
    dasar: "UU 27/2022 tentang Pelindungan Data Pribadi: hak akses dan salinan data pribadi",
    ...Object.fromEntries(sections),
    laporanKerja: reportsOf(own, closed),
    riwayatProfil: history,
    permintaanPejabatPenilai: request === undefined ? [] : [RaterRequestSchema().parse(request)],
    umpanBalikRekan: feedback,
    angkaKredit: creditPointsOf(own),
    insentif: incentives,
    ...awards,
    ...supervision,
    ...participation,
    catatanDisiplinDanPengaduan: conduct,
    pemberitahuanUnitYangDipimpin: notices,
    ...training,
    kotakMasuk: inbox,
    tidakDisertakan: [...LEFT_OUT, ...LEFT_OUT_ELSEWHERE],
  };
}

function monthsLived(own: readonly OwnItem[]): readonly string[] {
  return items.scorecard.among(own).map(({ month }) => month);
}

function unitLed(own: readonly OwnItem[], today: string): string | undefined {
  const [employee] = items.employee.among(own);
  const place = placeOn(employee, today);
  return place?.isHead ? place.unitId : undefined;
}

interface Showing extends Deps {
  readonly today: string;
}

/** Month by month under the usual rules: from a fixed day on, and only if enough colleagues gave feedback. */
async function colleagueFeedback(nip: string, months: readonly string[], { records, city, today }: Showing) {
  return Promise.all(
    months.map(async (month) => {
      const terms = policyOn(city, `${month}-01`).feedback;
      const { minimumGivers } = terms;
      const shownFrom = shownFromOf(month, terms);
      const feedback = today < shownFrom ? [] : await records.colleagueFeedback(nip, month);
      return showColleagueFeedback({
        ...{ nip, month, feedback, minimumGivers, today, shownFrom },
        reply: undefined,
      });
    }),
  );
}

/** A plan that was assigned and withdrawn again has no content left; no other route shows it either. */
function isWithdrawn(item: object): boolean {
  return "withdrawnAt" in item;
}
