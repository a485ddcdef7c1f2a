import { newSigningKey } from "../../shared/blind-signature.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { requireOpenUnits, unitsSince } from "../../shared/domain/organisation/open-unit.ts";
import { publishConsultation as publish } from "../../shared/domain/participation/consultation.ts";
import { groupAsked } from "../../shared/domain/participation/group.ts";
import type { ParticipationPolicy } from "../../shared/domain/participation/policy.ts";
import { shownConsultation } from "../../shared/domain/participation/views.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { ConsultationRepository } from "../../shared/table/participation/consultations.ts";
import type { consultationRoutes } from "./consultation-contract.ts";
import { readerOf } from "./reader.ts";

interface Deps {
  readonly consultations: ConsultationRepository;
  readonly city: CityWith<{ participation: ParticipationPolicy }>;
}

/** For HR and the head of the city, and for heads within their units. */
export async function publishConsultation(
  { body, principal, at }: Input<typeof consultationRoutes.publishConsultation>,
  { consultations, city }: Deps,
) {
  const { id: by, roles } = principal;
  const { units, asker, checked, officials } = await consultations.toPublish(by, {
    files: body.documents.map(({ sha256 }) => sha256),
    officials: body.officialNips,
  });
  const reader = readerOf({ principal, at }, asker, city);
  const asksAnybody = roles.includes("HR") || roles.includes("HEAD_OF_CITY");
  const named = body.group.unitIds ?? [];
  requireOpenUnits(
    units.filter(({ id }) => named.includes(id)),
    reader.day,
  );
  const open = unitsSince(units, reader.day);
  const group = groupAsked(body.group, {
    units: open,
    headed: unitsHeadedOn(asker, reader.day),
    asksAnybody,
  });
  const key = body.isAnonymous ? await newSigningKey() : undefined;
  const decision = publish(body, {
    ...{ id: sortableId(at), group, officials, checked, tokenKey: key?.publicKey, by, at },
    ...{ zone: city.timeZone, policy: policyOn(city, reader.day).participation },
  });
  return consultations.publish(decision, key?.privateKey, (one) =>
    shownConsultation(one, reader, { hasVoted: false, at }),
  );
}
