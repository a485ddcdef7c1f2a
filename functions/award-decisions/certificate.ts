import { certificatePageOf } from "../../shared/deployment/site-address.ts";
import { certificateSheet, INK } from "../../shared/documents/certificate-sheet.ts";
import { dayWords, monthWords, spacedNip } from "../../shared/documents/words.ts";
import { certificateNumber } from "../../shared/domain/awards/decision/certificate-number.ts";
import type { AwardDecision } from "../../shared/domain/awards/decision/decision.ts";
import { AWARD_TITLES } from "../../shared/domain/awards/words.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { headOn, placeOf } from "../../shared/domain/city.ts";
import type { Deps } from "./deps.ts";

/** The certificate (piagam), rendered from the decision alone. */
export function certificatePdf(decision: AwardDecision, city: Deps["city"], arms?: Uint8Array): Uint8Array {
  const { month, category, winner, code, decidedAt } = decision;
  const authority = `Pemerintah ${city.name}`;
  const page = certificatePageOf(city.deployment);
  const day = localDay(decidedAt, city.timeZone);
  const head = headOn(city, day);
  const number = certificateNumber(decision);
  const content = { month, category, winner, code, decidedAt, authority, page, head, number };
  const sheet = {
    ...{ title: "Piagam Penghargaan", kind: "piagam", authority, at: decidedAt, content, arms, code, page },
    signature: [`${placeOf(city)}, ${dayWords(day)}`, `${head.office},`, head.name],
  } as const;
  return certificateSheet(sheet, ({ write, name, rule, skip }) => {
    write(authority.toUpperCase(), { size: 17, style: "bold", color: INK });
    write(head.office.toUpperCase(), { size: 12 });
    skip(2);
    rule(120);
    write("PIAGAM PENGHARGAAN", { size: 36, style: "bold", color: INK });
    write(`Nomor: ${number}`, { size: 12 });
    skip(2);
    write("diberikan kepada", { size: 14, style: "italic" });
    skip(1);
    name(winner.name);
    rule(150);
    if (winner.kind === "EMPLOYEE") {
      write(`NIP ${spacedNip(winner.id)}`, { size: 12 });
      write([winner.position, winner.unitName].filter(Boolean).join(", "), { size: 12 });
    }
    skip(4);
    write("sebagai", { size: 13, style: "italic" });
    write(AWARD_TITLES[category].id, { size: 20, style: "bold", color: INK });
    write(`bulan ${monthWords(month)}, atas prestasi kerja dan pengabdian kepada masyarakat.`, { size: 13 });
  });
}
