import { documentClient } from "../../shared/table/client.ts";

/** How many questions to the table are under way together, at the most, while something is asked. */
export async function mostUnderWay(ask: () => Promise<unknown>): Promise<number> {
  const stack = documentClient().middlewareStack;
  let [underWay, most] = [0, 0];
  stack.add(
    (next) => async (args) => {
      underWay += 1;
      most = Math.max(most, underWay);
      try {
        return await next(args);
      } finally {
        underWay -= 1;
      }
    },
    { step: "initialize", name: "underWay" },
  );
  try {
    await ask();
  } finally {
    stack.remove("underWay");
  }
  return most;
}
