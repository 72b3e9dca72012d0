import { createHook } from "node:async_hooks";

let kept: object | undefined;

/**
 * Keeps one of the objects alive that `process.nextTick` makes. V8 forgets the shape of objects of which none is left
 * at a full collection; code that then meets the shape anew treats it as unknown from there on, and each tick costs
 * 500 ns in place of 70. An answered request makes several. Measured in docs/decisions/0014-ticks-keep-their-shape.md.
 */
export function keepTicksFast(): void {
  const hook = createHook({
    init: (_id, type, _trigger, resource) => {
      if (type === "TickObject") kept = resource;
    },
  }).enable();
  process.nextTick(() => kept);
  hook.disable();
}
