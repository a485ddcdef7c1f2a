import { useAct } from "../../../client/acts.ts";
import type { Answer } from "../../../client/operations.ts";
import { useAsk } from "../../../client/questions.ts";
import { Refusal } from "../../../client/refusal.ts";
import { monthOf, periodWords, today } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { EditStored } from "../../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../../parts/edit/use-edit.ts";
import { Form, Submit } from "../../../parts/form/form.tsx";
import { type Member, PeopleField } from "../../../parts/form/people-field.tsx";
import { namesIn } from "../../../parts/person/people.ts";
import { Card } from "../../../parts/screen/screen.tsx";
import { type MemberMonth, RatedScreen } from "./screen.tsx";

const WORDS = {
  title: { id: "Siapa yang diminta umpan baliknya", en: "Who is asked for feedback" },
  drawn: {
    id: "Pada bulan ini pemberi umpan balik diundi dari rekan dan bawahan; siapa yang terundi tidak diketahui siapa pun. Bila perlu, Anda dapat menunjuk mereka sendiri.",
    en: "In this month the givers are drawn from peers and subordinates; nobody knows who was drawn. If need be, you can name them yourself.",
  },
  add: { id: "Tambah pegawai", en: "Add an employee" },
  name: { id: "Tetapkan pemberi umpan balik", en: "Name the givers" },
  change: { id: "Simpan perubahan", en: "Save the change" },
  over: {
    id: "Bulan ini sudah lewat; pemberinya tidak dapat diubah lagi.",
    en: "This month is over; its givers can no longer be changed.",
  },
};

type Panel = Answer<"GET /v1/employees/{nip}/feedback-panels/{month}">;

const MISSING = 404;

/** Whom the rater named for colleagues' feedback on one of their people, instead of the draw. */
export function MemberPanel({ nip = "" }: { readonly nip?: string }) {
  return <RatedScreen nip={nip}>{(of) => <PanelOfMonth key={of.month} of={of} />}</RatedScreen>;
}

function PanelOfMonth({ of }: { readonly of: MemberMonth }) {
  const asked = useAsk("GET /v1/employees/{nip}/feedback-panels/{month}", { params: of });
  const text = words(WORDS);
  const isDrawn = asked.error instanceof Refusal && asked.error.status === MISSING;
  return (
    <Card title={`${text.title}, ${periodWords(of.month)}`}>
      {isDrawn ? (
        <>
          <p>{text.drawn}</p>
          <Givers of={of} panel={undefined} />
        </>
      ) : (
        <Loaded asked={asked} lines={4}>
          {(panel) => <Givers of={of} panel={panel} />}
        </Loaded>
      )}
    </Card>
  );
}

function Givers({
  of: { nip, month },
  panel,
}: {
  readonly of: MemberMonth;
  readonly panel: Panel | undefined;
}) {
  const nameOf = namesIn(panel);
  const edit = useEdit<readonly Member[]>(`givers ${nip} ${month}`, {
    version: panel?.version,
    typed: panel?.givers.map((giver) => ({ nip: giver, name: nameOf(giver) })) ?? [],
  });
  const naming = useAct("POST /v1/employees/{nip}/feedback-panels", edit.clear);
  const changing = useAct("PUT /v1/employees/{nip}/feedback-panels/{month}", edit.clear);
  const text = words(WORDS);
  const isOver = month < monthOf(today());
  const givers = edit.typed.map((one) => one.nip);
  const submit = () =>
    panel === undefined
      ? void naming.act({ params: { nip }, body: { month, givers } })
      : void changing.act({ params: { nip, month }, body: { givers } }, { version: panel.version });
  return (
    <>
      {isOver && (
        <ul class="plain">
          {edit.stored.map((one) => (
            <li key={one.nip}>{one.name}</li>
          ))}
        </ul>
      )}
      {isOver ? (
        <p class="quiet-text">{text.over}</p>
      ) : (
        <EditStored of={edit}>
          {(chosen, onChosen) => (
            <Form error={naming.error ?? changing.error} onSubmit={submit}>
              <PeopleField name="givers" label={text.add} listLabel={text.title} {...{ chosen, onChosen }} />
              <Submit isBusy={naming.isBusy || changing.isBusy}>{panel ? text.change : text.name}</Submit>
            </Form>
          )}
        </EditStored>
      )}
    </>
  );
}
