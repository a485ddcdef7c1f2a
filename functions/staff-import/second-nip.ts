import type { LocalDay } from "../../shared/domain/calendar/calendar.ts";
import { standingOn } from "../../shared/domain/organisation/service.ts";
import { refusals } from "../../shared/domain/refusal.ts";
import type { StaffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import type { RowProblem, SiasnExport } from "./siasn-export.ts";
import { reasonOf } from "./siasn-row.ts";

const refuse = /* @__PURE__ */ refusals("second-nip", {
  known: {
    kind: "conflict",
    id: "PNS ID ini sudah terdaftar dengan NIP {nip}, dan seorang pegawai tidak boleh terdaftar dua kali. Bila NIP-nya salah ketik, betulkan di berkas. Bila NIP-nya memang diganti, akhiri dahulu masa tugas NIP {nip} dengan alasan NIP diganti, lalu periksa berkas ini lagi.",
    en: "This PNS ID is registered under the NIP {nip}, and nobody may be registered twice. If the NIP is mistyped, correct it in the file. If they were given another NIP, end the service of {nip} first, then check this file again.",
    source: { id: "kebijakan: tidak seorang pun dibayar dua kali", en: "policy: nobody is paid twice" },
  },
});

interface Asking {
  readonly today: LocalDay;
  readonly imports: Pick<StaffImportRepository, "holdersOf">;
}

/**
 * A file's rows without those that would register somebody a second time, under another NIP. Once the service of the first
 * has ended, the other takes its place; what was recorded under the first stays there.
 */
export async function withoutSecondNips(
  { rows, problems }: Pick<SiasnExport, "rows" | "problems">,
  { today, imports }: Asking,
): Promise<Pick<SiasnExport, "rows" | "problems">> {
  const holders = await imports.holdersOf(rows.flatMap(({ siasnId }) => siasnId ?? []));
  const second = new Map<number, RowProblem>();
  for (const { line, nip, name, siasnId = "" } of rows) {
    const holder = holders.get(siasnId);
    if (holder === undefined || holder.nip === nip || standingOn(holder, today) === "ENDED") continue;
    const reason = reasonOf(refuse("known", { nip: holder.nip }));
    second.set(line, { line, nip, name, column: "PNS ID", reason });
  }
  if (second.size === 0) return { rows, problems };
  const all = [...problems, ...second.values()].toSorted((one, other) => one.line - other.line);
  return { rows: rows.filter(({ line }) => !second.has(line)), problems: all };
}
