import { dayWords, decimals } from "../../shared/documents/words.ts";
import { localDay, localTime } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { timeIn } from "../../shared/domain/day-words.ts";
import { type Html, html } from "../../shared/html.ts";
import { wordsOf } from "./field-words.ts";
import { valueWords } from "./value-words.ts";

const STYLE = `body{font:16px/1.45 system-ui,sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem;color:#111}
h1{font-size:1.4rem}summary{font-size:1.1rem;font-weight:bold;padding:.5rem 0;cursor:pointer}
details{border-top:1px solid #bbb}article{border-left:3px solid #88a;margin:.6rem 0;padding-left:.8rem}
dl{display:grid;grid-template-columns:minmax(9rem,16rem) 1fr;gap:.15rem 1rem;margin:0}dt{color:#555}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
dd:has(>dl,>ul>li>dl){grid-column:1/-1;padding-left:1rem;border-left:1px solid #ccc}ul{margin:0;padding-left:1.2rem}li:has(>dl){list-style:none;margin:.4rem 0}ul:has(>li>dl){padding:0}@media(max-width:40rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}}`;

/** One's own data as a self-contained page; everything that people wrote is escaped. */
export function ownDataPage(data: Readonly<Record<string, unknown>>, city: CityFacts): string {
  const say = saying(city.timeZone);
  const sections = Object.entries(data).filter(([, value]) => Array.isArray(value));
  const head = Object.entries(data).filter(([, value]) => !Array.isArray(value));
  return html`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Data saya</title><style>${{ html: STYLE }}</style></head><body>
<h1>Data saya di Pemerintah ${city.name}</h1>
${say(Object.fromEntries(head))}
${sections.map(([name, value]) => section(name, value as readonly unknown[], say))}
</body></html>`.html;
}

type Say = (value: unknown, name?: string) => Html;

function section(name: string, records: readonly unknown[], say: Say): Html {
  const isOpen = records.length > 0 && records.length <= 3;
  return html`<details${isOpen && " open"}><summary>${wordsOf(name)} (${records.length})</summary>
${records.map((record) => html`<article>${say(record)}</article>\n`)}</details>\n`;
}

/** Formats values: shares in percent, instants in the city's time. */
function saying(zone: string): Say {
  return function say(value, name = ""): Html {
    if (Array.isArray(value)) return html`<ul>${value.map((one) => html`<li>${say(one, name)}</li>`)}</ul>`;
    if (typeof value === "object" && value !== null) {
      const fields = Object.entries(withLapse(value)).filter(([, of]) => !isEmpty(of));
      return html`<dl>${fields.map(([key, of]) => html`<dt>${valueWords(wordsOf(key))}</dt><dd>${say(of, key)}</dd>\n`)}</dl>`;
    }
    if (typeof value === "boolean") return html`${value ? "ya" : "tidak"}`;
    if (typeof value === "number") return html`${numberWords(value, name)}`;
    return html`${typeof value === "string" ? textWords(value, zone) : ""}`;
  };
}

/** A report that was left unanswered when its month closed awaits nobody any more. */
function withLapse(value: object): object {
  const isLapsed =
    "state" in value && value.state === "SUBMITTED" && "isMonthClosed" in value && value.isMonthClosed;
  return isLapsed ? { ...value, state: "UNANSWERED_AT_CLOSE" } : value;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function numberWords(value: number, name: string): string {
  if (name.endsWith("BasisPoints")) return `${decimals(value / 100)}%`;
  return name.endsWith("Hundredths") ? decimals(value / 100) : String(value).replace(".", ",");
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

function textWords(value: string, zone: string): string {
  if (DAY.test(value)) return dayWords(value);
  if (!INSTANT.test(value)) return valueWords(value);
  return `${dayWords(localDay(value, zone))} ${timeIn(localTime(value, zone), "id")}`;
}
