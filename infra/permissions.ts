import type { Grants, UploadGrant } from "../shared/deployment/unit.ts";

/**
 * The actions behind each grant, in one place: the stack makes policy statements from them, and the local
 * host refuses every other call of a unit.
 */

const TABLE_READ = ["GetItem", "BatchGetItem", "Query"];
/** A transaction needs the actions of its parts; it has none of its own. */
const TABLE_WRITE = ["PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"];

/** Actions on the table that only read it; none of them is `Scan`. */
export function tableReads(access: Grants["table"]): readonly string[] {
  return access === "none" ? [] : TABLE_READ;
}

export function tableWrites(access: Grants["table"]): readonly string[] {
  return access === "write" ? TABLE_WRITE : [];
}

/** Actions on each index. */
export function indexReads(access: Grants["table"]): readonly string[] {
  return access === "none" ? [] : ["Query"];
}

/** The SQS action for sending, one message or ten at once. */
export const SEND_ACTION = "SendMessage";

const OBJECT_ACTIONS = { read: "GetObject", write: "PutObject", delete: "DeleteObject" } as const;

/** Actions on the files of the grant's folder. */
export function objectActions({ may }: UploadGrant): readonly string[] {
  return may.map((access) => OBJECT_ACTIONS[access]);
}

export const MAIL_ACTION = "SendEmail";
