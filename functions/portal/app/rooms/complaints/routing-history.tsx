import { useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords } from "../../frame/numbers.ts";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { isNip, namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { CLASSES } from "./words.ts";

type Change = Answer<"GET /v1/routing-rules/history">["items"][number];
type Rule = Extract<Change, { readonly type: "ROUTING_DRAFTED" }>["rules"][number];

const WORDS = {
  title: { id: "Riwayat aturan", en: "History of the rules" },
  show: { id: "Siapa mengubah apa, dan kapan", en: "Who changed what, and when" },
  none: { id: "Aturan belum pernah disusun.", en: "No rules were ever drafted." },
  drafted: {
    id: "aturan disusun, belum dipakai",
    en: "rules drafted, not in use yet",
    one: "rule drafted, not in use yet",
  },
  tried: {
    id: "pengaduan lama dipakai menguji aturan",
    en: "past complaints used to try the rules",
    one: "past complaint used to try the rules",
  },
  switchedOn: { id: "Aturan mulai dipakai", en: "The rules came into use" },
  switchedOff: { id: "Aturan berhenti dipakai", en: "The rules went out of use" },
  officer: { id: "petugas pengaduan", en: "complaint officer" },
  all: { id: "semua yang lain", en: "all others" },
  service: { id: "layanan", en: "service" },
  has: { id: "memuat", en: "has" },
  at: { id: "di", en: "at" },
};

/** What became of the rules, newest first: asked for only once somebody wants to see it. */
export function RoutingHistory() {
  const [isOpen, setIsOpen] = useState(false);
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>{text.show}</summary>
        {isOpen && <Changes />}
      </details>
    </Card>
  );
}

function Changes() {
  const asked = useAskPages("GET /v1/routing-rules/history", { query: { limit: 20 } });
  const units = useAsk("GET /v1/units", {});
  const text = words(WORDS);
  const unitOf = (id: string) => units.value?.items.find((unit) => unit.id === id)?.name ?? id;
  return (
    <PagedList asked={asked} empty={<p>{text.none}</p>}>
      {(page) => (
        <ol class="plain">
          {page.items.map((change) => (
            <li key={change.number}>
              <p>
                <strong>{whatOf(change)}</strong>, {momentWords(change.at)},{" "}
                {isNip(change.by) ? namesIn(page)(change.by) : text.officer}
              </p>
              {change.type === "ROUTING_DRAFTED" && change.rules.length > 0 && (
                <ol>
                  {change.rules.map((rule, place) => (
                    <li key={place}>
                      {conditionsOf(rule)} → {unitOf(rule.unitId)}
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      )}
    </PagedList>
  );
}

function whatOf(change: Change): string {
  const text = words(WORDS);
  if (change.type === "ROUTING_DRAFTED") return countWords(change.rules.length, WORDS.drafted);
  if (change.type === "ROUTING_TRIED") return countWords(change.trial.tried, WORDS.tried);
  return change.isOn ? text.switchedOn : text.switchedOff;
}

/** What a complaint has to be like for a rule to take it. */
function conditionsOf(rule: Rule): string {
  const text = words(WORDS);
  const said = [
    rule.class && words(CLASSES)[rule.class],
    rule.service && `${text.service} ${rule.service}`,
    rule.words && `${text.has} ${rule.words.join(", ")}`,
    rule.placeWords && `${text.at} ${rule.placeWords.join(", ")}`,
  ].filter(Boolean);
  return said.length > 0 ? said.join("; ") : text.all;
}
