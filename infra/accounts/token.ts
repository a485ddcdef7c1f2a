import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import {
  AdminInitiateAuthCommand,
  type AdminInitiateAuthResponse,
  AdminRespondToAuthChallengeCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { UserFacingError } from "../local/user-facing-error.ts";

export interface Where {
  readonly poolId: string;
  readonly clientId: string;
  readonly region: string;
}

/** Asks whoever is at the terminal; nothing that they type is shown. */
export type Ask = (question: string) => Promise<string>;

/**
 * An ID token for an hour, for commands.
 * @throws UserFacingError if the account still has its first password: that is changed in the portal
 */
export async function fetchToken(name: string, where: Where, ask: Ask): Promise<string> {
  const client = new CognitoIdentityProviderClient({ region: where.region });
  const first = await signIn(client, name, where, ask);
  const last =
    first.ChallengeName === "SOFTWARE_TOKEN_MFA"
      ? await client.send(
          new AdminRespondToAuthChallengeCommand({
            UserPoolId: where.poolId,
            ClientId: where.clientId,
            ChallengeName: first.ChallengeName,
            Session: first.Session,
            ChallengeResponses: {
              USERNAME: name,
              SOFTWARE_TOKEN_MFA_CODE: await ask("Kode enam angka dari aplikasi autentikator: "),
            },
          }),
        )
      : first;
  const token = last.AuthenticationResult?.IdToken;
  if (token === undefined)
    throw new UserFacingError(
      `Langkah masuk ${last.ChallengeName} tidak dikenal; masuk dulu di portal, lalu ulangi.`,
    );
  return token;
}

/** Signs somebody in with their password, and by right of administering the pool. */
export async function signIn(
  client: CognitoIdentityProviderClient,
  name: string,
  { poolId, clientId }: Where,
  ask: Ask,
): Promise<AdminInitiateAuthResponse> {
  const PASSWORD = await ask(`Kata sandi ${name}: `);
  const answer = await client.send(
    new AdminInitiateAuthCommand({
      UserPoolId: poolId,
      ClientId: clientId,
      AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: name, PASSWORD },
    }),
  );
  if (answer.ChallengeName === "NEW_PASSWORD_REQUIRED")
    throw new UserFacingError("Kata sandi pertama belum diganti: masuk dulu di portal, lalu ulangi.");
  return answer;
}

export const askAtTerminal: Ask = async (question) => {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question("");
  } finally {
    lines.close();
    process.stderr.write("\n");
  }
};
