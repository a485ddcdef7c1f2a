import { useRef } from "preact/hooks";
import {
  distributionWarnings,
  NO_PREDIKAT,
  ORGANISATION_PREDIKAT_VALUES,
  ORGANISATION_PREDIKAT_WORDS,
  type OrganisationPredikat,
  warningTexts,
} from "../../../../../shared/domain/rules/predikat-distribution.ts";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { say, words } from "../../frame/language.ts";
import { useDraft, useKept } from "../../offline/draft.ts";
import { Notice } from "../asked/notice.tsx";
import { asChosen } from "../form/as-chosen.ts";
import { Choices } from "../form/choices.tsx";
import { Form, Submit, TextArea } from "../form/form.tsx";
import { useKeys } from "../list/keys.tsx";
import { useDone } from "../list/queue.tsx";
import { PredikatSpread } from "./predikat-spread.tsx";

type Unit = Answer<"GET /v1/unit-predikat/{period}">["items"][number];

const WORDS = {
  spread: {
    id: "Predikat pegawainya, beserta unit di bawahnya",
    en: "Predikat of its staff and of the units below",
  },
  choose: { id: "Predikat unit", en: "Predikat of the unit" },
  unexpected: {
    id: "Sebaran ini berbeda dari yang diharapkan untuk predikat itu:",
    en: "This distribution is not what is expected for that predikat:",
  },
  never: {
    id: "Ini pengingat, bukan kuota: predikat pegawai tidak berubah. Cukup tuliskan alasannya.",
    en: "It is a reminder, not a quota: nobody's predikat changes. Just give the reason.",
  },
  reason: { id: "Alasan sebaran itu wajar", en: "Why this distribution is right" },
  save: { id: "Tetapkan predikat", en: "Set the predikat" },
};

const LONGEST_REASON = 4_000;

interface SetPredikatProps {
  readonly of: Unit;
  readonly period: string;
  readonly onSet: () => void;
}

/** Sets a unit's predikat with its distribution in sight; an unexpected one asks for a reason before it is sent. */
export function SetPredikat({ of: { unitId, name, counts, standing }, period, onSet }: SetPredikatProps) {
  const chosen = useDraft<OrganisationPredikat | undefined>(
    `predikat ${unitId} ${period}, value`,
    standing?.predikat,
  );
  const { value: predikat, set: setPredikat } = chosen;
  const [reason, setReason] = useKept(`predikat ${unitId} ${period}`, standing?.justification ?? "");
  const form = useRef<HTMLDivElement>(null);
  const done = useDone();
  const acting = useAct("PUT /v1/units/{unitId}/predikat/{period}");
  const text = words(WORDS);
  const warnings = predikat ? distributionWarnings(predikat, { ...NO_PREDIKAT, ...counts }) : [];
  const choices = ORGANISATION_PREDIKAT_VALUES.map((value, index) => [String(index + 1), value] as const);
  useKeys({
    ...Object.fromEntries(choices.map(([key, value]) => [key, () => setPredikat(value)])),
    s: () => form.current?.querySelector("form")?.requestSubmit(),
  });
  async function submit() {
    const justification = warnings.length > 0 ? reason.trim() : "";
    const body = { predikat: asChosen(predikat), ...(justification !== "" && { justification }) };
    if ((await acting.act({ params: { unitId, period }, body })) === undefined) return;
    chosen.clear(predikat);
    setReason(standing?.justification ?? "");
    onSet();
    done();
  }
  return (
    <div ref={form}>
      <h2>{name}</h2>
      <PredikatSpread caption={text.spread} counts={counts} />
      <Form error={acting.error} onSubmit={() => void submit()}>
        <Choices
          name="predikat"
          legend={text.choose}
          options={choices.map(([key, value]) => ({
            value,
            label: ORGANISATION_PREDIKAT_WORDS[value],
            hint: <kbd>{key}</kbd>,
          }))}
          value={predikat ?? ""}
          onValue={(value) => setPredikat(value as OrganisationPredikat)}
        />
        {warnings.length > 0 && (
          <>
            <Notice kind="care">
              <p>
                {text.unexpected} {say(warningTexts(warnings))}.
              </p>
              <p>{text.never}</p>
            </Notice>
            <TextArea
              name="justification"
              label={text.reason}
              maxLength={LONGEST_REASON}
              rows={3}
              value={reason}
              onValue={setReason}
            />
          </>
        )}
        {predikat !== undefined && <Submit isBusy={acting.isBusy}>{text.save}</Submit>}
      </Form>
    </div>
  );
}
