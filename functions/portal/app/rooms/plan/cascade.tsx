import { useAct } from "../../client/acts.ts";
import { useAskAll } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Failure } from "../../parts/asked/notice.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { State } from "../../parts/figure/figures.tsx";
import { SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit } from "../../parts/form/form.tsx";
import { grouped } from "../../parts/list/grouped.ts";
import type { Plan } from "../../parts/plan/words.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { PlanScreen, usePlanYear } from "./screen.tsx";

const WORDS = {
  mine: { id: "Hasil kerja saya mendukung", en: "My results support" },
  choose: { id: "Belum dikaitkan", en: "Not linked" },
  supports: { id: "Mendukung hasil kerja atasan", en: "Supports the superior's result" },
  link: { id: "Kaitkan", en: "Link" },
  unlink: { id: "Lepaskan", en: "Remove the link" },
  noSuperior: {
    id: "Pejabat penilai Anda belum mempunyai rencana tahun ini. Begitu rencananya ada, hasil kerja Anda dapat dikaitkan di sini.",
    en: "Your rater has no plan of this year yet. As soon as there is one, you can link your results to it here.",
  },
  byHead: {
    id: "Anda dinilai kepala daerah, yang tidak mempunyai rencana di sini.",
    en: "You are rated by the head of the city, who has no plan here.",
  },
  others: { id: "Siapa yang mendukung hasil kerja saya", en: "Who supports my results" },
  nobody: {
    id: "Belum ada pegawai yang mengaitkan hasil kerjanya dengan rencana Anda.",
    en: "No employee has linked a result to your plan yet.",
  },
  dropped: { id: "sudah tidak ada dalam rencana Anda", en: "no longer in your plan" },
};

/** How results hang together: which of the superior's mine support, and whose support mine. */
export function Cascade() {
  const { nip = "" } = usePerson();
  const { year } = usePlanYear();
  const plan = useAsk("GET /v1/employees/{nip}/plans/{year}", { params: { nip, year } });
  const text = words(WORDS);
  return (
    <PlanScreen tab="cascade">
      <Loaded asked={plan} lines={6}>
        {(value) => (
          <>
            <Card title={text.mine}>
              <MyLinks plan={value} />
            </Card>
            <Card title={text.others}>
              <Supporters plan={value} />
            </Card>
          </>
        )}
      </Loaded>
    </PlanScreen>
  );
}

function MyLinks({ plan }: { readonly plan: Plan }) {
  const text = words(WORDS);
  const asked = useAsk("GET /v1/me/superior-results/{year}", { params: { year: plan.year } });
  return (
    <Loaded asked={asked} lines={4}>
      {({ superiorNip, items }) => {
        if (superiorNip === undefined) return <p>{text.byHead}</p>;
        if (items.length === 0) return <p>{text.noSuperior}</p>;
        return plan.results.map((result) => (
          <LinkResult key={result.id} {...{ plan, result, superiorNip }} superiors={items} />
        ));
      }}
    </Loaded>
  );
}

interface LinkResultProps {
  readonly plan: Plan;
  readonly result: Plan["results"][number];
  readonly superiorNip: string;
  readonly superiors: readonly { readonly id: string; readonly statement: string }[];
}

function LinkResult({ plan, result, superiorNip, superiors }: LinkResultProps) {
  const text = words(WORDS);
  const link = plan.links.find(({ resultId }) => resultId === result.id);
  const linked = link?.superiorNip === superiorNip ? link.superiorResultId : "";
  const { version } = plan;
  const edit = useEdit(`supports ${plan.nip} ${plan.year} ${result.id}`, { version, typed: linked });
  const linking = useAct(
    "PUT /v1/employees/{nip}/plans/{year}/results/{resultId}/superior-result",
    edit.clear,
  );
  const unlinking = useAct(
    "DELETE /v1/employees/{nip}/plans/{year}/results/{resultId}/superior-result",
    edit.clear,
  );
  const params = { nip: plan.nip, year: plan.year, resultId: result.id };
  const guard = { version };
  return (
    <EditStored of={edit}>
      {(chosen, onChosen) => (
        <Form
          error={linking.error}
          onSubmit={() =>
            void linking.act({ params, body: { superiorNip, superiorResultId: chosen } }, guard)
          }
        >
          <h3 lang="id">{result.statement}</h3>
          {link !== undefined && linked === "" && (
            <p>
              {text.supports}: <Written>{link.statement}</Written>
            </p>
          )}
          <SelectField
            name="superiorResultId"
            label={text.supports}
            value={chosen}
            onValue={onChosen}
            options={[["", text.choose], ...superiors.map(({ id, statement }) => [id, statement] as const)]}
          />
          <Failure error={unlinking.error} />
          <div class="acts">
            {chosen !== linked && chosen !== "" && <Submit isBusy={linking.isBusy}>{text.link}</Submit>}
            {link !== undefined && (
              <button
                type="button"
                class="quiet"
                aria-busy={unlinking.isBusy}
                onClick={() => void unlinking.act({ params }, guard)}
              >
                {text.unlink}
              </button>
            )}
          </div>
        </Form>
      )}
    </EditStored>
  );
}

function Supporters({ plan: { nip, year, results } }: { readonly plan: Plan }) {
  const text = words(WORDS);
  const asked = useAskAll("GET /v1/employees/{nip}/plans/{year}/supporters", {
    params: { nip, year },
    query: { limit: 100 },
  });
  return (
    <Loaded asked={asked} lines={3}>
      {({ items }) => {
        if (items.length === 0)
          return (
            <Empty>
              <p>{text.nobody}</p>
            </Empty>
          );
        const byResult = grouped(items, ({ superiorResultId }) => superiorResultId);
        return [...byResult].map(([resultId, supporters]) => (
          <section key={resultId}>
            <h3>
              {results.find(({ id }) => id === resultId)?.statement ?? (
                <State kind="care">{text.dropped}</State>
              )}
            </h3>
            <ul>
              {supporters.map((one) => (
                <li key={one.nip + one.resultId}>
                  <strong>{one.name}</strong>: <Written>{one.statement}</Written>
                </li>
              ))}
            </ul>
          </section>
        ));
      }}
    </Loaded>
  );
}
