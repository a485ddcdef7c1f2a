import { createHash } from "node:crypto";

/** Five hexadecimal digits, 20 bits: some four thousand addresses of IPv4 share each value. */
const BUCKET_DIGITS = 5;

/**
 * What stands for a network address where requests of one are counted: a hash with a salt that is drawn anew every
 * day and then forgotten, and cut so short that thousands of addresses share it. It never stands beside a complaint, and
 * who reads the table can tell nobody's address from it, not even with the salt in hand.
 * @source policy; UU 27/2022: of an anonymous complainant nothing identifying is stored
 */
export function networkOf(address: string, salt: string): string {
  return createHash("sha256")
    .update(`${salt}\n${subscriberOf(address)}`)
    .digest("hex")
    .slice(0, BUCKET_DIGITS);
}

/** A subscriber has one address of IPv4, but of IPv6 a whole network of 64 bits. */
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
