import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { writeSetting } from "#src/platform/settings/write-setting.ts";
import { useTestCell } from "#testing/cell.ts";
import { headAddressSetting, isHeadAddress } from "./head-address.ts";
import { headDelivery, sendHead } from "./send-heads.ts";
import { sequenceAll } from "./sequencer.ts";

const world = useTestCell();
const machine = { kind: "system", job: "test" } as const;

const setAddress = defineAction({
  name: "test.set-address",
  needs: "public",
  input: z.object({ address: z.string() }),
  run: (ctx, { address }) => writeSetting(ctx, headAddressSetting, address),
});

/** A witness: it keeps what it is sent, and answers as it is told to. */
const kept: string[] = [];
let status = 200;
let witness: Server;
let address = "";

beforeAll(async () => {
  witness = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (body += part));
    request.on("end", () => {
      if (status === 200) kept.push(`${request.method} ${body}`);
      response.writeHead(status, status === 302 ? { location: "http://127.0.0.1:1/" } : {}).end();
    });
  });
  await new Promise<void>((resolve) => {
    witness.listen(0, "127.0.0.1", resolve);
  });
  address = `http://127.0.0.1:${(witness.address() as AddressInfo).port}/heads`;
});

afterAll(() => witness.close());

async function actAndSend(to: string): Promise<void> {
  const { cell, county } = world.current;
  await perform(cell, county, machine, setAddress, { address: to });
  await sequenceAll(cell, county);
  await sendHead(cell, county);
}

test("without an address nothing is sent", async () => {
  const { cell, county } = world.current;
  await sendHead(cell, county);
  expect(await headDelivery(cell, county)).toEqual({});
});

test("a head that has grown is sent once; one that did not arrive is sent again and shows since when", async () => {
  const { cell, county } = world.current;
  await actAndSend(address);
  await sendHead(cell, county);
  expect(kept).toEqual([expect.stringMatching(/^POST 990101 1 [0-9a-f]{64} \S+Z\n$/)]);
  expect(await headDelivery(cell, county)).toEqual({ address });

  status = 503;
  await actAndSend(address);
  expect(await headDelivery(cell, county)).toMatchObject({ failure: { reason: "HTTP 503" } });
  status = 302;
  await sendHead(cell, county);
  expect(await headDelivery(cell, county)).toMatchObject({ failure: { since: cell.clock.now() } });
  expect(kept).toHaveLength(1);

  status = 200;
  await sendHead(cell, county);
  expect(kept[1]).toMatch(/^POST 990101 2 /);
  expect(await headDelivery(cell, county)).toEqual({ address });
});

test("an address nobody listens at is a failure in the network's word", async () => {
  const { cell, county } = world.current;
  await actAndSend("http://127.0.0.1:1/");
  expect(await headDelivery(cell, county)).toMatchObject({
    failure: { reason: expect.stringMatching(/^[A-Z]\w+$/) },
  });
});

test.each([
  ["https://witness.city.example/heads", true],
  ["http://127.0.0.1:9000/", true],
  ["http://witness.city.example/", false],
  ["https://name:secret@witness.city.example/", false],
  ["audit@city.example", false],
  ["file:///etc/passwd", false],
])("%s may be an address: %s", (text, may) => {
  expect(isHeadAddress(text)).toBe(may);
});
