import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inParallel } from "../../shared/in-parallel.ts";

describe("work on many items", () => {
  it("has as many under way as allowed, and never more", async () => {
    let underWay = 0;
    let most = 0;
    await inParallel([...Array(20).keys()], 6, async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await setImmediate();
      underWay -= 1;
    });
    expect(most).toBe(6);
  });

  it("gives the results in the order of the items, whichever is done first", async () => {
    const turns = [3, 0, 2, 1];
    const results = await inParallel(turns, 4, async (count) => {
      for (let turn = 0; turn < count; turn += 1) await setImmediate();
      return count;
    });
    expect(results).toEqual(turns);
  });

  it("fails with the item that fails", async () => {
    const work = async (item: number) => {
      if (item === 2) throw new Error("the second");
    };
    await expect(inParallel([1, 2, 3], 1, work)).rejects.toThrow("the second");
  });

  it("does nothing where there is nothing", async () => {
    expect(await inParallel([], 5, async () => 1)).toEqual([]);
  });
});
