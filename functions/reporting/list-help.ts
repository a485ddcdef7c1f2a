import type { Input } from "../../shared/http/exchange.ts";
import type { HelpRequestRepository } from "../../shared/table/reporting/help-requests.ts";
import { answererOf } from "./answerer.ts";
import type { helpRoutes } from "./help-contract.ts";

interface Deps {
  readonly help: HelpRequestRepository;
}

export const listAwaitingHelp = (
  { query, principal }: Input<typeof helpRoutes.awaitingHelp>,
  { help }: Deps,
) => help.awaiting(answererOf(principal), query);

export const listAskedHelp = ({ query, principal }: Input<typeof helpRoutes.askedHelp>, { help }: Deps) =>
  help.asked(principal.id, query);
