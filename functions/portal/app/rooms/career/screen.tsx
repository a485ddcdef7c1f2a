import type { ComponentChildren } from "preact";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { Tabs } from "../../parts/screen/tabs.tsx";
import { usePerson } from "../../session/person.ts";

const WORDS = {
  room: { id: "Karier", en: "Career" },
  mine: { id: "Kompetensi saya", en: "My competencies" },
  needs: { id: "Kebutuhan saya", en: "My needs" },
  career: { id: "Rencana karier", en: "Career plan" },
  people: { id: "Pegawai", en: "Employees" },
  talents: { id: "Peta talenta", en: "Talents" },
  successions: { id: "Suksesi", en: "Successions" },
  plan: { id: "AKPK unit", en: "My unit's plan" },
  plans: { id: "AKPK", en: "Plans" },
  standards: { id: "Standar jabatan", en: "Standards" },
  assess: { id: "Catat penilaian", en: "Record an assessment" },
  circle: { id: "Tim talenta", en: "Talent circle" },
};

interface CareerScreenProps {
  /** Which of them it is: its title. */
  readonly tab: Exclude<keyof typeof WORDS, "room">;
  readonly lead?: ComponentChildren;
  readonly acts?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A screen of this room, with the way to the others that its reader has. */
export function CareerScreen({ tab, lead, acts, children }: CareerScreenProps) {
  const { me, nip, has, isHead, unitId } = usePerson();
  const circle = useAsk("GET /v1/talent/talent-circle", {});
  const text = words(WORDS);
  const isHr = has("HR");
  const isAssessor = isHr || (nip !== undefined && circle.value?.assessors.includes(nip));
  const isInCircle = has("HR", "HEAD_OF_CITY") || (nip !== undefined && circle.value?.members.includes(nip));
  return (
    <Screen title={text[tab]} lead={lead} acts={acts}>
      <Tabs
        label={text.room}
        of={[
          ...(nip === undefined
            ? []
            : [
                { to: "/app/karier", name: text.mine },
                { to: "/app/karier/kebutuhan", name: text.needs },
                { to: "/app/karier/rencana", name: text.career },
              ]),
          ...(isHr || me.leadsTeam ? [{ to: "/app/karier/pegawai", name: text.people }] : []),
          ...(isHead && unitId !== undefined
            ? [{ to: `/app/karier/akpk/${unitId}/${today().slice(0, 4)}`, name: text.plan }]
            : []),
          ...(has("HR", "HEAD_OF_CITY") ? [{ to: "/app/karier/akpk", name: text.plans }] : []),
          ...(isInCircle
            ? [
                { to: "/app/karier/talenta", name: text.talents },
                { to: "/app/karier/suksesi", name: text.successions },
              ]
            : []),
          // An office has no competencies of its own, and begins with the standards.
          { to: nip === undefined ? "/app/karier" : "/app/karier/standar", name: text.standards },
          ...(isAssessor ? [{ to: "/app/karier/nilai", name: text.assess }] : []),
          ...(isHr ? [{ to: "/app/karier/tim-talenta", name: text.circle }] : []),
        ]}
      />
      {children}
    </Screen>
  );
}
