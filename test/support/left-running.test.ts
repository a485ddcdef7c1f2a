import { expect, test } from "vitest";
import { stopLeftRunning, stopWithFile } from "./left-running.ts";

test("what a file leaves running is stopped once, the last first, though one of it cannot be", async () => {
  const stopped: string[] = [];
  for (const name of ["host", "stuck", "browser"])
    stopWithFile(async () => {
      if (name === "stuck") throw new Error("stuck");
      stopped.push(name);
    });
  await expect(stopLeftRunning()).rejects.toMatchObject({ errors: [new Error("stuck")] });
  await stopLeftRunning();
  expect(stopped).toEqual(["browser", "host"]);
});
