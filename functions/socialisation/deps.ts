import type { CityWith } from "../../shared/domain/city.ts";
import type { SocialisationPolicy } from "../../shared/domain/socialisation/policy.ts";
import type { AnnouncementRepository } from "../../shared/table/socialisation/announcements.ts";
import type { ReceiptRepository } from "../../shared/table/socialisation/receipts.ts";

/** What the use cases of announcements need. */
export interface Deps {
  readonly announcements: AnnouncementRepository;
  readonly receipts: ReceiptRepository;
  readonly city: CityWith<{ socialisation: SocialisationPolicy }>;
}
