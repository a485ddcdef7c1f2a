import {
  AdminUserGlobalSignOutCommand,
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { toString as qrText } from "qrcode";
import { UserFacingError } from "../local/user-facing-error.ts";
import { type Ask, signIn, type Where } from "./token.ts";

/**
 * Sets up an authenticator app as somebody's second factor, with them beside whoever administers the pool: the app's client lets
 * nobody do so with a password alone, so a stolen one brings no office.
 * @param show prints what is to be scanned
 */
export async function setSecondFactor(
  name: string,
  where: Where,
  { ask, show }: { readonly ask: Ask; readonly show: (text: string) => void },
): Promise<void> {
  const client = new CognitoIdentityProviderClient({ region: where.region });
  const { ChallengeName, AuthenticationResult } = await signIn(client, name, where, ask);
  if (ChallengeName !== undefined) throw new UserFacingError(`${name} sudah punya faktor kedua.`);
  const { AccessToken } = AuthenticationResult ?? {};
  const { SecretCode = "" } = await client.send(new AssociateSoftwareTokenCommand({ AccessToken }));
  const issuer = encodeURIComponent("Kinerja");
  show(
    await qrText(`otpauth://totp/${issuer}:${name}?secret=${SecretCode}&issuer=${issuer}`, {
      type: "terminal",
    }),
  );
  show(`Pindai dengan aplikasi autentikator, atau ketik kuncinya: ${SecretCode}`);
  const UserCode = await ask("Kode enam angka dari aplikasi: ");
  const { Status } = await client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
  if (Status !== "SUCCESS") throw new UserFacingError("Kode itu tidak cocok; ulangi dari awal.");
  const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
  await client.send(new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings }));
  // Whoever signed in before, with the password alone, must not renew their way into the office.
  await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId: where.poolId, Username: name }));
}
