import { certificatePageOf, type OwnPages } from "../../shared/deployment/site-address.ts";
import { certificateSheet, INK } from "../../shared/documents/certificate-sheet.ts";
import { dayWords, spacedNip } from "../../shared/documents/words.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityFacts, headOn, placeOf } from "../../shared/domain/city.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { requireIssued } from "../../shared/domain/training/certificate.ts";
import type { Training } from "../../shared/domain/training/training.ts";

const AS = { PARTICIPANT: "peserta", INTERNAL_TRAINER: "pelatih" } as const;

interface Issuing {
  readonly city: CityFacts & { readonly deployment: OwnPages };
  readonly arms?: Uint8Array | undefined;
}

/** The certificate (sertifikat) of a session that somebody attended or gave, rendered from its record alone. */
export function trainingCertificatePdf(
  training: Training,
  { nip, name }: Pick<Employee, "nip" | "name">,
  { city, arms }: Issuing,
): Uint8Array {
  const { id, title, hours, role, day, provider, recordedAt } = training;
  const code = requireIssued(training);
  const authority = `Pemerintah ${city.name}`;
  const page = certificatePageOf(city.deployment);
  const issuedOn = localDay(recordedAt, city.timeZone);
  const head = headOn(city, issuedOn);
  const content = { id, nip, name, title, hours, role, day, provider, code, issuedOn, authority, page, head };
  const sheet = {
    ...{
      title: "Sertifikat Pelatihan",
      kind: "sertifikat",
      authority,
      at: recordedAt,
      content,
      arms,
      code,
      page,
    },
    signature: [`${placeOf(city)}, ${dayWords(issuedOn)}`, `${head.office},`, head.name],
  } as const;
  return certificateSheet(sheet, ({ write, name: writeName, rule, skip }) => {
    write(authority.toUpperCase(), { size: 17, style: "bold", color: INK });
    write(provider, { size: 12 });
    skip(2);
    rule(120);
    write("SERTIFIKAT", { size: 36, style: "bold", color: INK });
    skip(2);
    write("diberikan kepada", { size: 14, style: "italic" });
    skip(1);
    writeName(name);
    rule(150);
    write(`NIP ${spacedNip(nip)}`, { size: 12 });
    skip(4);
    write(`sebagai ${AS[role]} pelatihan`, { size: 13, style: "italic" });
    write(title, { size: 18, style: "bold", color: INK });
    write(`${hours} jam pelajaran (JP), selesai pada ${dayWords(day)}.`, { size: 13 });
  });
}
