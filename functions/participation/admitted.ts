import type { CityFacts } from "../../shared/domain/city.ts";
import type { Consultation } from "../../shared/domain/participation/consultation.ts";
import { requireAsked, requireOpen } from "../../shared/domain/participation/sight.ts";
import { refuseToken } from "../../shared/domain/participation/token.ts";
import type { VoiceRepository } from "../../shared/table/participation/voices.ts";
import { readerOf } from "./reader.ts";

type Admission = Awaited<ReturnType<VoiceRepository["admission"]>>;

/** Whoever speaks under their own name, where names are used, in time. */
export function admitted(
  { consultation, asker }: Admission,
  asking: Parameters<typeof readerOf>[0],
  city: CityFacts,
): Consultation {
  const asked = requireAsked(consultation, readerOf(asking, asker, city));
  requireOpen(asked, asking.at);
  if (asked.isAnonymous) throw refuseToken("anonymous");
  return asked;
}
