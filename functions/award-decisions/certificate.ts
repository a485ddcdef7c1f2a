import type { City } from "../../shared/cities/city.ts";
import type { PrintedDocument } from "../../shared/documents/printed-document.ts";
import { dayWords, monthWords, spacedNip } from "../../shared/documents/words.ts";
import type { AwardDecision } from "../../shared/domain/award-decision.ts";
import { localDay } from "../../shared/domain/calendar.ts";

const CATEGORY_WORDS: Readonly<Record<AwardDecision["category"], string>> = {
  INDIVIDUAL: "Pegawai Berkinerja Terbaik",
  TEAM: "Tim Berkinerja Terbaik",
  SERVICE: "Unit Pelayanan Terbaik",
  IMPROVED: "Pegawai dengan Peningkatan Kinerja Terbaik",
  INNOVATION: "Inovasi Pelayanan Publik",
};

/** What a certificate says, made of the decision alone: whenever it is printed, it is the same. */
export function certificateOf(
  { month, category, winner, code, decidedAt }: AwardDecision,
  city: City,
): PrintedDocument {
  const authority = `Pemerintah ${city.name}`;
  const isPerson = winner.kind === "EMPLOYEE";
  const rows = [
    ["Nama", winner.name],
    ...(isPerson
      ? [
          ["NIP", spacedNip(winner.id)],
          ["Jabatan", winner.position ?? "-"],
        ]
      : []),
    ["Unit kerja", winner.unitName],
  ];
  const place = city.name.replace(/^(Kota|Kabupaten) /, "");
  return {
    title: "Piagam Penghargaan",
    letterhead: [authority, city.headTitle],
    headlines: ["PIAGAM PENGHARGAAN", CATEGORY_WORDS[category].toUpperCase(), `Bulan ${monthWords(month)}`],
    blocks: [
      { kind: "paragraph", text: `${city.headTitle} ${place} memberikan penghargaan kepada:` },
      { kind: "table", head: [], rows, widths: [1, 3] },
      {
        kind: "paragraph",
        text: `sebagai ${CATEGORY_WORDS[category]} bulan ${monthWords(month)}, atas prestasi kerja dan pengabdian kepada masyarakat.`,
      },
      {
        kind: "signatures",
        signatures: [
          {
            title: `${place}, ${dayWords(localDay(decidedAt, city.timeZone))}`,
            remark: `${city.headTitle} ${place}`,
            name: "",
            number: "",
          },
        ],
      },
      {
        kind: "note",
        text: `Keaslian piagam ini dapat diperiksa siapa pun dengan kode ${code} pada layanan publik ${authority}: /v1/public/award-certificates/${code}`,
      },
    ],
    footer: `Kode keaslian ${code}`,
    at: decidedAt,
  };
}
