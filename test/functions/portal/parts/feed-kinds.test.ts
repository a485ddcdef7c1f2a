import { expect, it } from "vitest";
import { MORE_IS_BETTER, OF_UNIT } from "../../../../functions/portal/app/parts/plan/feed-kinds.ts";
import {
  type IndicatorFeed,
  IndicatorFeedSchema,
  requireFeedable,
} from "../../../../shared/domain/planning/feeds/indicator-feed.ts";
import { indicator } from "../../../support/cities/domain-builders.ts";

const kinds = IndicatorFeedSchema().options.map(
  ({ shape }) => [shape.kind.value, "unitId" in shape] as const,
);

it.each(kinds)(
  "the form of a plan gives %s the direction and the unit that the API accepts",
  (kind, isOfUnit) => {
    const polarity = MORE_IS_BETTER.test(kind) ? "POSITIF" : "NEGATIF";
    expect(() =>
      requireFeedable(indicator({ polarity, isCumulative: false, target: 2 }), { kind } as IndicatorFeed),
    ).not.toThrow();
    expect(OF_UNIT.test(kind)).toBe(isOfUnit);
  },
);
