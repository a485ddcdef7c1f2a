import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { ReplyForm } from "../../parts/form/reply-form.tsx";
import { type Observation, OneObservation } from "../../parts/person/one-observation.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import type { OfMonth } from "./of-month.ts";

const WORDS = {
  title: { id: "Dari pengamatan", en: "From observations" },
  none: {
    id: "Belum ada pengamatan pada bulan ini.",
    en: "There are no observations in this month.",
  },
};

/** Observations of the reader's work, with the right to respond. */
export function FromObservers({ nip, month }: OfMonth) {
  const asked = useAsk("GET /v1/employees/{nip}/observations", {
    params: { nip },
    query: { month, limit: 50 },
  });
  const { rater } = usePerson().me;
  const text = words(WORDS);
  const nameOf = namesIn(asked.value);
  return (
    <Card title={text.title}>
      <Loaded asked={asked} lines={2}>
        {({ items }) => (
          <>
            {items.length === 0 && <p class="quiet-text">{text.none}</p>}
            {items.map((one) => (
              <OneObservation
                key={one.id}
                of={one}
                who={one.observerNip === rater?.nip ? rater.name : nameOf(one.observerNip)}
              >
                {one.response === undefined && <Respond to={one} />}
              </OneObservation>
            ))}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Respond({ to: { nip, id: observationId, version } }: { readonly to: Observation }) {
  const responding = useAct("POST /v1/employees/{nip}/observations/{observationId}/response");
  return (
    <ReplyForm
      to={`observation ${observationId}`}
      acting={responding}
      onSend={(text) => responding.act({ params: { nip, observationId }, body: { text } }, { version })}
    />
  );
}
