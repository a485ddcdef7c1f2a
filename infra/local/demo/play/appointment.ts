import type { Appointment } from "../../../../shared/domain/talent/appointment.ts";
import type { Candidate, Succession } from "../../../../shared/domain/talent/succession.ts";
import type { Api } from "../api.ts";
import type { Cast, Player } from "../cast.ts";
import { DEMO_MONTH } from "./days.ts";

interface Post {
  readonly holder: Player;
  readonly candidates: readonly Player[];
}

/** HR draws up who might succeed a head, and the head of the city decides, with a reason for each. */
export async function fillPost(api: Api, { accounts: { hr, head } }: Cast, { holder, candidates }: Post) {
  const path = "/v1/talent/successions";
  const { position, unitId } = holder.posting;
  const { id } = await api.post<Succession>(path, {
    as: hr,
    body: {
      ...{ position, unitId, gradeFrom: "III/a", yearsInPost: 0 },
      candidates: candidates.map(({ nip }) => nip),
      reason: "Pemegang jabatan memasuki batas usia pensiun pada akhir tahun",
    },
  });
  const { ranking } = await api.get<{ ranking: readonly Candidate[] }>(`${path}/${id}`, head);
  const [first, ...others] = ranking;
  await api.post<Appointment>(`${path}/${id}/appointments`, {
    as: head,
    body: {
      chosenNip: first?.nip,
      reason: "Memenuhi syarat paling banyak di antara calon, dan mengenal layanan unitnya",
      others: others.map(({ nip }) => ({
        nip,
        reason: "Memenuhi lebih sedikit syarat daripada yang dipilih",
      })),
      ...{ basis: `Berita acara tim manajemen talenta 7/${DEMO_MONTH}`, day: `${DEMO_MONTH}-31` },
    },
  });
}
