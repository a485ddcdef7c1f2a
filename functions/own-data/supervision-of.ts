import { RecommendationSchema } from "../../shared/domain/supervision/recommendation.ts";
import { isTold, VisitSchema } from "../../shared/domain/supervision/visit.ts";
import type { OwnRecordRepository } from "../../shared/table/own-records/own-records.ts";

/** Visits that the caller may know of, and recommendations that they own, as their routes show them. */
export async function supervisionOf(nip: string, records: OwnRecordRepository) {
  const { visits, recommendations } = await records.supervision(nip);
  const visit = VisitSchema().omit({ programmeId: true, version: true });
  const recommendation = RecommendationSchema().omit({ programmeId: true, version: true });
  return {
    kunjunganPengawasan: visits.filter(isTold).map((one) => visit.parse(one)),
    rekomendasiPengawasan: recommendations.map((one) => recommendation.parse(one)),
  };
}
