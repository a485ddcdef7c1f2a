import type { Evaluation } from "../../../../shared/domain/evaluation/evaluation.ts";
import type { Api } from "../api.ts";
import { accountOf, type Cast } from "../cast.ts";
import { inParallel } from "../in-parallel.ts";
import { teamsOf } from "./teams.ts";

/** Heads who have rated already; what the others have to rate still waits. */
const HEADS = 2;
/** So that what a rater tends to is shown. */
const LEAST_STAFF = 5;
const AT_ONCE = 8;

const OWN_JUDGEMENT = "Menurut pengamatan sehari-hari pekerjaannya selesai dan dapat diandalkan.";

/** Some heads rate a closed month as the evidence advises, and their staff accept it, which makes it final. */
export async function rateMonth(api: Api, cast: Cast, month: string): Promise<void> {
  const teams = teamsOf(cast, LEAST_STAFF).slice(0, HEADS);
  const rated = teams.flatMap(({ head, staff }) =>
    staff.map(({ nip }) => ({ nip, as: accountOf(head.nip) })),
  );
  await inParallel(rated, AT_ONCE, async ({ nip, as }) => {
    const path = `/v1/employees/${nip}/evaluations/${month}`;
    const { stage, version, advice } = await api.get<Evaluation>(path, as);
    if (stage !== "AWAITING_RATING") return;
    const { hasilKerja = "SESUAI_EKSPEKTASI", perilakuKerja = "SESUAI_EKSPEKTASI" } = advice;
    const reasons = {
      ...(advice.hasilKerja === undefined && { hasilKerjaReason: OWN_JUDGEMENT }),
      ...(perilakuKerja === "DI_BAWAH_EKSPEKTASI" && { perilakuKerjaReason: OWN_JUDGEMENT }),
    };
    const body = { hasilKerja, perilakuKerja, ...reasons };
    const given = await api.put<Evaluation>(`${path}/rating`, { as, version, body });
    await api.post(`${path}/acceptance`, { as: accountOf(nip), version: given.version });
  });
}
