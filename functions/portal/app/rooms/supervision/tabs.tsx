import { words } from "../../frame/language.ts";
import { Tabs } from "../../parts/screen/tabs.tsx";
import { usePerson } from "../../session/person.ts";

const WORDS = {
  label: { id: "Bagian pengawasan", en: "Parts of supervision" },
  mine: { id: "Untuk saya", en: "For me" },
  programmes: { id: "Program", en: "Programmes" },
};

export function SupervisionTabs() {
  const { nip } = usePerson();
  const text = words(WORDS);
  const mine = nip === undefined ? [] : [{ to: "/app/pengawasan", name: text.mine }];
  return <Tabs label={text.label} of={[...mine, { to: "/app/pengawasan/program", name: text.programmes }]} />;
}
