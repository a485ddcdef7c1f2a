import type { Instant } from "../../calendar/calendar.ts";
import { retryNextHour } from "../../calendar/retry-after.ts";
import { refusals } from "../../refusal.ts";
import type { SurveyPolicy } from "../policy.ts";
import type { ResponseFlag, Scores, SurveyResponse } from "./response.ts";

const refuse = /* @__PURE__ */ refusals("survey", {
  "network-busy": {
    kind: "too-many",
    id: "Dari jaringan ini sudah terlalu banyak jawaban survei dalam satu jam. Simpan jawaban Anda dan kirim lagi {minutes} menit lagi; jawaban yang sama dihitung sekali.",
    en: "Too many survey answers have come from this network within an hour. Keep yours and send them again in {minutes} minutes; the same answer counts once.",
    source: { id: "kebijakan: batasnya ditetapkan daerah", en: "policy: the limit is the city's" },
  },
});

/** What devices and networks sent within a clock hour: kept for about a day, to detect repetition. */
export interface SurveyTraffic {
  /** By device mark within a survey: the patterns of its answers, concatenated. */
  readonly devices: Readonly<Record<string, string>>;
  /** By network: the numbers of requests and of answers in them. */
  readonly networks: Readonly<Record<string, readonly [requests: number, answers: number]>>;
}

type Limits = SurveyPolicy["limits"];

const PATTERN_CHARACTERS = 3;
const BITS_OF_SCORE = 2;
const BITS_OF_CHARACTER = 6;
const SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Nine scores as three characters: two bits per score. */
export function patternOf(scores: Scores): string {
  const bits = Object.keys(scores)
    .toSorted()
    .reduce((all, code) => (all << BITS_OF_SCORE) | (scores[code as keyof Scores] - 1), 0);
  return Array.from(
    { length: PATTERN_CHARACTERS },
    (_, place) => SYMBOLS[(bits >> (place * BITS_OF_CHARACTER)) & 63],
  ).join("");
}

/**
 * Detects repetition by a device: call it for each of its answers in turn. Beyond a number of answers with the same nine
 * scores, or of answers overall, further ones are flagged; they still count.
 * @param known what devices sent earlier today
 * @param limits the city's: a personal device sends few answers, a shared one in a waiting room many
 * @source policy: two members of a family may well agree; a finger on a button agrees more often
 */
export function repetitionDetector(known: readonly SurveyTraffic[], limits: Limits) {
  const brought = new Map<string, { answers: number; readonly alike: Map<string, number> }>();
  return (
    device: string,
    { scores, channel }: Pick<SurveyResponse, "scores" | "channel">,
  ): ResponseFlag[] => {
    const before = brought.get(device) ?? earlierAnswers(known, device);
    brought.set(device, before);
    const pattern = patternOf(scores);
    const alike = (before.alike.get(pattern) ?? 0) + 1;
    before.alike.set(pattern, alike);
    before.answers += 1;
    const isShared = channel === "KIOSK" || channel === "PAPER";
    const limit = isShared ? limits.sharedDevice : limits.ownDevice;
    return [
      ...(alike > limit.alikeADay ? (["REPEATED"] as const) : []),
      ...(before.answers > limit.answersADay ? (["MANY_OF_DEVICE"] as const) : []),
    ];
  };
}

function earlierAnswers(known: readonly SurveyTraffic[], device: string) {
  const alike = new Map<string, number>();
  let answers = 0;
  for (const { devices } of known) {
    const patterns = devices[device] ?? "";
    for (let place = 0; place < patterns.length; place += PATTERN_CHARACTERS) {
      const pattern = patterns.slice(place, place + PATTERN_CHARACTERS);
      alike.set(pattern, (alike.get(pattern) ?? 0) + 1);
      answers += 1;
    }
  }
  return { answers, alike };
}

/** The networks that sent more within an hour than the city accepts. */
export function busyNetworks(hour: readonly SurveyTraffic[], { network }: Limits): readonly string[] {
  const totals = new Map<string, readonly [number, number]>();
  for (const [name, [requests, answers]] of hour.flatMap(({ networks }) => Object.entries(networks))) {
    const [before, answersBefore] = totals.get(name) ?? [0, 0];
    totals.set(name, [before + requests, answersBefore + answers]);
  }
  return [...totals]
    .filter(
      ([, [requests, answers]]) => requests >= network.requestsAnHour || answers >= network.answersAnHour,
    )
    .map(([name]) => name);
}

/**
 * Requires that a network may still send answers within this clock hour.
 * @param barred undefined if it has not exceeded the city's limit
 * @throws DomainError `survey.network-busy`
 * @source policy: many citizens share one mobile network address, so the limit is generous
 */
export function requireNetworkAllowed(barred: unknown, at: Instant): void {
  if (barred !== undefined) throw refuse("network-busy", retryNextHour(at));
}
