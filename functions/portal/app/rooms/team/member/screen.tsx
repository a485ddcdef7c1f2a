import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso/router";
import { useAsk } from "../../../client/questions.ts";
import { monthOf, today } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { MonthStep } from "../../../parts/period-step.tsx";
import { Screen } from "../../../parts/screen.tsx";
import { Tabs } from "../../../parts/tabs.tsx";

const WORDS = {
  back: { id: "Pegawai saya", en: "My people" },
  label: { id: "Tentang pegawai ini", en: "About this employee" },
  card: { id: "Kartu", en: "Card" },
  feedback: { id: "Umpan balik", en: "Feedback" },
  plan: { id: "Rencana", en: "Plan" },
  career: { id: "Kompetensi", en: "Competencies" },
  panel: { id: "Pemberi umpan balik", en: "Feedback givers" },
};

/** An employee's month, as its address says; the current one by default. */
export interface MemberMonth {
  readonly nip: string;
  readonly month: string;
}

interface MemberProps {
  readonly nip: string;
  /** Whether what is shown belongs to a month. */
  readonly hasMonth?: boolean;
  readonly children: (of: MemberMonth) => ComponentChildren;
}

/** One of the reader's people: name and position, the month, and what belongs to it. */
export function MemberScreen({ nip, hasMonth = true, children }: MemberProps) {
  const { query, path, route } = useLocation();
  const employee = useAsk("GET /v1/employees/{nip}", { params: { nip } });
  const month = query.bulan ?? monthOf(today());
  const text = words(WORDS);
  const at = `/app/tim/pegawai/${nip}`;
  return (
    <Screen
      title={employee.value?.name ?? text.label}
      lead={employee.value?.posting?.position}
      back={{ to: "/app/tim/pegawai", name: text.back }}
      {...(hasMonth && {
        acts: <MonthStep month={month} onMonth={(other) => route(`${path}?bulan=${other}`, true)} />,
      })}
    >
      <Tabs
        label={text.label}
        of={[
          { to: at, name: text.card },
          { to: `${at}/umpan-balik`, name: text.feedback },
          { to: `${at}/rencana`, name: text.plan },
          { to: `/app/karier/pegawai/${nip}`, name: text.career },
          { to: `${at}/pemberi-umpan-balik`, name: text.panel },
        ]}
      />
      {children({ nip, month })}
    </Screen>
  );
}
