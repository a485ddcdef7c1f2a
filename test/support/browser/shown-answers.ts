import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { answer } from "../cities/survey-answers.ts";
import type { TestCity } from "../cities/test-city.ts";

/**
 * Lets the answers so far be shown: their day ends, and three others come after them and wait in their place.
 * @param path the survey's
 * @param besides what else is sent with the three: their edition, or their service point
 */
export async function showAnswers(city: TestCity, path: string, besides: object = {}): Promise<void> {
  await city.host.advance("+1d");
  const responses = Array.from({ length: 3 }, () => ({ ...answer(0), responseId: randomUUID() }));
  expect((await city.api("POST", path, { body: { ...besides, responses } })).status).toBe(202);
  await city.host.idle();
  await city.host.advance("+1d");
}
