import { afterEach, expect, test, vi } from "vitest";
import * as z from "zod";
import { queueUnit } from "../../../shared/queue/consumer.ts";
import { scheduleUnit } from "../../../shared/schedule/unit.ts";

const NIP = "198609262015051001";
const FAULT = new Error(`Nothing is known of ${NIP}`);
const AT = "2026-03-10T02:00:00.000Z";

afterEach(() => vi.restoreAllMocks());

test("a failed job is reported to the runtime without its message, which would be logged", async () => {
  const faults = vi.spyOn(console, "error").mockReturnValue();
  const job = scheduleUnit(() => Promise.reject(FAULT));
  const thrown: Error = await job({ scheduledTime: AT }).then(
    () => expect.unreachable("the job failed"),
    (error) => error,
  );
  expect(thrown.message).not.toContain(NIP);
  expect(faults).toHaveBeenCalledWith(expect.objectContaining({ kind: "fault", correlationId: AT }));
  expect(JSON.stringify(faults.mock.calls)).not.toContain(NIP);
});

test("a failed batch is redelivered, and its log does not say whom it was about", async () => {
  const faults = vi.spyOn(console, "error").mockReturnValue();
  vi.spyOn(console, "info").mockReturnValue();
  const consume = queueUnit(
    () => z.object({}),
    () => Promise.reject(FAULT),
  );
  const Records = ["one", "two"].map((messageId) => ({ messageId, body: "{}" }));
  const { batchItemFailures } = await consume({ Records } as never);
  expect(batchItemFailures).toEqual([{ itemIdentifier: "one" }, { itemIdentifier: "two" }]);
  expect(faults).toHaveBeenCalledOnce();
  expect(JSON.stringify(faults.mock.calls)).not.toContain(NIP);
});
