import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Check, Group } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import type { DrawnVisit } from "./programme-words.ts";

const WORDS = {
  title: { id: "Tugaskan tim", en: "Send a team" },
  choose: {
    id: "Pilih di atas siapa yang dikunjungi, paling banyak sepuluh sekaligus.",
    en: "Choose above who is visited, at most ten at once.",
  },
  allSent: { id: "Semua yang terundi sudah ada timnya.", en: "Everybody who was drawn has a team." },
  team: { id: "Tim (paling banyak lima pengawas)", en: "Team (at most five inspectors)" },
  day: { id: "Hari kunjungan", en: "Day of the visit" },
  send: { id: "Tugaskan", en: "Send" },
};

const NOBODY: { readonly team: readonly string[]; readonly day?: string } = { team: [] };

interface PlanTeamProps {
  readonly programmeId: string;
  readonly period: string;
  readonly visits: readonly DrawnVisit[];
  /** Whether there may be one without a team. */
  readonly isAnyLeft: boolean;
  readonly nameOf: (nip: string) => string;
  /** @param sent the numbers of those to whom a team was sent */
  readonly onDone: (sent: readonly number[]) => void;
}

/** Sends a team of the programme's inspectors to those who were chosen; a conflict of interest is refused by the API. */
export function PlanTeam({ programmeId, period, visits, isAnyLeft, nameOf, onDone }: PlanTeamProps) {
  const asked = useAsk("GET /v1/supervision-programmes/{programmeId}", { params: { programmeId } });
  const draft = useDraft(`team of visits ${programmeId} ${period}`, NOBODY);
  const { team, day = today() } = draft.value;
  const planning = useAct("POST /v1/supervision-programmes/{programmeId}/draws/{period}/visits");
  const text = words(WORDS);
  const unchosen = isAnyLeft ? text.choose : text.allSent;
  const submit = () => {
    const chosen = visits.map(({ number, nip }) => ({ number, nip }));
    const body = { visits: chosen, inspectors: [...team], day };
    const onAnswer = () => {
      draft.clear();
      onDone(chosen.map(({ number }) => number));
    };
    void planning.act({ params: { programmeId, period }, body }, { onAnswer });
  };
  return (
    <Card title={text.title}>
      <p>{visits.length === 0 ? unchosen : visits.map(({ nip }) => nameOf(nip)).join(", ")}</p>
      {visits.length > 0 && (
        <Form error={planning.error} onSubmit={submit}>
          <Group name="inspectors" legend={text.team}>
            <Loaded asked={asked} lines={2}>
              {(programme) => {
                const name = namesIn(programme);
                return programme.inspectors.map((nip) => (
                  <Check
                    key={nip}
                    label={name(nip)}
                    isOn={team.includes(nip)}
                    onToggle={(isOn) =>
                      draft.set({
                        ...draft.value,
                        team: isOn ? [...team, nip] : team.filter((one) => one !== nip),
                      })
                    }
                  />
                ));
              }}
            </Loaded>
          </Group>
          <TextField
            name="day"
            label={text.day}
            type="date"
            min={today()}
            value={day}
            onValue={(chosen) => draft.set({ ...draft.value, day: chosen })}
          />
          <Submit isBusy={planning.isBusy}>{text.send}</Submit>
        </Form>
      )}
    </Card>
  );
}
