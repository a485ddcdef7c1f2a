import type { CityFacts } from "../../shared/domain/city.ts";
import { nameOfficials as name } from "../../shared/domain/participation/name-officials.ts";
import { requireModerator } from "../../shared/domain/participation/sight.ts";
import { shownConsultation } from "../../shared/domain/participation/views.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ConsultationRepository } from "../../shared/table/participation/consultations.ts";
import type { consultationRoutes } from "./consultation-contract.ts";
import { readerOf } from "./reader.ts";

interface Deps {
  readonly consultations: ConsultationRepository;
  readonly city: CityFacts;
}

/** For who published it, HR and the head of the city. */
export async function nameOfficials(
  { params: { consultationId }, body, ...asking }: Input<typeof consultationRoutes.nameOfficials>,
  { consultations, city }: Deps,
) {
  const { id: by } = asking.principal;
  const { at } = asking;
  const { consultation, asker, officials } = await consultations.toNameOfficials(
    consultationId,
    by,
    body.officialNips,
  );
  const reader = readerOf(asking, asker, city);
  requireModerator(consultation, reader);
  const decision = name(consultation, { ...body, officials, day: reader.day, by, at });
  return consultations.commit(decision, (one) => shownConsultation(one, reader, { hasVoted: false, at }));
}
