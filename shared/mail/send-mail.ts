import { BadRequestException, SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { keptByProcess } from "../deployment/process-state.ts";
import { SDK_CLIENT } from "../deployment/sdk-client.ts";

/** Allows a batch of ten mails, each at its slowest, to finish before the function times out. */
const TIMEOUTS = { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true };

/**
 * One attempt only: nobody knows whether a call that timed out has sent, and the SDK would retry at once. A failed mail is
 * redelivered with its message.
 */
const client = /* @__PURE__ */ keptByProcess(
  () => new SESv2Client({ ...SDK_CLIENT, maxAttempts: 1, requestHandler: TIMEOUTS }),
);

interface Outgoing {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Sent as a header, so that duplicates of a mail can be recognised. */
  readonly id: string;
}

/**
 * Sends a mail through SES.
 * @returns SES's message id; undefined if SES rejects the request as malformed, as with an invalid address
 * @throws Error if SES refuses it for any other reason: the city's sending configuration, or the network
 */
export async function sendMail({ from, to, subject, text, id }: Outgoing): Promise<string | undefined> {
  const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });
  const request = new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: [...to] },
    Content: {
      Simple: {
        Subject: utf8(subject),
        Body: { Text: utf8(text) },
        Headers: [
          { Name: "X-Kinerja-Notice", Value: id },
          // No out-of-office reply (RFC 3834).
          { Name: "Auto-Submitted", Value: "auto-generated" },
        ],
      },
    },
  });
  try {
    return (await client().send(request)).MessageId ?? "";
  } catch (error) {
    if (error instanceof BadRequestException) return undefined;
    throw error;
  }
}
