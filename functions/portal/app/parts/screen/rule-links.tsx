import { useContext } from "preact/hooks";
import type { Rule } from "../../../../../shared/domain/socialisation/explainers/rules.ts";
import { ExplainedRules } from "../../frame/explained.ts";
import { say, words } from "../../frame/language.ts";
import { Icon } from "./icon.tsx";

const WORDS = { label: { id: "Aturannya", en: "The rules" } };

/** What a link to the explainer of a rule says. */
const RULES: Readonly<Record<Rule, { readonly id: string; readonly en: string }>> = {
  MONTH_SCORE: { id: "Bagaimana nilai bulanan terbentuk", en: "How a month's score comes about" },
  MATRIX: { id: "Matriks predikat", en: "The matrix" },
  COLLEAGUE_FEEDBACK: { id: "Umpan balik 360 dan kerahasiaannya", en: "360-degree feedback" },
  OBJECTION: { id: "Mengajukan keberatan", en: "Objecting" },
  CALIBRATION: { id: "Kalibrasi penilaian", en: "Calibration" },
  DISCIPLINE: { id: "Disiplin dan akibatnya", en: "Discipline" },
  INCENTIVE: { id: "Bagaimana insentif dihitung", en: "How the incentive is computed" },
  AWARD: { id: "Bagaimana penerima dipilih", en: "How winners are chosen" },
};

/** Whether what is discussed is a rule, rather than an announcement. */
export const isRuleTopic = (topic: string): topic is Rule => topic in RULES;

/** A rule in a few words; empty for what is none. */
export const ruleWords = (topic: string): string => (isRuleTopic(topic) ? say(RULES[topic]) : "");

/** Beneath the heading of a screen of evaluation: one click from each rule that it shows to what explains it. */
export function RuleLinks() {
  const rules = useContext(ExplainedRules);
  if (rules.length === 0) return null;
  return (
    <nav class="rules" aria-label={words(WORDS).label}>
      {rules.map((rule) => (
        <a key={rule} href={`/app/aturan/${rule}`}>
          <Icon name="explain" />
          {say(RULES[rule])}
        </a>
      ))}
    </nav>
  );
}
