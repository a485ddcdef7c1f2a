import { type Employee, placeOn, unitsHeadedOn } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import type { Visit } from "./visit.ts";

const refuse = /* @__PURE__ */ refusals("recommendation", {
  "owner-unknown": {
    kind: "invalid",
    id: "NIP {nip} belum terdaftar sebagai pegawai. Sebutkan siapa yang harus menindaklanjuti.",
    en: "No employee has the NIP {nip}. Name who has to follow up.",
    source: {
      id: "kebijakan: rekomendasi punya penanggung jawab",
      en: "policy: a recommendation has an owner",
    },
  },
  "owner-left": {
    kind: "invalid",
    id: "{name} tidak bertugas lagi. Pilih pegawai unit yang dikunjungi, pimpinannya, atau atasan pegawai yang dikunjungi.",
    en: "{name} no longer serves. Choose somebody of the visited unit, one of its heads, or the rater of the visited.",
    source: {
      id: "kebijakan: rekomendasi punya penanggung jawab yang bertugas",
      en: "policy: a recommendation has an owner who serves",
    },
  },
  "owner-outside": {
    kind: "invalid",
    id: "{name} bertugas di luar unit yang dikunjungi dan tidak memimpinnya. Pilih pegawai unit itu, pimpinannya, atau atasan pegawai yang dikunjungi.",
    en: "{name} serves outside the visited unit and does not head it. Choose somebody of that unit, one of its heads, or the rater of the visited.",
    source: {
      id: "kebijakan: yang menindaklanjuti dapat mengubah keadaan di tempat itu",
      en: "policy: whoever follows up can change things there",
    },
  },
  "owner-inspects": {
    kind: "invalid",
    id: "Pengawas {nip} anggota tim kunjungan ini, sehingga akan memverifikasi tindak lanjutnya sendiri. Sebutkan penanggung jawab lain.",
    en: "The inspector {nip} is of this visit's team and would verify their own follow-up. Name another owner.",
    source: {
      id: "kebijakan: tidak seorang pun memeriksa pekerjaannya sendiri",
      en: "policy: nobody checks their own work",
    },
  },
});

interface Ownable extends Pick<Visit, "nip" | "raterNip" | "unitId"> {
  /** The visited unit and those above it. */
  readonly line: readonly string[];
  /** Local day. */
  readonly today: string;
}

/**
 * Whether somebody may be asked to follow up what was found in a unit: those who serve there, its heads and those above, the
 * visited, and their rater.
 * @source policy; PP 12/2017 Ps 24: heads of offices follow up findings of supervision
 */
export function mayOwn(owner: Employee, { nip, raterNip, unitId, line, today }: Ownable): boolean {
  if (owner.nip === nip || owner.nip === raterNip) return true;
  if (placeOn(owner, today)?.unitId === unitId) return true;
  return unitsHeadedOn(owner, today).some((headed) => line.includes(headed));
}

/**
 * Requires somebody who can follow up what was found and does not verify it.
 * @throws DomainError `recommendation.owner-unknown`, `recommendation.owner-left`, `recommendation.owner-inspects`,
 * `recommendation.owner-outside`
 */
export function requireOwner(
  owner: Employee | undefined,
  nip: string,
  place: Ownable & Pick<Visit, "inspectors">,
): void {
  if (owner === undefined) throw refuse("owner-unknown", { nip });
  if (placeOn(owner, place.today) === undefined) throw refuse("owner-left", { name: owner.name });
  if (place.inspectors.includes(nip)) throw refuse("owner-inspects", { nip });
  if (!mayOwn(owner, place)) throw refuse("owner-outside", { name: owner.name });
}
