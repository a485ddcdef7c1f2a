import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { usePerson } from "../../session/person.ts";
import { OwnAppointments } from "./own-appointments.tsx";
import { OwnBox } from "./own-box.tsx";
import { ProfileView } from "./profile-view.tsx";
import { CareerScreen } from "./screen.tsx";
import { StandardList } from "./standards.tsx";

const WORDS = {
  lead: {
    id: "Kompetensi yang diperlukan jabatan Anda, yang ditemukan penilaian, dan kesenjangannya.",
    en: "What your post takes, what assessments found, and the gap between.",
  },
};

/** One's own competencies; an office has none, and begins with the standards. */
export function MyProfile() {
  const { nip } = usePerson();
  if (nip === undefined)
    return (
      <CareerScreen tab="standards">
        <StandardList />
      </CareerScreen>
    );
  return (
    <CareerScreen tab="mine" lead={words(WORDS).lead}>
      <Own nip={nip} />
    </CareerScreen>
  );
}

function Own({ nip }: { readonly nip: string }) {
  const asked = useAsk("GET /v1/talent/employees/{nip}/competency-profile", { params: { nip } });
  return (
    <Loaded asked={asked}>
      {(profile) => (
        <>
          <OwnBox nip={nip} />
          <ProfileView of={profile} isHr={false} />
          <OwnAppointments nip={nip} />
        </>
      )}
    </Loaded>
  );
}
