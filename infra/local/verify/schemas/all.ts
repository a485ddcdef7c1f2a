import type * as z from "zod";
import { type AnyItem, nameOfItem } from "../../../../shared/table/item.ts";
import type * as declared from "../../../../shared/table/items.ts";
import { ITEMS } from "../../../../shared/table/registry.ts";
import { AWARD_SCHEMAS } from "./awards.ts";
import { CALENDAR_SCHEMAS } from "./calendar.ts";
import { COMMIT_SCHEMAS } from "./commits.ts";
import { COMPLAINT_SCHEMAS } from "./complaints.ts";
import { DEVELOPMENT_SCHEMAS } from "./development.ts";
import { DISCUSSION_SCHEMAS } from "./discussion.ts";
import { EVALUATION_SCHEMAS } from "./evaluation.ts";
import { FEEDBACK_SCHEMAS } from "./feedback.ts";
import { INBOX_SCHEMAS } from "./inbox.ts";
import { INCENTIVE_SCHEMAS } from "./incentives.ts";
import { INTEGRITY_SCHEMAS } from "./integrity.ts";
import { MAIL_SCHEMAS } from "./mail.ts";
import { NAME_SCHEMAS } from "./names.ts";
import { NETWORK_SCHEMAS } from "./networks.ts";
import { ORGANISATION_SCHEMAS } from "./organisation.ts";
import { PARTICIPATION_SCHEMAS } from "./participation.ts";
import { PLANNING_SCHEMAS } from "./planning.ts";
import { REPORTING_SCHEMAS } from "./reporting.ts";
import { RUN_SCHEMAS } from "./runs.ts";
import type { SchemasOf } from "./schemas-of.ts";
import { SCORECARD_SCHEMAS } from "./scorecard.ts";
import { SITE_SCHEMAS } from "./site.ts";
import { SOCIALISATION_SCHEMAS } from "./socialisation.ts";
import { SUPERVISION_SCHEMAS } from "./supervision.ts";
import { SURVEY_SCHEMAS } from "./surveys.ts";
import { TALENT_SCHEMAS } from "./talent.ts";
import { TRAINING_SCHEMAS } from "./training.ts";

/**
 * Tools and tests check every stored item against these. Not for deployed units: it would add all of it to
 * their bundles.
 */
const SCHEMAS = {
  ...AWARD_SCHEMAS,
  ...CALENDAR_SCHEMAS,
  ...COMMIT_SCHEMAS,
  ...COMPLAINT_SCHEMAS,
  ...DEVELOPMENT_SCHEMAS,
  ...DISCUSSION_SCHEMAS,
  ...EVALUATION_SCHEMAS,
  ...FEEDBACK_SCHEMAS,
  ...INBOX_SCHEMAS,
  ...INCENTIVE_SCHEMAS,
  ...INTEGRITY_SCHEMAS,
  ...MAIL_SCHEMAS,
  ...NAME_SCHEMAS,
  ...NETWORK_SCHEMAS,
  ...ORGANISATION_SCHEMAS,
  ...PARTICIPATION_SCHEMAS,
  ...PLANNING_SCHEMAS,
  ...REPORTING_SCHEMAS,
  ...RUN_SCHEMAS,
  ...SCORECARD_SCHEMAS,
  ...SITE_SCHEMAS,
  ...SOCIALISATION_SCHEMAS,
  ...SUPERVISION_SCHEMAS,
  ...SURVEY_SCHEMAS,
  ...TALENT_SCHEMAS,
  ...TRAINING_SCHEMAS,
} satisfies SchemasOf<typeof declared>;

const byItem = new Map<AnyItem | undefined, () => z.ZodType>(
  Object.entries(SCHEMAS).map(([name, schema]) => [ITEMS.get(name), schema]),
);

export function schemaOf(item: AnyItem): z.ZodType {
  const schema = byItem.get(item);
  if (schema === undefined) throw new Error(`No schema is declared for ${nameOfItem(item)}.`);
  return schema();
}
