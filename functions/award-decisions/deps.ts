import type { OwnPages } from "../../shared/deployment/site-address.ts";
import type { AwardPolicy } from "../../shared/domain/awards/policy.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import type { AwardDecisionRepository } from "../../shared/table/awards/decisions.ts";
import type { AwardPanelRepository } from "../../shared/table/awards/panels.ts";
import type { AwardRoundRepository } from "../../shared/table/awards/rounds.ts";
import type { NetworkRepository } from "../../shared/table/networks/networks.ts";

/** What the use cases of an award decision need. */
export interface Deps {
  readonly rounds: AwardRoundRepository;
  readonly panels: AwardPanelRepository;
  readonly decisions: AwardDecisionRepository;
  readonly city: CityWith<{ awards: AwardPolicy; complaints: ComplaintPolicy }> & {
    readonly deployment: OwnPages;
  };
}

/** What the citizens' use cases need. */
export interface PublicDeps extends Pick<Deps, "decisions"> {
  readonly networks: NetworkRepository;
  readonly city: CityWith<{ awards: AwardPolicy; surveys: SurveyPolicy; complaints: ComplaintPolicy }>;
}
