import { words } from "../../frame/language.ts";
import { BothVersions, type TwoFold } from "../../parts/dialog/both-versions.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { type ReportText, textOf } from "./send-report.ts";
import type { WholeReport } from "./words.ts";

const WORDS = {
  title: { id: "Ada dua isian laporan ini", en: "There are two versions of this report" },
  changed: {
    id: "Laporan ini berubah sejak Anda membukanya, misalnya di perangkat lain. Pilih mana yang berlaku.",
    en: "This report has changed since you opened it, for example on another device. Choose which one counts.",
  },
  refused: {
    id: "Isian Anda tidak diterima karena alasan berikut. Laporan yang tersimpan tidak berubah.",
    en: "Yours was refused for the following reason. The stored report has not changed.",
  },
  fixed: {
    id: "Isian Anda belum terkirim, dan laporan yang tersimpan tidak dapat diubah lagi sekarang. Sampaikan isian Anda sebagai komentar, atau pakai yang tersimpan.",
    en: "Yours was not sent, and the stored report cannot be changed now. Pass yours on as a comment, or keep what is stored.",
  },
  closed: {
    id: "Isian Anda belum terkirim, dan bulannya sudah ditutup. Salin isian Anda bila masih Anda perlukan, lalu pakai yang tersimpan.",
    en: "Yours was not sent, and the month has closed. Copy it if you still need it, then keep what is stored.",
  },
  comment: { id: "Salin ke komentar", en: "Copy into a comment" },
  activity: { id: "Yang dikerjakan", en: "What was done" },
  obstacles: { id: "Kendala", en: "Obstacles" },
};

interface ChooseProps {
  readonly report: WholeReport;
  readonly mine: ReportText;
  /** Whether the report is another one than its writer saw. */
  readonly hasChanged: boolean;
  /** The API's own sentence, where it has refused mine. */
  readonly refusal?: string | undefined;
  readonly onSend: (chosen: ReportText) => void;
  readonly onKeepTheirs: () => void;
  readonly onComment: (text: string) => void;
}

/** What was typed on this device beside what has been stored meanwhile; nothing goes before its writer has chosen. */
export function ChooseRevision(props: ChooseProps) {
  const { report, mine, hasChanged, refusal, onSend, onKeepTheirs, onComment } = props;
  const text = words(WORDS);
  const theirs = textOf(report);
  const { isMonthClosed } = report;
  const isOpen = report.state === "RETURNED" && !isMonthClosed;
  const fixed = isMonthClosed ? text.closed : text.fixed;
  const fields: readonly TwoFold<keyof ReportText>[] = (["activity", "obstacles"] as const).map((name) => ({
    name,
    label: text[name],
    mine: mine[name],
    theirs: theirs[name],
  }));
  return (
    <Card title={text.title}>
      <p>{!isOpen ? fixed : hasChanged ? text.changed : text.refused}</p>
      {refusal !== undefined && <p class="quiet-text">{refusal}</p>}
      <BothVersions fields={fields} onSend={isOpen ? onSend : undefined} onKeepTheirs={onKeepTheirs} />
      {!isOpen && !isMonthClosed && (
        <button
          type="button"
          onClick={() => onComment([mine.activity, mine.obstacles].filter(Boolean).join("\n"))}
        >
          {text.comment}
        </button>
      )}
    </Card>
  );
}
