import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useAsk } from "../../../client/questions.ts";
import { monthOf, today } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { useMonth } from "../../../frame/period-in-address.ts";
import { MonthStep } from "../../../parts/screen/period-step.tsx";
import { Screen } from "../../../parts/screen/screen.tsx";
import { Tabs } from "../../../parts/screen/tabs.tsx";
import { usePerson } from "../../../session/person.ts";

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

/** Whose screen it is; unknown until asked for. */
interface Member {
  readonly name: string;
  readonly position?: string | undefined;
  readonly isRatedByReader: boolean;
}

interface ScreenProps {
  readonly nip: string;
  readonly member: Member | undefined;
  /** Whether what is shown belongs to a month. */
  readonly hasMonth?: boolean;
  readonly children: (of: MemberMonth) => ComponentChildren;
}

/** An employee: name and position, the month, what belongs to it, and for whoever rates them the way to all else. */
export function MemberScreen({ nip, member: read, hasMonth = true, children }: ScreenProps) {
  const member = useKnown(nip, read);
  const [month, setMonth] = useShownMonth();
  const { has } = usePerson();
  const text = words(WORDS);
  const at = `/app/tim/pegawai/${nip}`;
  return (
    <Screen
      title={member?.name ?? text.label}
      lead={member?.position}
      back={{ to: "/app/tim/pegawai", name: text.back }}
      {...(hasMonth && {
        acts: <MonthStep month={month} onMonth={setMonth} />,
      })}
    >
      {(member === undefined || member.isRatedByReader || has("HR")) && (
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
      )}
      {children({ nip, month })}
    </Screen>
  );
}

/** A screen about one of the reader's people which only their rater has. */
export function RatedScreen(props: Omit<ScreenProps, "member">) {
  const { value } = useAsk("GET /v1/employees/{nip}", { params: { nip: props.nip } });
  const member = value && { name: value.name, position: value.posting?.position, isRatedByReader: true };
  return <MemberScreen {...props} member={member} />;
}

/** Who somebody is, also while another of their months is still on its way. */
function useKnown(nip: string, read: Member | undefined): Member | undefined {
  const known = useRef<{ readonly nip: string; readonly member: Member }>();
  if (read) known.current = { nip, member: read };
  return known.current?.nip === nip ? known.current.member : undefined;
}

/** The month that the address names; this one by default. */
export function useShownMonth() {
  return useMonth(monthOf(today()));
}
