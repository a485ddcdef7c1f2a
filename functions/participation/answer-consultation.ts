import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import {
  answerConsultation as answer,
  completeConsultation,
} from "../../shared/domain/participation/close.ts";
import type { ParticipationPolicy } from "../../shared/domain/participation/policy.ts";
import { requireOfficial } from "../../shared/domain/participation/sight.ts";
import { shownConsultation } from "../../shared/domain/participation/views.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ConsultationRepository } from "../../shared/table/participation/consultations.ts";
import type { consultationRoutes } from "./consultation-contract.ts";
import { readerOf } from "./reader.ts";

interface Deps {
  readonly consultations: ConsultationRepository;
  readonly city: CityWith<{ participation: ParticipationPolicy }>;
}

export async function answerConsultation(
  { params: { consultationId }, body, ...asking }: Input<typeof consultationRoutes.answerConsultation>,
  { consultations, city }: Deps,
) {
  const { id: by } = asking.principal;
  const { consultation, asker, answered } = await consultations.edit(consultationId, by);
  const reader = readerOf(asking, asker, city);
  const { at } = asking;
  const decision = answer(requireOfficial(consultation, reader), {
    ...{ answered, zone: city.timeZone, policy: policyOn(city, reader.day).participation },
    ...{ text: body.text, by, at },
  });
  return consultations.commit(decision, (one) => shownConsultation(one, reader, { hasVoted: false, at }));
}

export async function sayOutcome(
  { params: { consultationId }, body, ...asking }: Input<typeof consultationRoutes.sayOutcome>,
  { consultations, city }: Deps,
) {
  const { id: by } = asking.principal;
  const { consultation, asker } = await consultations.edit(consultationId, by);
  const reader = readerOf(asking, asker, city);
  const { at } = asking;
  const decision = completeConsultation(requireOfficial(consultation, reader), { text: body.text, by, at });
  return consultations.commit(decision, (one) => shownConsultation(one, reader, { hasVoted: false, at }));
}
