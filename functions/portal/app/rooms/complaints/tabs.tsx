import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/screen/tabs.tsx";
import { type Person, usePerson } from "../../session/person.ts";

const WORDS = {
  label: { id: "Bagian ruang pengaduan", en: "Parts of the room" },
  list: { id: "Pengaduan", en: "Complaints" },
  notices: { id: "Kabar", en: "News" },
  templates: { id: "Templat jawaban", en: "Answer templates" },
  routing: { id: "Penyaluran", en: "Routing" },
  statistics: { id: "Statistik", en: "Statistics" },
};

/** Whether somebody may see any complaint: one assigned to them, a unit's, or all. */
export function seesSome({ nip, has }: Person): boolean {
  return nip !== undefined || has("COMPLAINT_OFFICER", "HEAD_OF_CITY", "HR");
}

/** The screens of this room, those that are open to the reader. */
export function ComplaintTabs() {
  const person = usePerson();
  const { has, isHead } = person;
  const text = words(WORDS);
  const isOfficer = has("COMPLAINT_OFFICER");
  const of = [
    ...(seesSome(person) ? [{ to: "/app/pengaduan", name: text.list }] : []),
    ...(isOfficer || isHead ? [{ to: "/app/pengaduan/kabar", name: text.notices }] : []),
    ...(isOfficer || isHead ? [{ to: "/app/pengaduan/templat", name: text.templates }] : []),
    ...(isOfficer || has("ADMIN") ? [{ to: "/app/pengaduan/penyaluran", name: text.routing }] : []),
    { to: "/app/pengaduan/statistik", name: text.statistics },
  ];
  return <Tabs label={text.label} of={of} />;
}
