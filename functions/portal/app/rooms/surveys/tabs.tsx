import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/screen/tabs.tsx";
import { usePerson } from "../../session/person.ts";
import { useOfUnit } from "./of-unit.ts";

const WORDS = {
  label: { id: "Bagian ruang survei", en: "Parts of the room" },
  surveys: { id: "Survei", en: "Surveys" },
  points: { id: "Titik layanan", en: "Service points" },
  trend: { id: "Perkembangan", en: "Trend" },
  feedback: { id: "Umpan balik warga", en: "Citizens' feedback" },
  mine: { id: "Bagi saya", en: "To me" },
  comments: { id: "Saran", en: "Comments" },
};

/** The screens of this room, for the same unit, those that are open to the reader. */
export function SurveyTabs() {
  const { has, isHead, nip } = usePerson();
  const text = words(WORDS);
  const isChief = has("HR", "HEAD_OF_CITY");
  const of = useOfUnit();
  const tabs = [
    { to: "/app/survei", name: text.surveys },
    { to: "/app/survei/titik", name: text.points },
    ...(isChief || isHead || has("COMPLAINT_OFFICER")
      ? [{ to: "/app/survei/perkembangan", name: text.trend }]
      : []),
    ...(isChief || isHead ? [{ to: "/app/survei/umpan-balik", name: text.feedback }] : []),
    ...(isChief ? [{ to: "/app/survei/saran", name: text.comments }] : []),
  ];
  return (
    <Tabs
      label={text.label}
      of={[
        ...tabs.map(({ to, name }) => ({ to: to + of, name })),
        ...(nip === undefined ? [] : [{ to: "/app/survei/bagi-saya", name: text.mine }]),
      ]}
    />
  );
}
