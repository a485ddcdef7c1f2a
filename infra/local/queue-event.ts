import type { SQSBatchResponse, SQSEvent, SQSMessageAttributes, SQSRecord } from "aws-lambda";
import type { Clock } from "./clock.ts";
import { LOCAL_ACCOUNT, type ReceivedMessage } from "./queue-engine.ts";

/** The event with which Lambda passes a batch to a consumer; its times are the local clock's. */
export function queueEvent(
  messages: readonly ReceivedMessage[],
  { queue, region, clock }: { readonly queue: string; readonly region: string; readonly clock: Clock },
): SQSEvent {
  const eventSourceARN = `arn:aws:sqs:${region}:${LOCAL_ACCOUNT}:${queue}`;
  return {
    Records: messages.map((message): SQSRecord => {
      const {
        SenderId = "",
        SentTimestamp,
        ApproximateFirstReceiveTimestamp,
        ...others
      } = message.Attributes;
      const localTime = (real: string | undefined) => String(clock.fromReal(Number(real)));
      return {
        messageId: message.MessageId,
        receiptHandle: message.ReceiptHandle,
        body: message.Body,
        attributes: {
          ApproximateReceiveCount: "1",
          ...others,
          ...{ DeliveredTimestamp: String(clock.now()) },
          SenderId,
          SentTimestamp: localTime(SentTimestamp),
          ApproximateFirstReceiveTimestamp: localTime(ApproximateFirstReceiveTimestamp),
        },
        messageAttributes: messageAttributes(message),
        md5OfBody: message.MD5OfBody,
        eventSource: "aws:sqs",
        eventSourceARN,
        awsRegion: region,
      };
    }),
  };
}

/**
 * The messages of a batch to redeliver, as Lambda reads a consumer's reply: one that names none is a success;
 * one that names a message outside the batch fails the whole batch.
 */
export function failedMessages(reply: unknown, ids: readonly string[]): ReadonlySet<string> {
  const failures = (reply as Partial<SQSBatchResponse> | null | undefined)?.batchItemFailures ?? [];
  const named = new Set(failures.map(({ itemIdentifier }) => itemIdentifier));
  return named.isSubsetOf(new Set(ids)) ? named : new Set(ids);
}

function messageAttributes({ MessageAttributes = {} }: ReceivedMessage): SQSMessageAttributes {
  return Object.fromEntries(
    Object.entries(MessageAttributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        ...(StringValue !== undefined && { stringValue: StringValue }),
        ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
        stringListValues: [],
        binaryListValues: [],
        dataType: DataType,
      },
    ]),
  );
}
