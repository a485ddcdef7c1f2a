import { words } from "../../frame/language.ts";
import { isRuleTopic, ruleWords } from "../../parts/screen/rule-links.tsx";

const WORDS = {
  announcement: { id: "Pengumuman", en: "The announcement" },
  rule: { id: "Penjelasan aturan", en: "The explainer" },
};

/** What is discussed: a rule's name, or an announcement's title. */
export function topicTitle(topic: string, title: string | undefined): string | undefined {
  return isRuleTopic(topic) ? ruleWords(topic) : title;
}

/** The way to what is discussed. */
export function subjectOf(topic: string): { readonly to: string; readonly name: string } {
  const text = words(WORDS);
  return isRuleTopic(topic)
    ? { to: `/app/aturan/${topic}`, name: text.rule }
    : { to: `/app/pengumuman/${topic}`, name: text.announcement };
}
