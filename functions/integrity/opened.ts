import { openWords } from "../../shared/contacts/case-key.ts";
import { type IntegrityAccount, IntegrityAccountSchema } from "../../shared/domain/integrity/account.ts";
import type { IntegrityReport } from "../../shared/domain/integrity/report.ts";
import type { ShownMessage } from "../../shared/domain/integrity/views.ts";
import type { SealedMessage } from "../../shared/table/integrity/items.ts";

/** What contact data are sealed for: they open with no other report's. */
export const contactOwner = (id: string) => `integrity ${id} contact`;

/** What a report says, for whoever has its key; undefined once it is forgotten. */
export function openAccount(
  { id, sealedAccount }: IntegrityReport,
  key: Buffer | undefined,
): IntegrityAccount | undefined {
  if (sealedAccount === undefined || key === undefined) return undefined;
  return IntegrityAccountSchema().parse(JSON.parse(openWords(sealedAccount, key, id)));
}

export function openMessages(
  id: string,
  messages: readonly SealedMessage[],
  key: Buffer | undefined,
): readonly ShownMessage[] {
  if (key === undefined) return [];
  return messages.map(({ sealed, at, from, kind, photo }) => ({
    ...{ at, from, kind, text: openWords(sealed, key, id) },
    ...(photo !== undefined && { photo }),
  }));
}
