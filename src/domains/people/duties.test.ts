import { expect, test } from "vitest";
import { peopleDomain } from "./domain.ts";

const administrators = ["system_administrator", "security_administrator", "auditor", "privacy_clerk"];

function rightsOf(kind: string): readonly string[] {
  return peopleDomain.grants.filter((grant) => grant.kind === kind).flatMap((grant) => grant.rights);
}

test("no administrator holds a right of another, nor of those who keep records", () => {
  const holders = [...administrators, "secretary"].map((kind) => new Set(rightsOf(kind)));
  const shared = holders.flatMap((one, index) =>
    holders.slice(index + 1).flatMap((other) => [...one].filter((right) => other.has(right))),
  );
  expect(shared).toEqual([]);
});

test("only the auditor reads the audit, and decides on nothing but where its head is sent; only the security administrator writes accounts", () => {
  const reads = peopleDomain.grants
    .filter((grant) => grant.read.includes("audit"))
    .map((grant) => grant.kind);
  const writes = peopleDomain.grants
    .filter((grant) => grant.write.includes("account"))
    .map((grant) => grant.kind);
  expect(reads).toEqual(["auditor"]);
  expect(writes).toEqual(["security_administrator"]);
  // The class opens the two settings of the head's address and no table: migration 0081.
  expect(
    peopleDomain.grants.filter((grant) => grant.kind === "auditor").flatMap((grant) => grant.write),
  ).toEqual(["audit"]);
  expect(rightsOf("auditor").filter((right) => right !== "people.read-audit")).toEqual([
    "people.agree-head-address",
    "people.decline-head-address",
  ]);
});
