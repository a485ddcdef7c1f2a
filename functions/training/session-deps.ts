import type { CityFacts } from "../../shared/domain/city.ts";
import type { SessionRepository } from "../../shared/table/training/sessions.ts";

/** What the use cases of a session need. */
export interface SessionDeps {
  readonly sessions: SessionRepository;
  readonly city: CityFacts;
}
