import type { CityFacts } from "../../shared/domain/city.ts";
import { requireSeen, seesConsultation } from "../../shared/domain/participation/sight.ts";
import { shownConsultation } from "../../shared/domain/participation/views.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { ConsultationRepository } from "../../shared/table/participation/consultations.ts";
import { evidenceKey } from "../../shared/uploads/evidence-key.ts";
import { signDownload } from "../../shared/uploads/sign-download.ts";
import type { consultationRoutes } from "./consultation-contract.ts";
import { readerOf } from "./reader.ts";

interface Deps {
  readonly consultations: ConsultationRepository;
  readonly city: CityFacts;
}

export async function listConsultations(
  { query, ...asking }: Input<typeof consultationRoutes.consultations>,
  { consultations, city }: Deps,
) {
  const { all, cursor, asker } = await consultations.list(query, asking.principal.id);
  const reader = readerOf(asking, asker, city);
  const seen = all.filter((one) => seesConsultation(one, reader));
  const { at } = asking;
  return {
    items: seen.map((one) => shownConsultation(one, reader, { hasVoted: false, at })),
    ...(cursor && { cursor }),
  };
}

export async function readConsultation(
  { params: { consultationId }, ...asking }: Input<typeof consultationRoutes.consultation>,
  { consultations, city }: Deps,
) {
  const { consultation, asker, voter, answered } = await consultations.withAsker(
    consultationId,
    asking.principal.id,
  );
  const reader = readerOf(asking, asker, city);
  const hasVoted = voter?.hasVoted ?? false;
  const seen = requireSeen(consultation, reader);
  return {
    consultation: shownConsultation(seen, reader, { hasVoted, at: asking.at }),
    hasDrawn: voter?.blindedHash !== undefined,
    hasVoted,
    answered,
  };
}

/** For everybody who may read the consultation. */
export async function readDocument(
  { params: { consultationId, sha256 }, ...asking }: Input<typeof consultationRoutes.document>,
  { consultations, city }: Deps,
) {
  const { consultation, asker } = await consultations.withAsker(consultationId, asking.principal.id);
  const { documents, publishedBy } = requireSeen(consultation, readerOf(asking, asker, city));
  const document = found(documents.find((one) => one.sha256 === sha256));
  return signDownload(evidenceKey("kept", publishedBy, document.sha256), asking.at);
}
