import { createHash } from "node:crypto";
import { signBlinded } from "../../shared/blind-signature.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireAsked, requireOpen } from "../../shared/domain/participation/sight.ts";
import { refuseToken } from "../../shared/domain/participation/token.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { leftUntil, type VoiceRepository } from "../../shared/table/participation/voices.ts";
import { readerOf } from "./reader.ts";
import type { tokenRoutes } from "./voice-contract.ts";

interface Deps {
  readonly voices: VoiceRepository;
  readonly city: CityFacts;
}

/**
 * Signs one blinded token for each employee who is asked. The same one is signed again, as after a broken connection; another
 * is not. What is kept is that they drew one, without a time.
 */
export async function drawToken(
  { params: { consultationId }, body: { blinded }, ...asking }: Input<typeof tokenRoutes.draw>,
  { voices, city }: Deps,
) {
  const { id: nip } = asking.principal;
  const { consultation, asker, voter, privateKey } = await voices.toDraw(consultationId, nip);
  const asked = requireAsked(consultation, readerOf(asking, asker, city));
  requireOpen(asked, asking.at);
  if (privateKey === undefined) throw refuseToken("not-anonymous");
  const signed = signBlinded(Buffer.from(blinded, "base64url"), privateKey);
  if (signed === undefined) throw refuseToken("unreadable");
  const blindedHash = createHash("sha256").update(blinded).digest("hex");
  if (voter?.blindedHash === undefined) await voices.draw(leftUntil(asked, asking.at), nip, blindedHash);
  else if (voter.blindedHash !== blindedHash) throw refuseToken("drawn-already");
  return { blindSignature: Buffer.from(signed).toString("base64url") };
}
