import type { Problem } from "../http/problem.ts";
import type { Redirect, Screen } from "./page.ts";
import { refusePage } from "./problems.ts";
import { Refused } from "./refused.ts";
import type { Sent } from "./request.ts";

/** The hidden field with the form's key. */
export const KEY_FIELD = "_kunci";

/** A form that comes back: what was typed, and what is wrong with it. */
export interface Again {
  readonly typed: URLSearchParams;
  readonly problem?: Problem;
}

interface FormPage<Request, Api> {
  /** The page with the form; with `again`, as it was typed, each error beside its field. */
  readonly show: (request: Request, api: Api, again?: Again) => Promise<Screen>;
  /** What the form does; throws `Refused` where it may not. */
  readonly act: (request: Request, api: Api, key: string) => Promise<Redirect | Screen>;
  /** The secret that the form acts with, if any. */
  readonly bearer?: (request: Request) => Promise<string | undefined>;
}

/**
 * A page with a form: reading it shows the form, sending it acts, and whatever is refused leads back to the form with what was
 * typed still in it.
 */
export function formPage<Request extends Sent, Api>({ show, act, bearer }: FormPage<Request, Api>) {
  return {
    read: (request: Request, api: Api): Promise<Screen> => show(request, api),
    send: async (request: Request, api: Api): Promise<Redirect | Screen> => {
      const secret = await bearer?.(request);
      // Held no longer: nothing can be done with it, but the page asks for it, and keeps what was typed.
      if (bearer && secret === undefined) return show(request, api);
      try {
        if (request.isTooLarge) throw refusePage("page.too-large", request);
        return await act(request, api, await ownKey(request, secret));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const { problem } = error;
        return { ...(await show(request, api, { typed: request.form, problem })), status: problem.status };
      }
    },
  };
}

/** @throws Refused where the form is not ours, or is older than a day */
async function ownKey(request: Sent, bearer: string | undefined): Promise<string> {
  const key = request.form.get(KEY_FIELD) ?? "";
  const state = (await request.seals()).stateOf(key, request.at, bearer);
  if (state === "OURS") return key;
  throw refusePage(state === "EXPIRED" ? "page.expired" : "page.other-site", request);
}
