import fc from "fast-check";
import { expect, test } from "vitest";
import { networkOf } from "../../../shared/domain/network-hash.ts";

test("an address counts as one network all day, and as another under the next day's salt", () => {
  expect(networkOf("203.0.113.7", "salt")).toBe(networkOf("203.0.113.7", "salt"));
  expect(networkOf("203.0.113.7", "salt")).not.toBe(networkOf("203.0.113.7", "other"));
  expect(networkOf("::ffff:203.0.113.7", "salt")).toBe(networkOf("203.0.113.7", "salt"));
});

test("an IPv6 subscriber does not become many by using addresses of their own network", () => {
  const network = networkOf("2001:db8:0:1:1111:2222:3333:4444", "salt");
  expect(networkOf("2001:db8:0:1::9", "salt")).toBe(network);
  expect(networkOf("2001:0db8:0000:0001::", "salt")).toBe(network);
  expect(networkOf("2001:db8:0:2::9", "salt")).not.toBe(network);
  expect(networkOf("::1", "salt")).toBe(networkOf("0:0:0:0:0:0:0:1", "salt"));
});

test("a stored hash is shared by thousands of addresses: 20 bits, whatever the address", () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.string(), (address, salt) => /^[0-9a-f]{5}$/.test(networkOf(address, salt))),
  );
  fc.assert(fc.property(fc.ipV6(), (address) => /^[0-9a-f]{5}$/.test(networkOf(address, "salt"))));
});
