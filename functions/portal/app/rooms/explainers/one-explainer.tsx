import type { Given } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, momentWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { FaqOf } from "../../parts/proposal/faq.tsx";
import { Paragraphs } from "../../parts/screen/paragraphs.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { changedParagraphs } from "./changed-paragraphs.ts";

export type RuleCode = Given<"GET /v1/explainers/{rule}">["params"]["rule"];

const WORDS = {
  loading: { id: "Penjelasan aturan", en: "Explainer" },
  back: { id: "Aturan penilaian", en: "Rules of evaluation" },
  change: { id: "Ubah penjelasan", en: "Change the explainer" },
  written: { id: "Ditulis", en: "Written by" },
  version: { id: "rumusan ke-", en: "wording " },
  numbers: { id: "Angka-angka ini berlaku sejak", en: "These numbers hold since" },
  upcoming: { id: "Berubah mulai", en: "Changes from" },
};

/** One rule, explained. */
export function OneExplainer({ rule }: { readonly rule: RuleCode }) {
  const { nip, has } = usePerson();
  const discusses = nip !== undefined || has("HR", "HEAD_OF_CITY");
  const asked = useAsk("GET /v1/explainers/{rule}", { params: { rule } });
  const text = words(WORDS);
  return (
    <Screen
      title={asked.value ? say(asked.value.title) : text.loading}
      back={{ to: "/app/aturan", name: text.back }}
      acts={
        has("HR") && (
          <a class="button quiet" href={`/app/aturan/${rule}/ubah`}>
            {text.change}
          </a>
        )
      }
    >
      <Loaded asked={asked} lines={10}>
        {(explainer) => (
          <>
            <Card>
              <Paragraphs of={say(explainer.body)} />
              {explainer.numbersFrom !== undefined && (
                <p class="quiet-text">
                  {text.numbers} {dayWords(explainer.numbersFrom)}.
                </p>
              )}
              {explainer.writtenAt !== undefined && (
                <p class="quiet-text">
                  {text.written} {nameOf(explainer)}
                  {momentWords(explainer.writtenAt)}, {text.version}
                  {explainer.version}
                </p>
              )}
            </Card>
            {explainer.upcoming && (
              <Card title={`${text.upcoming} ${dayWords(explainer.upcoming.from)}`}>
                <Paragraphs of={changedParagraphs(say(explainer.body), say(explainer.upcoming.body))} />
              </Card>
            )}
          </>
        )}
      </Loaded>
      {discusses && <FaqOf topic={rule} />}
    </Screen>
  );
}

/** HR's office account has no name. */
function nameOf(
  explainer: Parameters<typeof namesIn>[0] & { readonly writtenBy?: string | undefined },
): string {
  const { writtenBy = "" } = explainer;
  return /^\d{18}$/.test(writtenBy) ? `${namesIn(explainer)(writtenBy)}, ` : "";
}
