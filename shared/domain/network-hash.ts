import { createHash } from "node:crypto";

/** Five hexadecimal digits, 20 bits: some four thousand IPv4 addresses share each value. */
const BUCKET_DIGITS = 5;

/**
 * A pseudonym for a network address when its requests are counted: a hash with a salt that is replaced every day and then
 * forgotten, cut so short that thousands of addresses share it. It is never stored with a complaint, and nobody can derive
 * an address from it, even with the salt.
 * @source policy; UU 27/2022: nothing that identifies an anonymous complainant is stored
 */
export function networkOf(address: string, salt: string): string {
  return createHash("sha256")
    .update(`${salt}\n${subscriberOf(address)}`)
    .digest("hex")
    .slice(0, BUCKET_DIGITS);
}

/** A subscriber has one IPv4 address, but a whole 64-bit network of IPv6 addresses. */
function subscriberOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
