import type { SessionCity, SessionRepository } from "../../shared/table/training/sessions.ts";

/** What the use cases of a session need. */
export interface SessionDeps {
  readonly sessions: SessionRepository;
  readonly city: SessionCity;
}
