import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { ProfileView } from "./profile-view.tsx";

const WORDS = {
  title: { id: "Kompetensi pegawai", en: "Competencies" },
  needs: { id: "Kebutuhan pengembangannya", en: "Their needs of development" },
  plan: { id: "Rencana kariernya", en: "Their career plan" },
  back: { id: "Pegawai", en: "Employees" },
};

/** Somebody's competencies, for their rater and HR. */
export function EmployeeProfile({ nip = "" }: { readonly nip?: string }) {
  const { has } = usePerson();
  const asked = useAsk("GET /v1/talent/employees/{nip}/competency-profile", { params: { nip } });
  const text = words(WORDS);
  const name = asked.value && namesIn(asked.value)(nip);
  return (
    <Screen
      title={name === undefined ? text.title : `${text.title}: ${name}`}
      back={{ to: "/app/karier/pegawai", name: text.back }}
    >
      <p>
        <a href={`/app/karier/pegawai/${nip}/kebutuhan`}>{text.needs}</a> ·{" "}
        <a href={`/app/karier/pegawai/${nip}/rencana`}>{text.plan}</a>
      </p>
      <Loaded asked={asked}>{(profile) => <ProfileView of={profile} isHr={has("HR")} />}</Loaded>
    </Screen>
  );
}
