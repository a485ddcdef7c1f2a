import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Form, Submit } from "../../parts/form/form.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { contentOf, SessionFields, type TypedSession } from "./session-form.tsx";

type View = Answer<"GET /v1/training-sessions/{sessionId}">;

const WORDS = {
  title: { id: "Ubah sesi", en: "Change the session" },
  lead: {
    id: "Bila tempat ditambah, yang menunggu langsung mendapat tempat. Waktu tetap begitu ada yang mendaftar.",
    en: "Whoever waits moves up into added places. The times stay once somebody has enrolled.",
  },
  back: { id: "Sesi", en: "Session" },
  save: { id: "Simpan", en: "Save" },
};

/** HR changes a session that has not begun. */
export function ChangeSession({ sessionId }: { readonly sessionId: string }) {
  const asked = useAsk("GET /v1/training-sessions/{sessionId}", { params: { sessionId } });
  const text = words(WORDS);
  const back = { to: `/app/pelatihan/sesi/${sessionId}`, name: asked.value?.title ?? text.back };
  return (
    <Screen title={text.title} lead={text.lead} back={back}>
      <Loaded asked={asked} lines={8}>
        {(session) => <Change session={session} />}
      </Loaded>
    </Screen>
  );
}

function Change({ session }: { readonly session: View }) {
  const { route } = useLocation();
  const { id: sessionId, version, costRupiah = 0, unitId = "" } = session;
  const edit = useEdit(`session ${sessionId}`, { version, typed: typedOf(session) });
  const address = `/app/pelatihan/sesi/${sessionId}`;
  const changing = useAct("PUT /v1/training-sessions/{sessionId}", () => {
    edit.clear();
    route(address);
  });
  const text = words(WORDS);
  const submit = () => void changing.act({ params: { sessionId }, body: contentOf(edit.typed) }, { version });
  return (
    <EditStored of={edit}>
      {(typed, onTyped) => (
        <Form error={changing.error} onSubmit={submit}>
          <SessionFields
            courseId={session.courseId}
            sessionId={sessionId}
            before={{ costRupiah, unitId }}
            typed={typed}
            set={(part) => onTyped({ ...typed, ...part })}
          />
          <Submit isBusy={changing.isBusy}>{text.save}</Submit>
        </Form>
      )}
    </EditStored>
  );
}

function typedOf(session: View): TypedSession {
  const nameOf = namesIn(session);
  const { provider, room, places, costRupiah, unitId = "", enrolUntil, meetings, trainerNips } = session;
  return {
    ...{ provider, enrolUntil, meetings, places: String(places), cost: String(costRupiah ?? "") },
    unitId,
    ...{ roomName: room?.name ?? "", holds: String(room?.holds ?? "") },
    trainers: trainerNips.map((nip) => ({ nip, name: nameOf(nip) })),
  };
}
