import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import {
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { UserFacingError } from "../local/user-facing-error.ts";

interface Where {
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
export async function fetchToken(
  name: string,
  { poolId, clientId, region }: Where,
  ask: Ask,
): Promise<string> {
  const client = new CognitoIdentityProviderClient({ region });
  const app = { UserPoolId: poolId, ClientId: clientId };
  const PASSWORD = await ask(`Kata sandi ${name}: `);
  const first = await client.send(
    new AdminInitiateAuthCommand({
      ...app,
      AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: name, PASSWORD },
    }),
  );
  if (first.ChallengeName === "NEW_PASSWORD_REQUIRED")
    throw new UserFacingError("Kata sandi pertama belum diganti: masuk dulu di portal, lalu ulangi.");
  const last =
    first.ChallengeName === "SOFTWARE_TOKEN_MFA"
      ? await client.send(
          new AdminRespondToAuthChallengeCommand({
            ...app,
            ChallengeName: first.ChallengeName,
            Session: first.Session,
            ChallengeResponses: {
              USERNAME: name,
              SOFTWARE_TOKEN_MFA_CODE: await ask("Kode dari aplikasi autentikator: "),
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
