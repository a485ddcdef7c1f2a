/**
 * What a form holds once it was sent: what somebody has typed in it meanwhile stays, field by field; all else is as in a new form.
 * A list is one field.
 * @param sent as it was when it was sent
 * @param now as it is, with what was typed since
 * @param next a new form
 * @returns `next` itself where nothing was typed
 */
export function typedSince<Value>(sent: Value, now: Value, next: Value): Value {
  return leftOf(sent, now, next) as Value;
}

function leftOf(sent: unknown, now: unknown, next: unknown): unknown {
  if (Object.is(now, sent)) return next;
  if (!isRecord(now) || !isRecord(sent)) return now;
  const anew = isRecord(next) ? next : {};
  const names = [...new Set([...Object.keys(now), ...Object.keys(anew)])];
  const left = names.map((name) => [name, leftOf(sent[name], now[name], anew[name])] as const);
  if (left.every(([name, value]) => Object.is(value, anew[name]))) return next;
  return Object.fromEntries(left.filter(([, value]) => value !== undefined));
}

/** Not a file or a list. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
