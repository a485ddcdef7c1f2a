import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { SurveyMessage } from "../../shared/domain/surveys/answers/message.ts";
import {
  busyNetworks,
  patternOf,
  repetitionDetector,
} from "../../shared/domain/surveys/answers/repetition.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import { sortableId } from "../../shared/identifier.ts";
import { logFault } from "../../shared/log.ts";
import type { Message } from "../../shared/queue/consumer.ts";
import type { HourlyTraffic } from "../../shared/table/surveys/items.ts";
import { hourOf, type SurveyTrafficRepository } from "../../shared/table/surveys/traffic.ts";
import type { DeliveredAnswer } from "./gather-answers.ts";

type Messages = readonly Message<SurveyMessage>[];

/** Counting then continues without it. */
const RECALLED_WITHIN_MILLISECONDS = 1_000;

/**
 * Earlier traffic on the batch's days; none is read if no message identifies its device or network. Counting does not depend
 * on it: if reading fails or takes too long, there is none, and repetition is noticed by a later batch.
 */
export async function recallTraffic(
  messages: Messages,
  traffic: Pick<SurveyTrafficRepository, "newestOfDay">,
): Promise<readonly HourlyTraffic[]> {
  const marked = messages.filter(({ body }) => body.deviceMark !== undefined || body.network !== undefined);
  const days = new Set(marked.map(({ body }) => body.receivedAt.slice(0, 10)));
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new TrafficUnread()), RECALLED_WITHIN_MILLISECONDS);
  try {
    const recalled = Promise.all([...days].map(traffic.newestOfDay));
    return (await Promise.race([recalled, late.promise])).flat();
  } catch (error) {
    logFault(error, messages[0]?.id ?? "");
    return [];
  } finally {
    clearTimeout(timer);
  }
}

class TrafficUnread extends Error {
  override readonly name = "TrafficUnread";
}

/** One watch per day, because the city's limits apply per day. */
export function dailyWatch(known: readonly HourlyTraffic[], city: CityWith<{ surveys: SurveyPolicy }>) {
  const watches = new Map<string, ReturnType<typeof repetitionDetector>>();
  return (receivedAt: string) => {
    const day = receivedAt.slice(0, 10);
    const watch =
      watches.get(day) ??
      repetitionDetector(
        known.filter(({ hour }) => hour.startsWith(day)),
        limitsAt(receivedAt, city),
      );
    watches.set(day, watch);
    return watch;
  };
}

/**
 * Records the traffic of a batch: newly counted answers by device, and requests by network. Counting does not depend on it:
 * a failure is logged and costs no answer; a device's repetition is then noticed later.
 */
export async function recordTraffic(
  batch: {
    readonly messages: Messages;
    readonly counted: readonly DeliveredAnswer[];
    readonly failed: readonly string[];
  },
  known: readonly HourlyTraffic[],
  {
    traffic,
    city,
  }: { readonly traffic: SurveyTrafficRepository; readonly city: CityWith<{ surveys: SurveyPolicy }> },
): Promise<void> {
  const came = trafficOf(batch);
  const barred = came.flatMap((now) => {
    const hour = [...known.filter((before) => before.hour === now.hour), now];
    const busy = busyNetworks(hour, limitsAt(`${now.hour}:00:00.000Z`, city));
    return busy.filter((network) => network in now.networks).map((network) => ({ network, hour: now.hour }));
  });
  try {
    await traffic.record(sortableId(new Date().toISOString()), came, barred);
  } catch (error) {
    logFault(error, batch.messages[0]?.id ?? "");
  }
}

function trafficOf({
  messages,
  counted,
  failed,
}: Parameters<typeof recordTraffic>[0]): readonly HourlyTraffic[] {
  const hours = new Map<
    string,
    { devices: Record<string, string>; networks: Record<string, [number, number]> }
  >();
  const at = (receivedAt: string) => {
    const hour = hourOf(receivedAt);
    const known = hours.get(hour) ?? { devices: {}, networks: {} };
    hours.set(hour, known);
    return known;
  };
  for (const { answer, deviceMark } of counted) {
    if (deviceMark === undefined) continue;
    const { devices } = at(answer.receivedAt);
    devices[deviceMark] = (devices[deviceMark] ?? "") + patternOf(answer.scores);
  }
  // A redelivered message is counted when it is redelivered.
  for (const { body } of messages.filter(({ id }) => !failed.includes(id))) {
    if (body.network === undefined) continue;
    const { networks } = at(body.receivedAt);
    const [requests, answers] = networks[body.network] ?? [0, 0];
    networks[body.network] = [requests + 1, answers + body.responses.length];
  }
  return [...hours].map(([hour, brought]) => ({ hour, ...brought }));
}

function limitsAt(receivedAt: string, city: CityWith<{ surveys: SurveyPolicy }>) {
  return policyAt(city, receivedAt).surveys.limits;
}
