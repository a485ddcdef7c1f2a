import { CLEANERS, INSPECTORS, OFFICE_HEAD, SERVICE_HEAD, startSupervisedCity } from "./supervised-city.ts";
import type { TestCity } from "./test-city.ts";

/** Who answers, outside the group that is asked. */
export const OFFICIAL = INSPECTORS[0];
/** Who is asked: the office, its service and everybody in it. */
export const ASKED = [OFFICE_HEAD, SERVICE_HEAD, ...CLEANERS] as const;

export const CONSULTATION = {
  title: "Jam layanan baru",
  about: "Layanan akan dibuka juga pada hari Sabtu. Bagaimana sebaiknya jadwalnya?",
  subject: "POLICY",
  group: { unitIds: ["dinas"] },
  documents: [],
  polls: [
    { question: "Hari apa yang dibuka?", choices: ["Sabtu pagi", "Sabtu penuh", "Tidak perlu"] },
    { question: "Apakah perlu uang lembur?", choices: ["Ya", "Tidak"] },
  ],
  opensOn: "2026-03-10",
  opensTime: "08:00",
  closesOn: "2026-03-13",
  closesTime: "16:00",
  isAnonymous: false,
  officialNips: [OFFICIAL],
};

/** A city of which one office is consulted. */
export async function startConsultedCity() {
  const { city, hr, as } = await startSupervisedCity();
  return { city, hr, as, publish: (who: string, changes: object = {}) => publish(city, who, changes) };
}

async function publish(city: Pick<TestCity, "api">, who: string, changes: object) {
  return city.api("POST", "/v1/consultations", { as: who, body: { ...CONSULTATION, ...changes } });
}
