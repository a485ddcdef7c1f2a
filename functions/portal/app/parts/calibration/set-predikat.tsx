import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
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
import { isStale } from "../../client/refusal.ts";
import { say, words } from "../../frame/language.ts";
import { Notice } from "../asked/notice.tsx";
import { EditStored } from "../edit/edit-stored.tsx";
import { useEdit } from "../edit/use-edit.ts";
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
  /** Somebody else has set it meanwhile: it stays open, to be compared. */
  readonly onOvertaken: () => void;
}

interface Typed {
  readonly predikat: OrganisationPredikat | undefined;
  readonly reason: string;
}

/** Sets a unit's predikat with its distribution in sight; an unexpected one asks for a reason before it is sent. */
export function SetPredikat({ of, period, onSet, onOvertaken }: SetPredikatProps) {
  const { unitId, name, counts, standing } = of;
  const edit = useEdit<Typed>(`predikat ${unitId} ${period}`, {
    version: standing?.version ?? 0,
    typed: { predikat: standing?.predikat, reason: standing?.justification ?? "" },
  });
  const form = useRef<HTMLDivElement>(null);
  const done = useDone();
  const acting = useAct("PUT /v1/units/{unitId}/predikat/{period}");
  const text = words(WORDS);
  const warnings = warningsOf(edit.typed, of);
  useKeys({
    ...Object.fromEntries(
      KEYS.map(([key, predikat]) => [key, () => edit.set({ ...edit.typed, predikat })] as const),
    ),
    s: () => form.current?.querySelector("form")?.requestSubmit(),
  });
  const isLate = isStale(acting.error);
  useEffect(() => {
    if (isLate) onOvertaken();
  }, [isLate]);
  async function submit() {
    const { predikat, reason } = edit.typed;
    const justification = warnings.length > 0 ? reason.trim() : "";
    const body = { predikat: asChosen(predikat), ...(justification !== "" && { justification }) };
    const given = { params: { unitId, period }, body };
    const seen = { version: standing?.version ?? 0, onAnswer: edit.sent };
    if ((await acting.act(given, seen)) === undefined) return;
    edit.clear();
    onSet();
    done();
  }
  return (
    <div ref={form}>
      <h2>{name}</h2>
      <PredikatSpread caption={text.spread} counts={counts} />
      <EditStored of={edit}>
        {(typed, onTyped) => (
          <Form error={acting.error} onSubmit={() => void submit()}>
            <Choices
              name="predikat"
              legend={text.choose}
              options={KEYS.map(([key, value]) => ({
                value,
                label: ORGANISATION_PREDIKAT_WORDS[value],
                hint: <kbd>{key}</kbd>,
              }))}
              value={typed.predikat ?? ""}
              onValue={(value) => onTyped({ ...typed, predikat: value as OrganisationPredikat })}
            />
            <Unexpected warnings={warningsOf(typed, of)}>
              <TextArea
                name="justification"
                label={text.reason}
                maxLength={LONGEST_REASON}
                rows={3}
                value={typed.reason}
                onValue={(reason) => onTyped({ ...typed, reason })}
              />
            </Unexpected>
            {typed.predikat !== undefined && <Submit isBusy={acting.isBusy}>{text.save}</Submit>}
          </Form>
        )}
      </EditStored>
    </div>
  );
}

/** Each predikat at a key, from 1. */
const KEYS = ORGANISATION_PREDIKAT_VALUES.map((value, index) => [String(index + 1), value] as const);

type Warnings = ReturnType<typeof distributionWarnings>;

const warningsOf = ({ predikat }: Typed, { counts }: Unit): Warnings =>
  predikat ? distributionWarnings(predikat, { ...NO_PREDIKAT, ...counts }) : [];

interface UnexpectedProps {
  readonly warnings: Warnings;
  /** Where the reason is given. */
  readonly children: ComponentChildren;
}

function Unexpected({ warnings, children }: UnexpectedProps) {
  const text = words(WORDS);
  if (warnings.length === 0) return null;
  return (
    <>
      <Notice kind="care">
        <p>
          {text.unexpected} {say(warningTexts(warnings))}.
        </p>
        <p>{text.never}</p>
      </Notice>
      {children}
    </>
  );
}
