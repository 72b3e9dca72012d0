import { expect, test } from "vitest";
import { FewAtATime } from "./few-at-a-time.ts";

test("at most so many run at once, all of them in order, and a failure lets the next in", async () => {
  const few = new FewAtATime(2);
  const order: number[] = [];
  let [running, most] = [0, 0];
  const work = (number: number) =>
    few.run(async () => {
      running += 1;
      most = Math.max(most, running);
      order.push(number);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (number % 3 === 0) throw new Error("failed");
    });
  const results = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7].map(work));
  expect(most).toBe(2);
  expect(order).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(results.filter(({ status }) => status === "rejected")).toHaveLength(2);
});
